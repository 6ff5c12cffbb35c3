import type { RunSheet } from '../report-book.ts'

/** How each source was read, and the hash of what was read. */
export const sourceSheet: RunSheet = ({ report, words, own }) => {
  if (report.sources.length === 0) return undefined
  const { columns } = own
  return {
    name: own.sheets.sources,
    columns: [
      { title: words.columns.source },
      { title: columns.format },
      { title: columns.encoding },
      { title: columns.delimiter },
      { title: columns.hasHeader },
      { title: columns.textColumns },
      { title: columns.idColumn },
      { title: columns.sha256, width: 70 },
    ],
    rows: report.sources.map((info) => [
      info.source,
      info.format,
      info.encoding,
      words.delimiters[info.delimiter] ?? info.delimiter,
      // Of a text there is no first row.
      info.textColumns.length === 0 ? undefined : info.hasHeader,
      info.textColumns.join('\n'),
      info.idColumn,
      info.sha256,
    ]),
  }
}
