import type { RelabelCause } from '../../types/difference.ts'
import { createTopList } from '../top-list.ts'
import type { Matching } from './match-rounds.ts'
import { alone } from './pair-up.ts'
import type { RoundBook } from './round-book.ts'

/** What became of the answers to inputs whose text is the same. */
export interface RelabelTally {
  readonly compared: number
  readonly changed: number
  readonly causes: Readonly<Record<RelabelCause, number>>
  readonly aspects: number
  readonly secondary: number
  /** Labels as slots; most inputs first, then by slot. */
  readonly moves: readonly { readonly from: number; readonly to: number; readonly inputs: number }[]
  /** Rows of the later round that are to be shown. */
  readonly shown: readonly { readonly row: number; readonly cause: RelabelCause }[]
}

/** Compares the answers of each pair with the same text. @param limit - rows to be shown */
export function tallyRelabelling(
  before: RoundBook,
  after: RoundBook,
  matching: Matching,
  slots: number,
  limit: number,
): RelabelTally {
  const moves = new Map<number, number>()
  const causes = { limits: 0, probabilities: 0 }
  const sureOf = (row: number): number => after.columns.probability[row] ?? 0
  const top = createTopList<{ readonly row: number; readonly cause: RelabelCause }>(
    limit,
    (a, b) => sureOf(b.row) - sureOf(a.row),
  )
  let [compared, aspects, secondary] = [0, 0, 0]
  after.columns.label.forEach((label, row) => {
    const kind = matching.kindOf(row)
    if (kind !== 'same' && kind !== 'moved') return
    const partner = matching.partners.after[row] ?? alone
    compared += 1
    const differs = (column: 'label' | 'aspect' | 'secondary' | 'probabilities'): boolean =>
      before.columns[column][partner] !== after.columns[column][row]
    if (differs('aspect')) aspects += 1
    if (differs('secondary')) secondary += 1
    if (!differs('label')) return
    const cause = differs('probabilities') ? 'probabilities' : 'limits'
    causes[cause] += 1
    const move = (before.columns.label[partner] ?? 0) * slots + label
    moves.set(move, (moves.get(move) ?? 0) + 1)
    top.add({ row, cause })
  })
  return {
    compared,
    changed: causes.limits + causes.probabilities,
    causes,
    aspects,
    secondary,
    moves: [...moves]
      .sort(([a, many], [b, few]) => few - many || a - b)
      .map(([move, inputs]) => ({ from: Math.floor(move / slots), to: move % slots, inputs })),
    shown: top.items,
  }
}
