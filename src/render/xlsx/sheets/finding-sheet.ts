import type { RunSheet } from '../report-book.ts'

/** Flaws of the data that were met while reading. */
export const findingSheet: RunSheet = ({ report, words, own }) => {
  const { items } = report.findings
  if (items.length === 0) return undefined
  const { columns } = own
  return {
    name: own.sheets.findings,
    columns: [
      { title: columns.severity },
      { title: columns.rule },
      { title: words.columns.source },
      { title: columns.place },
      { title: columns.input },
      { title: columns.message },
      { title: columns.hint },
    ],
    rows: items.map(({ severity, rule, source, place, inputId, message, hint }) => [
      words.severities[severity],
      rule,
      source,
      place,
      inputId,
      message,
      hint,
    ]),
  }
}
