import { ownString } from '../../text/own-string.ts'
import { compareCodeUnits } from '../compare-code-units.ts'

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
 * Makes a {@link SpellingTally}.
 * @param limit - different values told apart, integer ≥ 1: a column with more is free text
 * @param keyOf - what spellings of one value have in common; empty for no value
 */
export function createSpellingTally(limit: number, keyOf: (written: string) => string): SpellingTally {
  const numbers = new Map<string, number>()
  /** By the value as written, which is all that has to be looked up for most. */
  const spellings = new Map<string, { readonly number: number; count: number }>()
  let [known, isOver] = [0, false]

  const numberOf = (written: string): number => {
    const key = keyOf(written)
    const number = numbers.get(key)
    if (key === '' || number !== undefined) return number ?? -1
    if (numbers.size === limit) {
      isOver = true
      return -1
    }
    numbers.set(ownString(key), numbers.size)
    return numbers.size - 1
  }

  return {
    add(written) {
      let spelling = spellings.get(written)
      if (spelling === undefined) {
        if (keyOf(written) === '') return -1
        spelling = { number: numberOf(written), count: 0 }
        if (spelling.number !== -1) spellings.set(ownString(written), spelling)
      }
      known += 1
      spelling.count += 1
      return spelling.number
    },
    get known() {
      return known
    },
    get distinct() {
      return numbers.size + Number(isOver)
    },
    ordered() {
      if (isOver) return []
      const values = [...numbers].map(([, number]) => ({ value: '', count: 0, number, most: 0 }))
      for (const [written, { number, count }] of spellings) {
        const value = values[number]
        if (value === undefined) continue
        value.count += count
        const spelling = written.trim()
        if (count < value.most || (count === value.most && spelling > value.value)) continue
        value.value = spelling
        value.most = count
      }
      return values
        .map(({ value, count, number }) => ({ value, count, number }))
        .sort((a, b) => b.count - a.count || compareCodeUnits(a.value, b.value))
    },
  }
}
