import { nearest } from '../taxonomy/nearest.ts'

/** Letters from which on a word is long enough that one slip of the hand can be told from another word. */
const shortest = 5

/**
 * The known word that a word most likely is a slip of the hand for: one letter too many, too few or wrong, or two
 * letters that changed places. Stricter than {@link nearest}, which answers somebody who knows that the word is wrong.
 * @param word - as written
 * @param known - the words that could have been meant
 */
export function nearMiss(word: string, known: readonly string[]): string | undefined {
  const found = word.length < shortest ? undefined : nearest(word, known)
  if (found === undefined || found.length < shortest) return undefined
  const [a, b] = [word.toLowerCase(), found.toLowerCase()]
  let start = 0
  while (start < a.length && a.charAt(start) === b.charAt(start)) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.charAt(a.length - 1 - end) === b.charAt(b.length - 1 - end))
    end++
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const isSwapped =
    restA.length === 2 &&
    restB.length === 2 &&
    restA.charAt(0) === restB.charAt(1) &&
    restA.charAt(1) === restB.charAt(0)
  return isSwapped || (restA.length <= 1 && restB.length <= 1) ? found : undefined
}
