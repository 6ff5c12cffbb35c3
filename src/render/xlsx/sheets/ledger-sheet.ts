import type { RunSheet } from '../report-book.ts'

/** What became of everything that was read, by source: read = classified + set aside + unreadable in every row. */
export const ledgerSheet: RunSheet = ({ report, words, own }) => {
  const { columns } = words
  return {
    name: own.sheets.ledger,
    columns: [
      { title: columns.source },
      { title: columns.read, numbers: 'integer' },
      { title: columns.classified, numbers: 'integer' },
      { title: columns.setAside, numbers: 'integer' },
      { title: columns.unreadable, numbers: 'integer' },
    ],
    rows: report.ledger.sources.map((entry) => [
      entry.source,
      entry.read,
      entry.classified,
      entry.setAside,
      entry.unreadable,
    ]),
  }
}
