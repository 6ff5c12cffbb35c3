import type { ReportSheet } from '../report-book.ts'
import { answerCells, placeCells, readColumns, textCells } from './read-items.ts'

/** Assigned inputs on which the two models give different answers, in the report's order. */
export const disagreementSheet: ReportSheet = (book) => {
  const { report, own, leverName } = book
  const { items } = report.disagreements
  if (items.length === 0) return undefined
  const { text, answers, place } = readColumns(book)
  const models = [{ title: own.columns.wordList }, { title: own.columns.statisticalModel }]
  return {
    name: own.sheets.disagreements,
    columns: [...text, ...answers, ...models, ...place],
    rows: items.map((item) => [
      ...textCells(book, item),
      ...answerCells(book, item),
      leverName(item.keywordLever),
      leverName(item.tfidfLever),
      ...placeCells(item),
    ]),
  }
}
