import type { ClassifiedInput } from '../../types/assignment.ts'
import type { Coverage } from '../../types/report.ts'
import { createKeyIndex } from '../key-index.ts'
import { makeShare } from '../make-share.ts'
import type { Slots } from '../slots.ts'

/** Inputs, distinct texts and respondents, per slot and in all. */
export interface CoverageTally {
  /** @param respondent - number of the respondent, or -1 for an input without a name */
  add(row: ClassifiedInput, slot: number, respondent: number): void
  of(slot: number): Coverage
  /** The whole, as raw counts. */
  totals(): { readonly inputs: number; readonly texts: number; readonly respondents: number; readonly unnamed: number }
}

/** Counts by the three denominators. Memory grows with respondents per slot only. */
export function createCoverageTally(slots: Slots): CoverageTally {
  const all = slots.count
  const zeros = (): number[] => new Array<number>(slots.count + 1).fill(0)
  const [inputs, texts, respondents, unnamed] = [zeros(), zeros(), zeros(), zeros()]
  const pairs = createKeyIndex()
  const bump = (counts: number[], at: number): void => {
    counts[at] = (counts[at] ?? 0) + 1
  }
  const count = (row: ClassifiedInput, slot: number, respondent: number): void => {
    bump(inputs, slot)
    if (row.campaign === '') bump(texts, slot)
    if (respondent === -1) {
      bump(unnamed, slot)
      return
    }
    const known = pairs.size
    pairs.add(respondent, slot)
    if (pairs.size > known) bump(respondents, slot)
  }
  return {
    add(row, slot, respondent) {
      count(row, slot, respondent)
      count(row, all, respondent)
    },
    of: (slot) => ({
      inputs: makeShare(inputs[slot] ?? 0, inputs[all] ?? 0),
      texts: makeShare(texts[slot] ?? 0, texts[all] ?? 0),
      respondents: makeShare(respondents[slot] ?? 0, respondents[all] ?? 0),
      unnamed: unnamed[slot] ?? 0,
    }),
    totals: () => ({
      inputs: inputs[all] ?? 0,
      texts: texts[all] ?? 0,
      respondents: respondents[all] ?? 0,
      unnamed: unnamed[all] ?? 0,
    }),
  }
}
