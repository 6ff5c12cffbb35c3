import { indexOfLargest } from '../../numeric/index-of-largest.ts'
import { evidenceCell, secondaryCell } from '../../render/rows/compact-cells.ts'
import { createCsvCell } from '../../render/rows/csv.ts'
import { createFixed } from '../../render/rows/fixed-digits.ts'
import type { AnsweredRow } from './answered-row.ts'

/** The columns of the file of errors; those that `classify` has too are as it writes them. */
export const errorColumns = [
  'id',
  'text',
  'gold',
  'answer',
  'probability',
  'gold_probability',
  'secondary',
  'language',
  'keyword_lever',
  'tfidf_lever',
  'evidence',
] as const

/** The wrong answers of an evaluation, as CSV. */
export interface ErrorCsv {
  /** A header and one record per wrong answer, in the order of gold. */
  readonly text: string
  /** Number of wrong answers. */
  readonly count: number
}

const cell = createCsvCell(',', true)
const tenThousandths = createFixed(4)

/**
 * Writes the inputs whose answer, the most probable label whatever the status, is not the primary gold label.
 * @param labels - lever ids in order, then `ingen`
 */
export function errorCsv(answered: readonly AnsweredRow[], labels: readonly string[]): ErrorCsv {
  let text = `${errorColumns.join(',')}\n`
  let count = 0
  for (const { row, assignment, input } of answered) {
    const { probabilities, secondary, keywordLever, tfidfLever, evidence } = assignment
    const best = indexOfLargest(probabilities)
    if (labels[best] === row.primary) continue
    const cells = [
      row.id,
      row.text,
      row.primary,
      labels[best] ?? '',
      tenThousandths(probabilities[best] ?? 0),
      tenThousandths(probabilities[labels.indexOf(row.primary)] ?? 0),
      secondaryCell(secondary),
      input.language,
      keywordLever,
      tfidfLever,
      evidenceCell(evidence),
    ]
    text += `${cells.map(cell).join(',')}\n`
    count++
  }
  return { text, count }
}
