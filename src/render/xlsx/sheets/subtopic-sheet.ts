import type { ReportSheet } from '../report-book.ts'

/** All subtopics with the inputs that show them; those that none shows have 0. */
export const subtopicSheet: ReportSheet = ({ report, language, words, own }) => {
  const rows = report.levers.flatMap(({ number, name, subtopicsSeen, subtopicsUnseen }) =>
    [...subtopicsSeen, ...subtopicsUnseen.map((subtopic) => ({ ...subtopic, inputs: 0 }))].map((subtopic) => [
      number,
      name[language],
      subtopic.name[language],
      subtopic.inputs,
    ]),
  )
  if (rows.length === 0) return undefined
  return {
    name: own.sheets.subtopics,
    columns: [
      { title: words.columns.number, numbers: 'general' },
      { title: words.columns.lever },
      { title: own.columns.subtopic },
      { title: words.columns.inputs, numbers: 'integer', hasBars: true },
    ],
    rows,
  }
}
