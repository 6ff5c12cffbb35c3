import type { SetAsideReason } from '../../../types/input.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { RunSheet } from '../report-book.ts'

/** What was set aside, without its number: `overskrifter` of `2 overskrifter`. */
function plural({ reasons, numbers }: Catalogue, reason: SetAsideReason): string {
  return reasons[reason](2).slice(numbers.integer(2).length).trim()
}

/** What was set aside, by source and reason. */
export const setAsideSheet: RunSheet = ({ report, words, own }) => {
  const rows = report.ledger.sources.flatMap(({ source, reasons }) =>
    reasons.map(({ reason, count }) => [source, plural(words, reason), count]),
  )
  if (rows.length === 0) return undefined
  return {
    name: own.sheets.setAside,
    columns: [
      { title: words.columns.source },
      { title: own.columns.reason },
      { title: own.columns.count, numbers: 'integer' },
    ],
    rows,
  }
}
