import type { Dialect } from './scan-record.ts'

/** Characters of a record: offsets in UTF-16 units, the end not counted. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Finds a cell in its record as it stands in the file.
 * @param raw - the record, with its line end
 * @param cells - what was read from it
 * @param index - of the column, from 0
 * @param width - how many columns the table has: of a longer record, the last takes the rest
 * @returns the cell without the quotes around it; undefined where what stands there is not what was read
 */
export function findCell(
  raw: string,
  cells: readonly string[],
  index: number,
  width: number,
  dialect: Dialect,
): Stretch | undefined {
  const read = cells[index]
  if (read === undefined) return undefined
  const found = cutCells(raw, dialect)
  const cell = found[index]
  if (cell !== undefined && unquoted(raw.slice(cell.start, cell.end), dialect) === read) {
    const last = index === width - 1 ? (found.at(-1) ?? cell) : cell
    return { start: cell.start, end: last.end }
  }
  // A stray quote was mended while reading: what was read still stands somewhere.
  const start = read === '' ? -1 : raw.indexOf(read)
  return start < 0 ? undefined : { start, end: start + read.length }
}

/** Cells as csv-parse cuts them, each without the quotes around it. */
function cutCells(raw: string, { delimiter, quote }: Dialect): Stretch[] {
  const end = raw.length - (/\r?\n$|\r$/.exec(raw)?.[0].length ?? 0)
  const cells: Stretch[] = []
  let start = 0
  for (;;) {
    const isQuoted = quote !== '' && raw.startsWith(quote, start)
    const closed = isQuoted ? endOfQuoted(raw, start + 1, quote) : start
    const next = delimiter === '' ? -1 : raw.indexOf(delimiter, closed)
    const stop = next < 0 || next >= end ? end : next
    // Words after the closing quote belong to the cell, and then the quotes do too.
    const isWhole = isQuoted && closed === stop && closed > start + 1
    cells.push(isWhole ? { start: start + 1, end: stop - 1 } : { start, end: stop })
    if (stop === end) return cells
    start = stop + 1
  }
}

/** Index after the quote that closes; the end where none does. */
function endOfQuoted(raw: string, from: number, quote: string): number {
  for (let at = raw.indexOf(quote, from); at >= 0; at = raw.indexOf(quote, at + 2)) {
    if (raw[at + 1] !== quote) return at + 1
  }
  return raw.length
}

function unquoted(cell: string, { quote }: Dialect): string {
  return quote === '' ? cell : cell.replaceAll(quote + quote, quote)
}
