import type { ReportSheet } from '../report-book.ts'

/** Assigned inputs on which the two models give different answers, in the report's order. */
export const disagreementSheet: ReportSheet = ({ report, words, own, leverName, leftOut }) => {
  const { items } = report.disagreements
  if (items.length === 0) return undefined
  const { columns } = own
  return {
    name: own.sheets.disagreements,
    columns: [
      { title: columns.text, width: 80 },
      { title: columns.leftOut },
      { title: words.columns.lever },
      { title: columns.probability, numbers: 'decimal' },
      { title: columns.runnerUp },
      { title: columns.runnerUpProbability, numbers: 'decimal' },
      { title: columns.wordList },
      { title: columns.statisticalModel },
      { title: columns.id },
      { title: words.columns.source },
      { title: columns.place },
    ],
    rows: items.map((item) => [
      item.text,
      leftOut(false, item.isCut),
      leverName(item.lever),
      item.probability,
      leverName(item.runnerUp.lever),
      item.runnerUp.probability,
      leverName(item.keywordLever),
      leverName(item.tfidfLever),
      item.id,
      item.source,
      item.place,
    ]),
  }
}
