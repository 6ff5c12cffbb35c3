import { sayFinding } from '../../catalogue/finding-words.ts'
import type { RunSheet } from '../report-book.ts'

/** Flaws of the data that were met while reading. */
export const findingSheet: RunSheet = ({ report, language, words, own }) => {
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
    rows: items.map((found) => {
      const { severity, rule, source, place, inputId } = found
      const { message, hint } = sayFinding(language, found)
      return [words.severities[severity], rule, source, place, inputId, message, hint]
    }),
  }
}
