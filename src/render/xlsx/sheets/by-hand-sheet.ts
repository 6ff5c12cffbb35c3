import type { ReportSheet } from '../report-book.ts'
import { answerCells, placeCells, readColumns, textCells } from './read-items.ts'

const noAnswers = [undefined, undefined, undefined, undefined]

/** Inputs that were not placed and should be read by a person, in the report's order. */
export const byHandSheet: ReportSheet = (book) => {
  const { report, words, own } = book
  const rows = report.readByHand.flatMap(({ status, items }) => {
    const isScored = status === 'uncertain' || status === 'none'
    return items.map((item) => [
      words.statuses[status],
      ...textCells(book, item),
      ...(isScored ? answerCells(book, item) : noAnswers),
      ...placeCells(item),
    ])
  })
  if (rows.length === 0) return undefined
  const { text, answers, place } = readColumns(book)
  return { name: own.sheets.byHand, columns: [{ title: own.columns.status }, ...text, ...answers, ...place], rows }
}
