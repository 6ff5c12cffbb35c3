/** How a table is written. */
export interface Dialect {
  /** One ASCII character; empty when the file has a single column. */
  readonly delimiter: string
  /** What a cell may be put in; empty when quotes are characters like any other. */
  readonly quote: '"' | "'" | ''
  /** What ends a record: `\n` (with or without `\r` before it), or `\r` alone. */
  readonly newline: '\n' | '\r'
}

/** Where a scan of one record stands; carried from one stretch of bytes to the next. */
export interface RecordScan {
  /** At the start of a cell, in a bare cell, within quotes, or just after a quote that may have closed one. */
  mode: 'start' | 'bare' | 'quoted' | 'closed'
  /** Cells begun, integer ≥ 1. */
  cells: number
  /** Bytes scanned since the record began. */
  length: number
  /** Offset in the record of the quote that opened the latest quoted cell; -1 before the first. */
  openedAt: number
  /** Whether the latest quoted cell holds a line end. */
  spansLines: boolean
  /** Offset of the first quote whose cell spans lines and is closed in the middle of words; -1 if none. */
  swallowAt: number
  /** Offset of the first quote whose cell is closed in the middle of words; -1 if none. */
  doubtfulAt: number
  /** Cells so far that begin with a quote, integer ≥ 0. */
  quoted: number
  /** Those of them that are closed in the middle of words, integer ≥ 0. */
  badlyQuoted: number
  /** Whether some quoted cell holds a line end, a delimiter or a doubled quote, and so needs its quotes. */
  needsQuotes: boolean
}

/** A scan at the beginning of a record. */
export function startScan(): RecordScan {
  return {
    mode: 'start',
    cells: 1,
    length: 0,
    openedAt: -1,
    spansLines: false,
    swallowAt: -1,
    doubtfulAt: -1,
    quoted: 0,
    badlyQuoted: 0,
    needsQuotes: false,
  }
}

const returnByte = 0x0d

/**
 * Follows one record, without keeping its text: to count cells, to find its end, to find a quote that is not closed.
 * A quote that is followed by neither a delimiter nor a line end closes its cell all the same, as csv-parse's
 * `relax_quotes` has it, but the record then counts as badly quoted.
 * @param bytes - UTF-8
 * @param from - where to go on
 * @param scan - changed in place
 * @returns index just after the record's line end, or -1 when the record goes on beyond `bytes`
 */
export function scanRecord(bytes: Uint8Array, from: number, scan: RecordScan, dialect: Dialect): number {
  const delimiter = dialect.delimiter === '' ? -1 : dialect.delimiter.charCodeAt(0)
  const newline = dialect.newline.charCodeAt(0)
  const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0)
  const begin = from - scan.length
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (scan.mode === 'quoted') {
      if (byte === quote) scan.mode = 'closed'
      else if (byte === newline) scan.spansLines = scan.needsQuotes = true
      else if (byte === delimiter) scan.needsQuotes = true
      continue
    }
    if (scan.mode === 'closed') {
      if (byte === quote) {
        scan.mode = 'quoted'
        scan.needsQuotes = true
        continue
      }
      const isEnd = byte === newline || byte === delimiter || (byte === returnByte && newline !== returnByte)
      if (!isEnd) {
        scan.badlyQuoted++
        if (scan.doubtfulAt < 0) scan.doubtfulAt = scan.openedAt
        if (scan.spansLines && scan.swallowAt < 0) scan.swallowAt = scan.openedAt
      }
      scan.mode = 'bare'
    }
    if (byte === newline) {
      scan.length = at + 1 - begin
      return at + 1
    }
    if (byte === delimiter) {
      scan.mode = 'start'
      scan.cells++
    } else if (scan.mode === 'start') {
      scan.mode = byte === quote ? 'quoted' : 'bare'
      if (byte === quote) {
        scan.quoted++
        scan.openedAt = at - begin
        scan.spansLines = false
      }
    }
  }
  scan.length = bytes.length - begin
  return -1
}
