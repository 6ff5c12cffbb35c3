import type { ReportSheet } from '../report-book.ts'

/** Who speaks of each lever: a row per lever and type of respondent. */
export const respondentSheet: ReportSheet = ({ report, language, words, own }) => {
  // Rows of nothing but hidden numbers tell nothing.
  const told = report.levers.filter(({ respondentTypes }) => respondentTypes.some(({ inputs }) => inputs !== null))
  const rows = told.flatMap(({ number, name, respondentTypes }) =>
    respondentTypes.map(({ type, inputs }) => [number, name[language], words.respondentTypes[type], inputs]),
  )
  if (rows.length === 0) return undefined
  return {
    name: own.sheets.respondents,
    columns: [
      { title: words.columns.number, numbers: 'general' },
      { title: words.columns.lever },
      { title: own.columns.respondentType },
      { title: words.columns.inputs, numbers: 'integer' },
    ],
    rows,
  }
}
