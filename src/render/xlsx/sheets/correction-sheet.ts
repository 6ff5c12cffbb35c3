import type { Share } from '../../../types/report.ts'
import { noLever } from '../../../types/taxonomy.ts'
import type { ReportSheet } from '../report-book.ts'

/** Nothing where there is nothing that it is a share of. */
function known({ share, of }: Share): number | undefined {
  return of === 0 ? undefined : share
}

/** What is known of how rightly inputs are placed: shares as counted and as corrected, and how often the model was right when measured. */
export const correctionSheet: ReportSheet = ({ report, words, own, leverName, leverNumber }) => {
  const { correction } = report
  if (correction === null) return undefined
  const { columns } = own
  const say = words.correction
  return {
    name: own.sheets.correction,
    columns: [
      { title: words.columns.number, numbers: 'general' },
      { title: words.columns.lever },
      { title: say.placed, numbers: 'integer' },
      { title: say.counted, numbers: 'share' },
      { title: say.corrected, numbers: 'share' },
      { title: columns.correctedLow, numbers: 'share' },
      { title: columns.correctedHigh, numbers: 'share' },
      { title: columns.precision, numbers: 'share' },
      { title: columns.precisionOf, numbers: 'integer' },
      { title: columns.recall, numbers: 'share' },
      { title: columns.recallOf, numbers: 'integer' },
    ],
    rows: correction.answers.map(({ answer, placed, corrected, precision, recall }) => [
      leverNumber(answer),
      answer === noLever ? words.statuses.none : leverName(answer),
      placed.count,
      known(placed),
      corrected?.share,
      corrected?.low,
      corrected?.high,
      known(precision),
      precision.of,
      known(recall),
      recall.of,
    ]),
  }
}
