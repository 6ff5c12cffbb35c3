import { visibleInLine } from '../../../text/visible-text.ts'
import type { Evaluation } from '../../../types/evaluation.ts'
import type { EvaluationTable } from '../evaluation-table.ts'

/** Inputs by gold label and answer. */
export function confusionTable({ confusion }: Evaluation): EvaluationTable {
  return {
    title: 'Forvekslinger',
    note: 'Radene er fasit, kolonnene er svar, med numrene fra radene.',
    header: ['Fasit', ...confusion.labels.map((_, index) => String(index + 1))],
    rows: confusion.counts.map((counts, index) => [
      `${index + 1} ${visibleInLine(confusion.labels[index] ?? '')}`,
      ...counts.map((count) => (count === 0 ? '·' : String(count))),
    ]),
  }
}
