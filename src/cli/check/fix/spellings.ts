import { respondentKey } from '../../../text/respondent-key.ts'

/** How respondents and their types are spelt in a corpus; case and white space make a spelling, other letters another name. */
export interface Spellings {
  readonly add: (written: string) => void
  /** The spelling that is most frequent among those of the same name; the one met first where several are. */
  readonly usual: (written: string) => string
}

interface Count {
  readonly spelling: string
  count: number
}

/** Longest value that is taken for a name, in UTF-16 units. */
const longestName = 200

/** A tally without any spellings. */
export function createSpellings(): Spellings {
  const byKey = new Map<string, Map<string, Count>>()
  return {
    add(written) {
      const spelling = tidy(written)
      const key = respondentKey(spelling)
      if (key === '' || spelling.length > longestName) return
      const counts = byKey.get(key) ?? new Map<string, Count>()
      byKey.set(key, counts)
      const known = counts.get(spelling) ?? { spelling, count: 0 }
      counts.set(spelling, known)
      known.count++
    },
    usual(written) {
      const spelling = tidy(written)
      let best: Count | undefined
      for (const one of byKey.get(respondentKey(spelling))?.values() ?? [])
        if (best === undefined || one.count > best.count) best = one
      return best?.spelling ?? spelling
    },
  }
}

function tidy(written: string): string {
  return written.normalize('NFC').trim().replace(/\s+/g, ' ')
}
