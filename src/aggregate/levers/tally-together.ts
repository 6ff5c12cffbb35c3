import type { ClassifiedInput } from '../../types/assignment.ts'
import type { TogetherLever } from '../../types/report-detail.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import type { Slots } from '../slots.ts'

/** Fewer inputs than this are a couple, and no habit. */
const minimumInputs = 3

/** Counts which levers inputs speak of together. */
export interface TogetherTally {
  add(row: ClassifiedInput): void
  /** The levers that occur with a lever, most inputs first, then in taxonomy order. @param lever - position of the lever */
  of(lever: number): TogetherLever[]
}

/** Counts inputs by pairs of levers, each pair once per input, whichever of the two comes first. */
export function createTogetherTally({ levers }: Taxonomy, slots: Slots): TogetherTally {
  const size = levers.length
  const counts = new Array<number>(size * size).fill(0)
  const bump = (at: number): void => {
    counts[at] = (counts[at] ?? 0) + 1
  }
  return {
    add({ assignment: { status, lever, secondary } }) {
      if (status !== 'assigned' || secondary.length === 0) return
      const spoken = [...new Set([lever, ...secondary.map((other) => other.lever)])].map((id) => slots.lever(id))
      for (const one of spoken) for (const other of spoken) if (one !== other) bump(one * size + other)
    },
    of: (lever) =>
      levers
        .map(({ id }, other) => ({ lever: id, inputs: counts[lever * size + other] ?? 0 }))
        .filter(({ inputs }) => inputs >= minimumInputs)
        .sort((a, b) => b.inputs - a.inputs),
  }
}
