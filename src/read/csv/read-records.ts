import { createRecordCutter, goesOn } from './cut-record.ts'
import { DirectParser, type ParseOutcome } from './direct-parser.ts'
import { createGrowingBytes } from './growing-bytes.ts'
import { type Dialect, type RecordScan, scanRecord, startScan } from './scan-record.ts'
import { countBytes, looksUnclosed, openQuoteOf, quoteInTheWay, readOpenRecord } from './unclosed-quote.ts'

/** Where a record stands in the file. */
export interface RecordPlace {
  /** Physical line at which it begins, from 1. */
  readonly line: number
  /** Its bytes, with its line end. */
  readonly raw: Buffer
}

/** Where the records of a table go, in their order. Lines are physical lines, from 1. */
export interface RecordSink {
  /** @param place - given only where it is wanted */
  readonly onRecord: (cells: string[], place: RecordPlace | undefined) => void
  /** Whether places are wanted; finding them takes a look at every byte. */
  readonly wantsPlaces?: boolean
  /** The next record holds a quote that is never closed; `line` is where the quote stands. */
  readonly onUnclosedQuote: (line: number, cells: readonly string[]) => void
  /** A record longer than allowed is left out; `line` is where it begins. */
  readonly onTooLong: (line: number) => void
}

/** What csv-parse has begun and is longer than this, it goes on with; in bytes. */
const longestAnew = 256 * 1024

/** Takes a table's bytes and gives its records. */
export interface RecordReader {
  readonly write: (block: Buffer) => void
  readonly end: () => void
}

/**
 * Reads records as csv-parse does, and survives what makes it give up: a quote that is never closed costs one record its
 * quoting, not the file its remaining rows; a record beyond the limit is skipped. Plain records are cut without
 * csv-parse, with the same result. Of the file, only the record that is being read is kept in memory.
 * @param dialect - how the table is written
 * @param maxRecordBytes - longest record, integer ≥ 1
 * @param firstLine - physical line at which the bytes begin, from 1
 */
