import type { PerRound } from '../../types/difference.ts'
import type { Matching } from './match-rounds.ts'
import { alone } from './pair-up.ts'
import type { RoundBook } from './round-book.ts'

/** Rows that are shown: those `gone` are of the earlier round, all others of the later. */
export type ListedRows = Readonly<Record<'added' | 'gone' | 'changed' | 'moved', readonly number[]>>

/** The first rows of each list, in the order read. @param limit - of each list, integer ≥ 0 */
export function listRows(matching: Matching, { before, after }: PerRound<RoundBook>, limit: number): ListedRows {
  const rows = after.columns.label.map((_, row) => row)
  const ofKind = (kind: 'moved' | 'changed' | undefined): number[] =>
    rows.filter((row) => matching.kindOf(row) === kind).slice(0, limit)
  const gone = before.columns.label.map((_, row) => row).filter((row) => matching.partners.before[row] === alone)
  return { added: ofKind(undefined), gone: gone.slice(0, limit), changed: ofKind('changed'), moved: ofKind('moved') }
}
