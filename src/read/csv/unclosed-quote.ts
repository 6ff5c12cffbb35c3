import { parse } from 'csv-parse/sync'
import { type Dialect, type RecordScan, scanRecord, startScan } from './scan-record.ts'

/** Records after a doubtful quote that are looked at. */
const witnesses = 20

/** Lines that a text whose quote was never closed is thought to have at most, unless what follows leaves no doubt. */
const longestText = 20

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
 * careless quotes in it: of the lines that were swallowed, one begins records as the table has them.
 * @param raw - as for {@link openQuoteOf}
 * @param length - how many of the bytes the quote may have swallowed; what follows bears witness only
 * @param expected - cells that a record should have; 0 when that is not known yet
 */
export function looksUnclosed(raw: Buffer, length: number, dialect: Dialect, expected: number): boolean {
  const quote = openQuoteOf(raw.subarray(0, length), dialect)
  if (quote < 0) return false
  const width = expected > 0 ? expected : cellsBefore(raw, quote, dialect) + delimitersOfLine(raw, quote, dialect)
  let line = 0
  for (let at = nextLine(raw, quote, dialect); at > 0 && at < length; at = nextLine(raw, at, dialect)) {
    line++
    if (restAgrees(raw, at, dialect, width, line > longestText ? witnesses : 1)) return true
  }
  // Nothing tells the records of a single column apart; but nobody writes so many lines in one answer.
  return width === 1 && line > 10 * longestText
}

/** A record with a quote that was never closed, read as if the quote were a character. */
export interface OpenRecord {
  readonly cells: string[]
  /** Offset of its line end; the length of the bytes if there is none. */
  readonly end: number
}

/**
 * Reads a record with a quote that was never closed. Its text goes to the next delimiter, if what comes then is the rest
 * of a record; else the record has the line with the quote, and the further lines that it takes to fill its cells.
 * @param raw - bytes that begin with the record
 * @param quote - offset of the quote
 */
export function readOpenRecord(raw: Buffer, quote: number, dialect: Dialect, expected: number): OpenRecord {
  const known = quote === 0 ? [] : readCells(raw.subarray(0, quote - 1), dialect)
  const rest = restAfterOpen(raw, quote, dialect, expected)
  if (rest !== undefined) {
    const cells = [...known, raw.toString('utf8', quote, rest.start - 1), ...readCells(rest.bytes, dialect)]
    return { cells, end: rest.end }
  }
  const end = endOfLines(raw, quote, dialect, expected)
  const text = raw.toString('utf8', quote, withoutReturn(raw, end, dialect))
  return { cells: [...known, ...(dialect.delimiter === '' ? [text] : text.split(dialect.delimiter))], end }
}

/**
 * Finds a quote in a record with too few cells that is to be read as a character, because the record then has as many
 * as it should.
 * @param raw - bytes that begin with the record
 * @returns its offset, or -1
 */
export function quoteInTheWay(raw: Buffer, dialect: Dialect, expected: number): number {
  const scan = startScan()
  scanRecord(raw, 0, scan, dialect)
  const at = scan.doubtfulAt
  return at >= 0 && restAfterOpen(raw, at, dialect, expected) !== undefined ? at : -1
}

/** What follows the delimiter after an open quote, if it makes up the rest of a record with quotes of its own. */
function restAfterOpen(raw: Buffer, quote: number, dialect: Dialect, expected: number) {
  if (dialect.delimiter === '') return undefined
  const start = raw.indexOf(dialect.delimiter, quote) + 1
  if (start === 0 || countBytes(raw.subarray(quote, start), dialect.newline.charCodeAt(0), start) >= longestText)
    return undefined
  const scan = startScan()
  const next = scanRecord(raw, start, scan, dialect)
  if (scan.quoted === 0 || scan.badlyQuoted > 0 || scan.mode === 'quoted') return undefined
  if (cellsBefore(raw, quote, dialect) + scan.cells !== expected) return undefined
  const end = next < 0 ? raw.length : next - 1
  return { start, end, bytes: raw.subarray(start, withoutReturn(raw, end, dialect)) }
}

/** Where the record ends whose open quote is a character: with the line, or with the further lines that fill its cells. */
function endOfLines(raw: Buffer, quote: number, dialect: Dialect, expected: number): number {
  const newline = dialect.newline.charCodeAt(0)
  const first = raw.indexOf(newline, quote)
  let best = first < 0 ? raw.length : first
  let cells = expected > 1 ? cellsBefore(raw, quote, dialect) : expected
  let from = quote
  for (let line = 0; line < longestText && from < raw.length && cells <= expected; line++) {
    const found = raw.indexOf(newline, from)
    const end = found < 0 ? raw.length : found
    cells += countDelimiters(raw.subarray(from, end), dialect)
    if (cells === expected && expected > 1) best = end
    from = end + 1
  }
  return best
}

/** Whether the records from `from` on, `least` or more, have the expected number of cells: the first, and four of five. */
function restAgrees(raw: Buffer, from: number, dialect: Dialect, expected: number, least: number): boolean {
  let agreeing = 0
  let count = 0
  for (let at = from; at >= 0 && at < raw.length && count < witnesses; ) {
    const scan = startScan()
    at = scanRecord(raw, at, scan, dialect)
    if (at < 0 && count > 0) break
    count++
    const isCut = at < 0 && scan.mode === 'quoted' && scan.cells <= expected
    if (isCut || isRecord(scan, expected)) agreeing++
    else if (count === 1) return false
  }
  return count >= least && agreeing >= 0.8 * count
}

/** In a single column only quotes that are well set tell a record from a line. */
function isRecord(scan: RecordScan, expected: number): boolean {
  if (scan.cells !== expected) return false
  return expected > 1 || (scan.quoted === 1 && scan.badlyQuoted === 0 && scan.mode !== 'quoted')
}

/** Cells of a record without its line end, which is empty or begins and ends where cells do. */
function readCells(bytes: Buffer, dialect: Dialect): string[] {
  const records: unknown[] = parse(bytes, {
    delimiter: dialect.delimiter,
    quote: dialect.quote,
    escape: dialect.quote,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: dialect.newline === '\n' ? ['\r\n', '\n'] : ['\r'],
  })
  const cells = records[0]
  return Array.isArray(cells) ? cells.map(String) : ['']
}

function withoutReturn(raw: Buffer, end: number, dialect: Dialect): number {
  return dialect.newline === '\n' && raw[end - 1] === 0x0d ? end - 1 : end
}

/** Cells of a record that have begun at a quote, that of the quote included. */
function cellsBefore(raw: Buffer, quote: number, dialect: Dialect): number {
  const scan = startScan()
  scanRecord(raw.subarray(0, quote), 0, scan, dialect)
  return scan.cells
}

function delimitersOfLine(raw: Buffer, from: number, dialect: Dialect): number {
  const end = raw.indexOf(dialect.newline, from)
  return countDelimiters(raw.subarray(from, end < 0 ? raw.length : end), dialect)
}

/** Where the line after `from` begins; 0 if there is none. */
function nextLine(raw: Buffer, from: number, dialect: Dialect): number {
  return raw.indexOf(dialect.newline.charCodeAt(0), from) + 1
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