export function createRecordReader(
  dialect: Dialect,
  maxRecordBytes: number,
  firstLine: number,
  sink: RecordSink,
): RecordReader {
  const newline = dialect.newline.charCodeAt(0)
  const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0)
  /** Bytes that the parser has been given since the end of the last record delivered. */
  let window: Buffer = Buffer.alloc(0)
  /** Where the window begins: physical line, and offset in what the present parser has been given. */
  let line = firstLine
  let offset = 0
  /** Offset of the end of the last record delivered. */
  let delivered = 0
  /** Offset in its record of the quote because of which the parser was stopped. */
  let openAt = -1
  let expected = 0
  let skipping: RecordScan | undefined
  /** There only while a record needs it. */
  let parser: DirectParser | undefined
  const cutter = createRecordCutter(dialect)
  const store = createGrowingBytes()
  /** Length of the window at which cutting is worth another try. */
  let nextCut = 0
  const parserLimit = Math.min(longestAnew, maxRecordBytes)
  /** Line ends counted so far in the window, and up to where. */
  let countedEnds = 0
  let countedTo = 0

  function newParser(): DirectParser {
    offset = 0
    delivered = 0
    return new DirectParser(dialect, maxRecordBytes, (cells, endOffset) => {
      openAt = quote < 0 ? -1 : openQuoteIn(cells, delivered - offset, endOffset - offset)
      if (openAt >= 0) return false
      const begin = delivered - offset
      delivered = endOffset
      deliver(cells, begin, endOffset - offset)
      return true
    })
  }

  /** Offset in the record of a quote that csv-parse took for one and should not have; -1 if there is none. */
  function openQuoteIn(cells: readonly string[], from: number, end: number): number {
    const raw = window.subarray(from)
    if (hasOpenLook(cells, quote, dialect.newline) && looksUnclosed(raw, end - from, dialect, expected))
      return openQuoteOf(raw.subarray(0, end - from), dialect)
    return hasTwoCells(cells, quote, dialect, expected) ? quoteInTheWay(raw, dialect, expected) : -1
  }

  /** @param begin - where the record begins in the window, not before the one delivered last */
  function deliver(cells: string[], begin: number, end: number): void {
    if (expected === 0) expected = cells.length
    sink.onRecord(cells, sink.wantsPlaces === true ? placeOf(begin, end) : undefined)
  }

  function placeOf(begin: number, end: number): RecordPlace {
    // Records come in their order, so no line end is counted twice.
    countedEnds += countBytes(window.subarray(countedTo), newline, begin - countedTo)
    countedTo = begin
    return { line: line + countedEnds, raw: window.subarray(begin, end) }
  }

  function dropFromWindow(bytes: number): void {
    line += countBytes(window, newline, bytes)
    window = window.subarray(bytes)
    offset += bytes
    countedEnds = countedTo = 0
  }

  /** Delivers the record with the open quote as if the quote were a character; what follows is read anew. */
  function recover(at: number): void {
    const { cells, end } = readOpenRecord(window, at, dialect, expected)
    sink.onUnclosedQuote(line + countBytes(window, newline, at), cells)
    deliver(cells, 0, Math.min(end + 1, window.length))
    dropFromWindow(Math.min(end + 1, window.length))
  }

  /** Leaves out the record at the window's start, also what of it is yet to come. */
  function skipRecord(): void {
    sink.onTooLong(line)
    const scan = startScan()
    const end = scanRecord(window, 0, scan, dialect)
    skipping = end < 0 ? scan : undefined
    dropFromWindow(end < 0 ? window.length : end)
  }

  function overcome(outcome: ParseOutcome, isEnd: boolean): void {
    const at = outcome === 'stopped' ? openAt : openQuoteOf(window, dialect)
    const isUnclosed = outcome === 'stopped' || isEnd || looksUnclosed(window, window.length, dialect, expected)
    if (at >= 0 && isUnclosed) recover(at)
    else skipRecord()
  }

  /** Delivers the plain records at the window's start. @returns whether what is left of it is for csv-parse */
  function cutWindow(): boolean {
    let at = 0
    let end = cutter.cut(window, at)
    while (end >= 0 && end - at <= maxRecordBytes) {
      deliver(cutter.cells(), at, end)
      at = end
      end = at < window.length ? cutter.cut(window, at) : goesOn
    }
    dropFromWindow(at)
    // A record that goes on is begun anew; not with each block, or a long one would take the square of its length.
    nextCut = 2 * window.length
    return end !== goesOn || window.length > maxRecordBytes
  }

  /** Parses the next stretch, again and again from where something stopped the parser. */
  function run(running: DirectParser, bytes: Buffer | undefined): void {
    parser = running
    let outcome = parser.feed(bytes)
    while (true) {
      dropFromWindow(delivered - offset)
      if (outcome === 'done') return
      overcome(outcome, bytes === undefined)
      parser = newParser()
      if (window.length === 0) return
      outcome = parser.feed(window)
      if (outcome === 'done' && bytes === undefined) outcome = parser.feed(undefined)
    }
  }

  /** The part of a block that comes after a record that is being skipped. */
  function afterSkipped(block: Buffer): Buffer {
    if (skipping === undefined) return block
    const end = scanRecord(block, 0, skipping, dialect)
    const skipped = end < 0 ? block.length : end
    line += countBytes(block, newline, skipped)
    if (end >= 0) skipping = undefined
    return block.subarray(skipped)
  }

  return {
    write(block) {
      const fresh = afterSkipped(block)
      if (fresh.length === 0) return
      window = store.append(window, fresh)
      if (parser !== undefined) run(parser, fresh)
      else if (window.length >= Math.min(nextCut, maxRecordBytes) && cutWindow()) run(newParser(), window)
      // The next record may be plain again; unless it is so long that to begin anew with it would cost too much.
      if (window.length <= parserLimit) parser = undefined
    },
    end() {
      // The last record may have no line end.
      if (parser === undefined && window.length > 0) cutWindow()
      if (parser === undefined) run(newParser(), window)
      if (parser !== undefined) run(parser, undefined)
    },
  }
}

/** Whether a cell begins with a quote and may be two: there are too few, or the next one's quote is in it. */
function hasTwoCells(cells: readonly string[], quote: number, dialect: Dialect, expected: number): boolean {
  for (const cell of cells) {
    if (cell.charCodeAt(0) !== quote) continue
    if (cells.length < expected || cell.includes(dialect.delimiter + dialect.quote)) return true
  }
  return false
}

/** Whether a cell begins with a quote and holds a line end, as one does whose quote was closed in the middle of words. */
function hasOpenLook(cells: readonly string[], quote: number, newline: string): boolean {
  for (const cell of cells) {
    if (cell.charCodeAt(0) === quote && cell.includes(newline)) return true
  }
  return false
}
