import { detectDelimiter } from './detect-delimiter.ts'
import { detectQuotes } from './detect-quotes.ts'
import type { Dialect } from './scan-record.ts'

/** How a table is written, and what stands before its first record. */
export interface DetectedDialect extends Dialect {
  /** Whether quotes within quoted cells have a backslash before them. */
  readonly isEscaped: boolean
  /** Bytes of a first line such as `sep=;`, to be skipped; 0 if there is none. */
  readonly skipBytes: number
}

/**
 * Finds how a table is written from its beginning.
 *
 * The delimiter is the one that a first line `sep=…` names, else the one that cuts the records into the same number of
 * cells most consistently. When none does, the table has one column and the delimiter is empty.
 * @param sample - first bytes as UTF-8, 64 KiB or the whole file
 * @param isWhole - whether the sample is the whole file; else its last record is left out of account
 * @param delimiter - the delimiter, where the user has set it
 */
export function detectDialect(sample: Buffer, isWhole: boolean, delimiter?: string): DetectedDialect {
  const newline = sample.includes(0x0a) || !sample.includes(0x0d) ? '\n' : '\r'
  const named = namedDelimiter(sample)
  const body = sample.subarray(named.skipBytes)
  const chosen = delimiter ?? named.delimiter ?? detectDelimiter(body, isWhole, newline)
  const how = { delimiter: chosen, newline } as const
  return { ...how, ...detectQuotes(body, isWhole, how), skipBytes: named.skipBytes }
}

/** Excel's own first line: `sep=;`. */
function namedDelimiter(sample: Buffer): { delimiter?: string; skipBytes: number } {
  const found = /^"?sep=([!-/:-@[-`{-~\t])"?(\r\n|\n|\r)/i.exec(sample.toString('latin1', 0, 12))
  return found?.[1] === undefined ? { skipBytes: 0 } : { delimiter: found[1], skipBytes: found[0].length }
}
