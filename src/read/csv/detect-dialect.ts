import type { Dialect } from './scan-record.ts'
import { scanRecord, startScan } from './scan-record.ts'

/** Delimiters that are looked for, the likeliest first. */
export const knownDelimiters = [';', ',', '\t', '|'] as const

/** How a table is written, and what stands before its first record. */
export interface DetectedDialect extends Dialect {
  /** Bytes of a first line such as `sep=;`, to be skipped; 0 if there is none. */
  readonly skipBytes: number
}

/**
 * Finds how a table is written from its beginning.
 *
 * The delimiter is the one that a first line `sep=…` names, else the one that cuts the records into the same number of
 * cells most consistently. When none does, the table has one column and the delimiter is empty. Quotes count as quotes,
 * except in tab-separated files where no quoted cell needs its quotes.
 * @param sample - first bytes as UTF-8, 64 KiB or the whole file
 * @param isWhole - whether the sample is the whole file; else its last record is left out of account
 * @param delimiter - the delimiter, where the user has set it
 */
export function detectDialect(sample: Buffer, isWhole: boolean, delimiter?: string): DetectedDialect {
  const newline = sample.includes(0x0a) || !sample.includes(0x0d) ? '\n' : '\r'
  const named = namedDelimiter(sample)
  const body = sample.subarray(named.skipBytes)
  const chosen = delimiter ?? named.delimiter ?? bestDelimiter(body, isWhole, newline)
  const dialect = { delimiter: chosen, isQuoted: true, newline } as const
  const isQuoted = chosen !== '\t' || quotesAreQuotes(body, isWhole, dialect)
  return { ...dialect, isQuoted, skipBytes: named.skipBytes }
}

/** Excel's own first line: `sep=;`. */
function namedDelimiter(sample: Buffer): { delimiter?: string; skipBytes: number } {
  const found = /^"?sep=([!-/:-@[-`{-~\t])"?(\r\n|\n|\r)/i.exec(sample.toString('latin1', 0, 12))
  return found?.[1] === undefined ? { skipBytes: 0 } : { delimiter: found[1], skipBytes: found[0].length }
}

function bestDelimiter(sample: Buffer, isWhole: boolean, newline: '\n' | '\r'): string {
  let best = { delimiter: '', score: 0 }
  for (const delimiter of knownDelimiters) {
    const isDoubtful = delimiter === ',' && isProsePunctuation(sample)
    // Also without quotes: one that is never closed would hide all the rows after it.
    for (const isQuoted of [true, false]) {
      const { counts } = profile(sample, isWhole, { delimiter, isQuoted, newline })
      const score = delimiterScore(counts, isDoubtful, isCompact(sample, delimiter, newline))
      if (score > best.score) best = { delimiter, score }
    }
  }
  return best.delimiter
}

/** 0 when the delimiter cannot be one; else more for more consistency, and a little more for more cells. */
function delimiterScore(counts: readonly number[], isDoubtful: boolean, isCompact: boolean): number {
  const first = counts[0] ?? 0
  if (first < 2) return 0
  const cut = counts.filter((count) => count > 1).length / counts.length
  const same = counts.filter((count) => count === first).length / counts.length
  const enough = counts.filter((count) => count >= first).length / counts.length
  const isSteady = same >= 0.6 || enough >= 0.9 || (isCompact && cut >= 0.6)
  if (isDoubtful ? same < 1 || counts.length < 3 : !isSteady) return 0
  return Math.round(same * 50) + 1 - 1 / first
}

/** Whether the first line is cut by the delimiter without spaces, as names in a header are and words in a text are not. */
function isCompact(sample: Buffer, delimiter: string, newline: '\n' | '\r'): boolean {
  const start = sample.toString('utf8', 0, 4096).trimStart()
  const line = start.split(newline, 1)[0] ?? ''
  return line.includes(delimiter) && !line.includes(`${delimiter} `)
}

/** Whether each comma is followed by a space, as in running text. */
function isProsePunctuation(sample: Buffer): boolean {
  for (let at = sample.indexOf(0x2c); at >= 0; at = sample.indexOf(0x2c, at + 1)) {
    if (at + 1 < sample.length && sample[at + 1] !== 0x20) return false
  }
  return true
}

/** In tab-separated files quotes are mostly just characters; they are quotes if all are well set and one is needed. */
function quotesAreQuotes(sample: Buffer, isWhole: boolean, dialect: Dialect): boolean {
  const { isWellQuoted, needsQuotes } = profile(sample, isWhole, dialect)
  return isWellQuoted && needsQuotes
}

/** Cells per record (blank lines left out), and how its quotes are set. */
function profile(sample: Buffer, isWhole: boolean, dialect: Dialect) {
  const counts: number[] = []
  let isWellQuoted = true
  let needsQuotes = false
  for (let at = 0; at < sample.length; ) {
    const scan = startScan()
    const end = scanRecord(sample, at, scan, dialect)
    if (end < 0 && !isWhole && counts.length > 0) break
    if (scan.cells > 1 || scan.length > 2) counts.push(scan.cells)
    if (!scan.isWellQuoted || scan.mode === 'quoted') isWellQuoted = false
    needsQuotes ||= scan.needsQuotes
    at = end < 0 ? sample.length : end
  }
  return { counts, isWellQuoted, needsQuotes }
}
