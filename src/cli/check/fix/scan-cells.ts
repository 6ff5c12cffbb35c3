import type { Dialect } from '../../../read/csv/scan-record.ts'

/** A cell of a table, where it stands in the text. Offsets are in UTF-16 units, half-open. */
export interface ScannedCell {
  /** With its quotes, if it has any. */
  readonly start: number
  readonly end: number
  readonly isQuoted: boolean
  /** What it says: without its quotes, doubled quotes as one. */
  readonly value: string
}

/** A record of a table, where it stands in the text. */
export interface ScannedRecord {
  readonly cells: readonly ScannedCell[]
  /** Where its line end begins, and where the next record begins. */
  readonly end: number
  readonly next: number
}

/**
 * Cuts a table into cells by the letter of RFC 4180, each with its exact place. What does not keep to it comes out as it
 * may: whoever wants to change something compares the values with what the reader sees, and keeps away where they differ.
 */
export function scanCells(text: string, { delimiter, quote, newline }: Dialect): ScannedRecord[] {
  const records: ScannedRecord[] = []
  let cells: ScannedCell[] = []
  let at = 0

  function quotedEnd(start: number): number {
    for (let end = text.indexOf(quote, start + 1); end >= 0; end = text.indexOf(quote, end + 2))
      if (text.charAt(end + 1) !== quote) return end + 1
    return text.length
  }

  function bareEnd(start: number): number {
    let end = start
    while (end < text.length && text.charAt(end) !== delimiter && text.charAt(end) !== newline) end++
    return isReturnBefore(end) && end > start ? end - 1 : end
  }

  /** Whether the line end at `end` is `\r\n`. */
  function isReturnBefore(end: number): boolean {
    return newline === '\n' && text.charAt(end) === '\n' && text.charAt(end - 1) === '\r'
  }

  function cell(start: number): ScannedCell {
    const isQuoted = quote !== '' && text.charAt(start) === quote
    const end = isQuoted ? quotedEnd(start) : bareEnd(start)
    const value = isQuoted ? text.slice(start + 1, end - 1).replaceAll(quote + quote, quote) : text.slice(start, end)
    return { start, end, isQuoted, value }
  }

  while (at < text.length) {
    const next = cell(at)
    cells.push(next)
    at = next.end
    if (delimiter !== '' && text.charAt(at) === delimiter) {
      at++
      if (at < text.length) continue
      cells.push({ start: at, end: at, isQuoted: false, value: '' })
    }
    const end = at
    if (text.startsWith(`\r${newline}`, at) && newline === '\n') at += 2
    else if (text.charAt(at) === newline) at += 1
    else if (at < text.length) {
      // Words after a closing quote: not by the letter.
      at = text.length
    }
    records.push({ cells, end, next: at })
    cells = []
  }
  return records
}
