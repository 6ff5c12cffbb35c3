import type { ReportSheet } from '../report-book.ts'

/** Inputs that were not placed and should be read by a person, in the report's order. */
export const byHandSheet: ReportSheet = ({ report, words, own, leverName, leftOut }) => {
  const rows = report.readByHand.flatMap(({ status, items }) => {
    const isScored = status === 'uncertain' || status === 'none'
    return items.map((item) => [
      words.statuses[status],
      item.text,
      leftOut(false, item.isCut),
      ...(isScored
        ? [leverName(item.lever), item.probability, leverName(item.runnerUp.lever), item.runnerUp.probability]
        : [undefined, undefined, undefined, undefined]),
      item.id,
      item.source,
      item.place,
    ])
  })
  if (rows.length === 0) return undefined
  const { columns } = own
  return {
    name: own.sheets.byHand,
    columns: [
      { title: columns.status },
      { title: columns.text, width: 80 },
      { title: columns.leftOut },
      { title: words.columns.lever },
      { title: columns.probability, numbers: 'decimal' },
      { title: columns.runnerUp },
      { title: columns.runnerUpProbability, numbers: 'decimal' },
      { title: columns.id },
      { title: words.columns.source },
      { title: columns.place },
    ],
    rows,
  }
}
