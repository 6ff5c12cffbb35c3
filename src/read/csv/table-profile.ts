import { type Dialect, scanRecord, startScan } from './scan-record.ts'

/** What reading the beginning of a table in one dialect tells of it. */
export interface TableProfile {
  /** Records that are no blank lines: how many cells, and where in the sample each begins. */
  readonly records: readonly { readonly cells: number; readonly start: number }[]
  /** Cells that begin with a quote. */
  readonly quoted: number
  /** Those of them that are closed in the middle of words, or never. */
  readonly badlyQuoted: number
  /** Whether some quoted cell holds a line end, a delimiter or a doubled quote. */
  readonly needsQuotes: boolean
}

/**
 * Reads the beginning of a table in one dialect.
 * @param sample - UTF-8
 * @param isWhole - whether the sample is the whole table; else its last record is left out of account
 */
export function profileTable(sample: Buffer, isWhole: boolean, dialect: Dialect): TableProfile {
  const records: { cells: number; start: number }[] = []
  let quoted = 0
  let badlyQuoted = 0
  let needsQuotes = false
  for (let at = 0; at < sample.length; ) {
    const scan = startScan()
    const end = scanRecord(sample, at, scan, dialect)
    if (end < 0 && !isWhole && records.length > 0) break
    if (scan.cells > 1 || scan.length > 2) records.push({ cells: scan.cells, start: at })
    quoted += scan.quoted
    badlyQuoted += scan.badlyQuoted + (scan.mode === 'quoted' ? 1 : 0)
    needsQuotes ||= scan.needsQuotes
    at = end < 0 ? sample.length : end
  }
  return { records, quoted, badlyQuoted, needsQuotes }
}
