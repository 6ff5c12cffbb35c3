import type { ReportSheet } from '../report-book.ts'

/** Levers that inputs speak of together: a row per lever and other lever, so each pair stands twice. */
export const togetherSheet: ReportSheet = ({ report, language, words, own, leverName }) => {
  const rows = report.levers.flatMap(({ number, name, together }) =>
    together.map(({ lever, inputs }) => [number, name[language], leverName(lever), inputs]),
  )
  if (rows.length === 0) return undefined
  return {
    name: own.sheets.together,
    columns: [
      { title: words.columns.number, numbers: 'general' },
      { title: words.columns.lever },
      { title: own.columns.together },
      { title: words.columns.inputs, numbers: 'integer', hasBars: true },
    ],
    rows,
  }
}
