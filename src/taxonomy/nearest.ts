import { distance } from 'fastest-levenshtein'

/**
 * The known word that a mistyped one most likely stands for.
 * Case, `_` and `-` do not count, so that `textColumns` finds `text-columns`.
 * @param word - what was written
 * @param known - what could have been meant; the first of equally near ones wins
 * @returns undefined when none is near: more than a third of the word (at least two letters) would have to change
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const asked = plain(word)
  let best: string | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of known) {
    const target = plain(candidate)
    const shorter = Math.min(asked.length, target.length)
    const longer = Math.max(asked.length, target.length)
    const allowed = Math.min(Math.max(2, Math.floor(longer / 3)), shorter - 1)
    // A word far longer than the candidate cannot be near it: spare the quadratic comparison.
    if (longer - shorter > allowed) continue
    const changes = distance(asked, target)
    if (changes <= allowed && changes < bestDistance) {
      best = candidate
      bestDistance = changes
    }
  }
  return best
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '')
}
