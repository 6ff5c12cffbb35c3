import { parse } from 'csv-parse/sync'
import { type Dialect, type RecordScan, scanRecord, startScan } from './scan-record.ts'

/** Records after a doubtful quote that are looked at. */
const witnesses = 20

/**
 * Finds the quote that a record should not have trusted.
 * @param raw - bytes that begin with a record; may go on beyond it or end within it
 * @returns its offset: of a cell that spans lines and is closed in the middle of words, or that is still open at the
 *   end of `raw`; -1 if there is none
 */
export function openQuoteOf(raw: Buffer, dialect: Dialect): number {
  const scan = startScan()
  scanRecord(raw, 0, scan, dialect)
  if (scan.swallowAt >= 0) return scan.swallowAt
  return scan.mode === 'quoted' ? scan.openedAt : -1
}

/**
 * Tells a quote that was never closed, and so swallowed the rows after it, from one around a text with line breaks and
 * careless quotes in it: the line that opens it must be a whole record when read without quoting, and so must most of
 * the lines after it. In a table of one column nothing can be told, and the answer is no.
 * @param raw - as for {@link openQuoteOf}
 * @param expected - cells that a record should have
 */
export function looksUnclosed(raw: Buffer, dialect: Dialect, expected: number): boolean {
  if (expected < 2) return false
  const quote = openQuoteOf(raw, dialect)
  const end = quote < 0 ? -1 : raw.indexOf(dialect.newline, quote)
  if (end < 0) return false
  const before = startScan()
  scanRecord(raw.subarray(0, quote), 0, before, dialect)
  if (before.cells + countDelimiters(raw.subarray(quote, end), dialect) !== expected) return false
  return restAgrees(raw, end + 1, dialect, expected)
}

/** Whether the records from `from` on have the expected number of cells: the first one, and four of five. */
function restAgrees(raw: Buffer, from: number, dialect: Dialect, expected: number): boolean {
  const counts: RecordScan[] = []
  for (let at = from; at >= 0 && at < raw.length && counts.length < witnesses; ) {
    const scan = startScan()
    at = scanRecord(raw, at, scan, dialect)
    if (at >= 0 || counts.length === 0) counts.push(scan)
  }
  const agreeing = counts.filter((scan) => scan.cells === expected).length
  return counts[0]?.cells === expected && agreeing >= 0.8 * counts.length
}

/**
 * Reads the cells of a record before a given quote.
 * @param prefix - the record's bytes up to the quote: empty, or ending in a delimiter
 */
export function cellsBeforeQuote(prefix: Buffer, dialect: Dialect): string[] {
  if (prefix.length === 0) return []
  const records: unknown[] = parse(prefix.subarray(0, -1), {
    delimiter: dialect.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: dialect.newline === '\n' ? ['\r\n', '\n'] : ['\r'],
  })
  const cells = records[0]
  return Array.isArray(cells) ? cells.map(String) : ['']
}

function countDelimiters(bytes: Buffer, dialect: Dialect): number {
  return dialect.delimiter === '' ? 0 : countBytes(bytes, dialect.delimiter.charCodeAt(0), bytes.length)
}

/** Counts a byte in the first `end` bytes. */
export function countBytes(bytes: Buffer, byte: number, end: number): number {
  let count = 0
  for (let at = bytes.indexOf(byte); at >= 0 && at < end; at = bytes.indexOf(byte, at + 1)) count++
  return count
}
