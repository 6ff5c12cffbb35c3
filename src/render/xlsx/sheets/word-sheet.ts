import type { ReportSheet } from '../report-book.ts'

/** Words that set each lever apart, with how many distinct texts use them there and elsewhere, and how surely that is no accident. */
export const wordSheet: ReportSheet = ({ report, language, words, own }) => {
  const rows = report.levers.flatMap(({ number, name, words: keyWords }) =>
    keyWords.map(({ word, texts, otherTexts, logLikelihood, logRatio }) => [
      number,
      name[language],
      word,
      texts,
      otherTexts,
      logLikelihood,
      logRatio,
    ]),
  )
  if (rows.length === 0) return undefined
  const { columns } = own
  return {
    name: own.sheets.words,
    columns: [
      { title: words.columns.number, numbers: 'general' },
      { title: words.columns.lever },
      { title: columns.word },
      { title: columns.textsHere, numbers: 'integer' },
      { title: columns.textsElsewhere, numbers: 'integer' },
      { title: columns.logLikelihood, numbers: 'decimal' },
      { title: columns.logRatio, numbers: 'decimal' },
    ],
    rows,
  }
}
