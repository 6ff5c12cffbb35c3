import type { ReportSheet } from '../report-book.ts'

/** What texts without a lever have in common: a row per group, its words and its ids each on a line of their own. */
export const noneGroupSheet: ReportSheet = ({ report, words, own }) => {
  const { items } = report.noneGroups
  if (items.length === 0) return undefined
  const { columns } = own
  return {
    name: own.sheets.noneGroups,
    columns: [
      { title: columns.sharedWords },
      { title: words.columns.texts, numbers: 'integer', hasBars: true },
      { title: columns.ids },
      { title: columns.furtherTexts, numbers: 'integer' },
    ],
    rows: items.map(({ words: shared, texts, ids }) => [shared.join('\n'), texts, ids.join('\n'), texts - ids.length]),
  }
}
