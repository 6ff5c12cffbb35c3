import { compareCodeUnits } from './compare-code-units.ts'
import { ownString } from './own-string.ts'

/** Values counted, their different spellings as one. */
export interface SpellingTally {
  /** Counts a value; an empty one is left out. @returns its number, from 0; −1 if empty or one too many to tell apart */
  add(written: string): number
  /** Values that are not empty. */
  readonly known: number
  /** Different values; more than the limit when there were too many. */
  readonly distinct: number
  /** Most first, then by name, each as most often written; none if there were too many to tell apart. */
  ordered(): { readonly value: string; readonly count: number; readonly number: number }[]
}

/**
 * @param limit - different values told apart, integer ≥ 1: a column with more is free text
 * @param keyOf - what spellings of one value have in common; empty for no value
 */
export function createSpellingTally(limit: number, keyOf: (written: string) => string): SpellingTally {
  const values = new Map<string, { number: number; readonly spellings: Map<string, number> }>()
  let [known, isOver] = [0, false]
  return {
    add(written) {
      const key = keyOf(written)
      if (key === '') return -1
      known += 1
      let value = values.get(key)
      if (value === undefined) {
        if (values.size >= limit) {
          isOver = true
          return -1
        }
        value = { number: values.size, spellings: new Map() }
        values.set(ownString(key), value)
      }
      const spelling = written.trim()
      const count = value.spellings.get(spelling)
      if (count === undefined) value.spellings.set(ownString(spelling), 1)
      else value.spellings.set(spelling, count + 1)
      return value.number
    },
    get known() {
      return known
    },
    get distinct() {
      return values.size + Number(isOver)
    },
    ordered() {
      if (isOver) return []
      return [...values.values()]
        .map(({ number, spellings }) => {
          const [usual] = [...spellings].sort(([a, n], [b, m]) => m - n || compareCodeUnits(a, b))
          const count = [...spellings.values()].reduce((sum, one) => sum + one, 0)
          return { value: usual?.[0] ?? '', count, number }
        })
        .sort((a, b) => b.count - a.count || compareCodeUnits(a.value, b.value))
    },
  }
}
