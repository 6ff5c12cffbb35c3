import type { TextLocation } from '../../types/location.ts'
import { readCsv } from '../csv/csv.ts'
import type { ReadOptions, RowPlace } from '../reader.ts'
import { markLine, markStretch } from './mark-line.ts'
import { blot, type Shield } from './shield.ts'
import { asWanted, type WantedRow } from './wanted-place.ts'

/** The line of a row that is not known as it stands in the file. */
export interface UnknownLine {
  readonly line: number
  /** Whether a column is private, and so the line is not to be shown. */
  readonly isHidden: boolean
}

/** A record as it stands in the file, and as it may be shown: of the same length. */
interface Row {
  readonly raw: string
  readonly shown: string
}

/**
 * Finds rows of a table in text, by reading it once more as it was read: what a row is, only the reader knows.
 * Ends as soon as all are found.
 * @param rename - what columns are called in the places
 * @returns by row: a location, or only its line where the record is not known as it stands in the file
 */
export async function locateRows(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  wanted: readonly WantedRow[],
  rename: (column: string) => string,
  shield: Shield,
): Promise<Map<WantedRow, TextLocation | UnknownLine>> {
  const found = new Map<WantedRow, TextLocation | UnknownLine>()
  const byRow = new Map<number, WantedRow[]>()
  for (const one of wanted) byRow.set(one.row, [...(byRow.get(one.row) ?? []), one])
  const left = new Set(byRow.keys())
  const onRow = (place: RowPlace): void => {
    if (!left.delete(place.row)) return
    const raw = place.raw()
    const cells = place.cellsOf(shield.isPrivate)
    // What cannot be told apart in the record is not shown at all.
    const isHidden = cells.includes(undefined)
    const shown = cells.reduce((text, cell) => (cell === undefined ? text : blot(text, cell)), raw)
    for (const one of byRow.get(place.row) ?? []) {
      const where =
        raw === '' ? { line: place.line, isHidden } : locateInRow({ raw, shown }, place, one, rename, shield)
      found.set(one, isHidden && 'column' in where ? { ...where, text: '' } : asWanted(one, where))
    }
  }
  const context = { source: '', onFinding() {}, onInfo() {}, onRow }
  if (left.size === 0) return found
  for await (const _ of readCsv(bytes, options, context)) if (left.size === 0) break
  return found
}

function locateInRow(
  row: Row,
  place: RowPlace,
  { column, words }: WantedRow,
  rename: (column: string) => string,
  shield: Shield,
): TextLocation {
  const { raw } = row
  const { line } = place
  const cell = column === undefined ? undefined : place.cellOf(column, rename)
  if (cell === undefined) return locateStretch(row, line, 0, raw.length, shield)
  const at = words === undefined || words === '' ? -1 : raw.indexOf(words, cell.start)
  if (words !== undefined && at >= 0 && at + words.length <= cell.end) {
    return locateStretch(row, line, at, at + words.length, shield)
  }
  const lost = raw.indexOf('\uFFFD', cell.start)
  if (lost >= 0 && lost < cell.end) return locateStretch(row, line, lost, lost + 1, shield)
  // What is meant are its words, not the line breaks or spaces before them.
  const text = raw.slice(cell.start, cell.end)
  const indent = text.length - text.trimStart().length
  const start = indent === text.length ? cell.start : cell.start + indent
  return locateStretch(row, line, start, start + text.trim().length, shield)
}

/** A stretch of a record, which may span several lines, in the line where it begins. */
function locateStretch(
  { raw, shown }: Row,
  firstLine: number,
  start: number,
  end: number,
  shield: Shield,
): TextLocation {
  const newline = raw.includes('\n') ? '\n' : '\r'
  const begin = start === 0 ? 0 : raw.lastIndexOf(newline, start - 1) + 1
  const next = raw.indexOf(newline, begin)
  const text = shown.slice(begin, next < 0 ? raw.length : next).replace(/\r$/, '')
  const line = firstLine + raw.slice(0, begin).split(newline).length - 1
  if (start === 0 && end === raw.length) return markLine(line, text, shield)
  return markStretch(line, text, start - begin, end - begin, shield)
}
