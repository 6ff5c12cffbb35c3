import type { Dialect } from './scan-record.ts'

/** What {@link RecordCutter.cut} answers when the record goes on beyond the bytes. */
export const goesOn = -1

/** What {@link RecordCutter.cut} answers when the record is one for csv-parse. */
export const isIrregular = -2

/** Cuts records that are written as RFC 4180 has it; all others are left to csv-parse. */
export interface RecordCutter {
  /** Cells of the record cut last, as csv-parse would give them; a new list for each record. */
  readonly cells: () => string[]
  /**
   * Cuts one record.
   * @param bytes - UTF-8
   * @param from - where the record begins
   * @returns index just after its line end, or {@link goesOn}, or {@link isIrregular}
   */
  readonly cut: (bytes: Buffer, from: number) => number
}

const returnByte = 0x0d

/**
 * Makes the cutter of one table. Most records need none of what csv-parse can do, and are cut here several times faster
 * with the same result. Irregular is: a quoted cell with something between its closing quote and the delimiter, and a
 * quoted cell that begins with a quote and spans lines, which may be one that was never closed.
 * @see RFC 4180, section 2; bare cells may also hold quotes, as with csv-parse's `relax_quotes`
 */
export function createRecordCutter(dialect: Dialect): RecordCutter {
  const delimiter = dialect.delimiter === '' ? 0x1f : dialect.delimiter.charCodeAt(0)
  const newline = dialect.newline.charCodeAt(0)
  const quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0)
  const doubled = dialect.quote + dialect.quote
  const endsInReturn = newline !== returnByte
  let cells: string[] = []
  /** Where the quoted cell cut last is closed; its text goes from just after its first quote to here. */
  let closedAt = 0
  let isDoubled = false

  /** @returns index just after the closing quote of the cell whose text begins at `from`, or {@link goesOn} */
  function endOfQuoted(bytes: Buffer, from: number): number {
    isDoubled = false
    for (let at = from; at < bytes.length; at++) {
      if (bytes[at] !== quote) continue
      // Whether a quote at the very end is doubled is not known yet.
      if (at + 1 === bytes.length) return goesOn
      if (bytes[at + 1] !== quote) {
        closedAt = at
        return at + 1
      }
      isDoubled = true
      at++
    }
    return goesOn
  }

  /** @returns index of the delimiter or line end after the quoted cell at `from`, or {@link goesOn}, or {@link isIrregular} */
  function cutQuoted(bytes: Buffer, from: number): number {
    const end = endOfQuoted(bytes, from + 1)
    if (end < 0) return goesOn
    const next = bytes[end]
    const isReturn = endsInReturn && next === returnByte
    if (isReturn && end + 1 === bytes.length) return goesOn
    const stop = isReturn && bytes[end + 1] === newline ? end + 1 : end
    if (bytes[stop] !== delimiter && bytes[stop] !== newline) return isIrregular
    if (isDoubled && bytes[from + 1] === quote && bytes.subarray(from, closedAt).includes(newline)) return isIrregular
    const text = bytes.toString('utf8', from + 1, closedAt)
    cells.push(isDoubled ? text.replaceAll(doubled, dialect.quote) : text)
    return stop
  }

  /** @returns index of the delimiter or line end after the bare cell at `from`, or {@link goesOn} */
  function cutBare(bytes: Buffer, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at]
      if (byte !== delimiter && byte !== newline) continue
      const hasReturn = byte === newline && endsInReturn && at > from && bytes[at - 1] === returnByte
      cells.push(at === from ? '' : bytes.toString('utf8', from, hasReturn ? at - 1 : at))
      return at
    }
    return goesOn
  }

  return {
    cells: () => cells,
    cut(bytes, from) {
      cells = []
      for (let at = from; ; at++) {
        const end = bytes[at] === quote ? cutQuoted(bytes, at) : cutBare(bytes, at)
        if (end < 0) return end
        at = end
        if (bytes[at] === newline) return at + 1
      }
    },
  }
}
