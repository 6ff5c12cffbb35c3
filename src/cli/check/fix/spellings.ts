import { respondentKey } from '../../../text/respondent-key.ts'

/** How respondents and their types are spelt in a corpus; case and white space make a spelling, other letters another name. */
export interface Spellings {
  readonly add: (written: string) => void
  /**
   * The spelling that is most frequent among those of the same name. Where several are, nobody knows which is meant, and
   * it is the one given; so it is where the most frequent is all in capitals or all in small letters and another is not.
   */
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
      const all = [...(byKey.get(respondentKey(spelling))?.values() ?? [])]
      const most = Math.max(0, ...all.map(({ count }) => count))
      const [best, other] = all.filter(({ count }) => count === most)
      if (best === undefined || other !== undefined) return spelling
      const isFlat = hasOneCase(best.spelling) && all.some((one) => !hasOneCase(one.spelling))
      return isFlat ? spelling : best.spelling
    },
  }
}

/** Whether all letters are capitals or all are small: a habit of writing more often than a name. */
function hasOneCase(spelling: string): boolean {
  return spelling === spelling.toUpperCase() || spelling === spelling.toLowerCase()
}

function tidy(written: string): string {
  return written.normalize('NFC').trim().replace(/\s+/g, ' ')
}
