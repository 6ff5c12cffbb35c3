import type { Coverage } from '../../../types/report.ts'
import type { ReportSheet } from '../report-book.ts'
import type { Cell } from '../sheet.ts'

function counts({ inputs, texts, respondents, unnamed }: Coverage): Cell[] {
  return [
    inputs.count,
    inputs.share,
    inputs.low,
    inputs.high,
    texts.count,
    texts.share,
    respondents?.count ?? null,
    respondents?.share ?? null,
    unnamed,
  ]
}

/** All levers with their three counts, then what is placed under none: the inputs of all rows together are all inputs. */
export const leverSheet: ReportSheet = ({ report, language, words, own }) => {
  const { columns } = own
  return {
    name: own.sheets.levers,
    columns: [
      { title: words.columns.number, numbers: 'general' },
      { title: words.columns.lever },
      { title: words.columns.inputs, numbers: 'integer' },
      { title: words.columns.share, numbers: 'share', hasBars: true },
      { title: columns.low, numbers: 'share' },
      { title: columns.high, numbers: 'share' },
      { title: words.columns.texts, numbers: 'integer' },
      { title: columns.ofTexts, numbers: 'share' },
      { title: words.columns.respondents, numbers: 'integer' },
      { title: columns.ofRespondents, numbers: 'share' },
      { title: columns.unnamed, numbers: 'integer' },
      { title: columns.secondary, numbers: 'integer' },
      { title: columns.uncertain, numbers: 'integer' },
    ],
    rows: [
      ...report.levers.map(({ number, name, coverage, secondary, uncertain }) => [
        number,
        name[language],
        ...counts(coverage),
        secondary,
        uncertain,
      ]),
      ...report.statuses.map(({ status, coverage }) => [undefined, words.statuses[status], ...counts(coverage)]),
    ],
  }
}
