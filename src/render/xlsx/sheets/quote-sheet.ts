import type { ReportSheet } from '../report-book.ts'

/** The quotes, word for word, each with who said it and where it stands. */
export const quoteSheet: ReportSheet = ({ report, language, words, own, leftOut }) => {
  const rows = report.levers.flatMap(({ number, name, quotes }) =>
    quotes.map((quote) => [
      number,
      name[language],
      quote.text,
      leftOut(quote.cutBefore, quote.cutAfter),
      quote.respondent,
      words.respondentTypes[quote.respondentType],
      quote.probability,
      quote.id,
      quote.source,
      quote.place,
    ]),
  )
  if (rows.length === 0) return undefined
  const { columns } = own
  return {
    name: own.sheets.quotes,
    columns: [
      { title: words.columns.number, numbers: 'general' },
      { title: words.columns.lever },
      { title: columns.quote, width: 80 },
      { title: columns.leftOut },
      { title: columns.respondent },
      { title: columns.respondentType },
      { title: columns.probability, numbers: 'decimal' },
      { title: columns.id },
      { title: words.columns.source },
      { title: columns.place },
    ],
    rows,
  }
}
