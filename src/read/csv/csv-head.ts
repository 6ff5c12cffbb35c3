import type { BlockUnit } from '../../types/unit.ts'
import { findTableHead, joinHeaders } from '../table/table-head.ts'
import { columnNames } from '../table/table-header.ts'

/** A record as it came, or the line of one that was too long. */
export type Pending = string[] | number

/** The head of a table: its columns, and what stands around their names. */
export interface CsvHead {
  /** Unique names. */
  readonly columns: readonly string[]
  readonly hasHeader: boolean
  /** Title lines, and a second record of column names. */
  readonly aside: readonly BlockUnit[]
  /** How many of the records are head; the rows begin after them. */
  readonly height: number
}

/**
 * Finds title, column names and number of columns from the first records. Columns at the end without a name and without
 * a value, as delimiters at the ends of lines make them, are none.
 * @param pending - the first records, blank ones among them
 * @param wanted - whether there are column names, where the user has said so
 * @param firstLine - physical line of the first record, from 1
 */
export function readCsvHead(pending: readonly Pending[], wanted: boolean | undefined, firstLine: number): CsvHead {
  const records = pending.filter((entry): entry is string[] => typeof entry !== 'number')
  const full = records.filter((cells) => !isBlankRow(cells))
  const width = usualWidth(records)
  const first = pending.find((entry) => typeof entry === 'number' || !isBlankRow(entry))
  const { titles, headers } = Array.isArray(first) ? findTableHead(full, width, wanted) : { titles: 0, headers: 0 }
  const [header, answers] = full.slice(titles, titles + headers)
  const names = header === undefined || answers === undefined ? header : joinHeaders(header, answers)
  const used = usedWidth(names, full.slice(titles + headers), width)
  const last = full[titles + headers - 1]
  const aside = full.slice(0, titles).map((cells) => asideAt(lineOf(pending, cells, firstLine), cells, 'heading'))
  if (answers !== undefined) aside.push(asideAt(lineOf(pending, answers, firstLine), answers, 'table-header'))
  return {
    columns: columnNames(foldNames(names?.slice(0, used)), Math.min(used, mostColumns)),
    hasHeader: header !== undefined,
    aside,
    height: last === undefined ? 0 : pending.indexOf(last) + 1,
  }
}

/** Most columns of a table, as in a spreadsheet. What is wider is no table, and would cost time for each column. */
const mostColumns = 16_384

/** Names beyond the last column that may be are put into it, as the cells below them are. */
function foldNames(names: readonly string[] | undefined): readonly string[] | undefined {
  if (names === undefined || names.length <= mostColumns) return names
  return [...names.slice(0, mostColumns - 1), names.slice(mostColumns - 1).join(' ')]
}

/** Whether a record is that of a blank line. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.length <= 1 && (cells[0] ?? '').trim() === ''
}

/** What stands in a record, for a piece that is set aside. */
export function asideAt(place: string, cells: readonly string[], setAside: BlockUnit['setAside']): BlockUnit {
  const text = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' | ')
  return { kind: 'block', place, text, section: [], column: '', meta: [], setAside }
}

function lineOf(pending: readonly Pending[], record: readonly string[], firstLine: number): string {
  let line = firstLine
  for (const entry of pending) {
    if (entry === record) break
    if (typeof entry === 'number') line = entry
    else line += 1 + entry.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
  }
  return `line:${line}`
}

/** The usual number of cells: the commonest, the larger of two equally common ones. */
function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const cells of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let best = { width: 1, count: 0 }
  for (const [width, count] of counts) {
    if (count > best.count || (count === best.count && width > best.width)) best = { width, count }
  }
  return best.width
}

/** Number of columns without the nameless and empty ones at the end, at least one. */
function usedWidth(names: readonly string[] | undefined, rows: readonly (readonly string[])[], width: number): number {
  let used = names?.length ?? width
  const isUnused = (column: number) =>
    (names?.[column] ?? '').trim() === '' && rows.every((cells) => (cells[column] ?? '').trim() === '')
  while (used > 1 && rows.length > 0 && isUnused(used - 1)) used--
  return used
}
