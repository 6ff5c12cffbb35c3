import { aspects } from '../../../types/assignment.ts'
import type { ReportSheet } from '../report-book.ts'

/** Levers by aspect: a number for each. */
export const aspectSheet: ReportSheet = ({ report, language, words, own }) => ({
  name: own.sheets.aspects,
  columns: [
    { title: words.columns.number, numbers: 'general' },
    { title: words.columns.lever },
    ...aspects.map((aspect) => ({ title: words.aspectNames[aspect], numbers: 'integer' as const })),
  ],
  rows: report.levers.map((lever) => [
    lever.number,
    lever.name[language],
    ...aspects.map((aspect) => lever.aspects.find((found) => found.aspect === aspect)?.inputs ?? 0),
  ]),
})
