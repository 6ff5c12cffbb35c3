import { hasHeader } from '../table/table-header.ts'
import type { SheetCell } from './sheet-items.ts'

/** One of a sheet's first rows. */
export interface HeadRow {
  readonly row: number
  readonly cells: readonly SheetCell[]
}

/** Rows with something in them among which the header is looked for: titles above a table are few. */
const headerWithin = 10

/** Rows that may stand above the gap over a table of one column. */
const titleRows = 3

/** Share of a table's usual width from which a row is part of it and no title above it. */
const wideEnough = 0.75

/**
 * Finds the row with the column names. Above it there may be titles, which fill fewer cells than the table is wide. No
 * row below the first that is as wide as the table is a header: it may be somebody's answer.
 * @param rows - the first rows with something in them
 * @param wanted - whether there is a header, if the user says; looked for when undefined
 * @returns index in `rows`, or -1
 */
export function findHeader(rows: readonly HeadRow[], wanted: boolean | undefined): number {
  if (wanted === false || rows.length === 0) return -1
  if (usualWidth(rows) <= 1) return findNarrowHeader(rows, wanted)
  const index = mostLikely(rows)
  const isWide = (rows[index]?.cells.length ?? 0) > 1
  return wanted === true || (isWide && isHeader(rows, index)) ? index : -1
}

/** The columns that have something in them, ascending. */
export function usedColumns(rows: readonly HeadRow[]): number[] {
  const columns = new Set<number>()
  for (const { cells } of rows) for (const { column } of cells) columns.add(column)
  return [...columns].sort((one, other) => one - other)
}

/** The texts of a row in the given columns; empty where it has none. */
export function textsOf(cells: readonly SheetCell[], slots: ReadonlyMap<number, number>): string[] {
  const texts = new Array<string>(slots.size).fill('')
  for (const { column, text } of cells) {
    const slot = slots.get(column)
    if (slot !== undefined) texts[slot] = text
  }
  return texts
}

/** Where each column stands in the table. */
export function slotsOf(columns: readonly number[]): Map<number, number> {
  return new Map(columns.map((column, slot) => [column, slot]))
}

/** Cells that most rows fill: three of four rows have no more, so that titles above a short table do not count. */
function usualWidth(rows: readonly HeadRow[]): number {
  const widths = rows.map(({ cells }) => cells.length).sort((one, other) => one - other)
  return widths[Math.floor(0.75 * (widths.length - 1))] ?? 0
}

/**
 * In a table of several columns: the first row that is as wide as the table, unless one above it with two cells or more
 * has more usual column names, as where some columns have no name.
 */
function mostLikely(rows: readonly HeadRow[]): number {
  const first = rows.slice(0, headerWithin)
  const least = Math.max(2, Math.ceil(wideEnough * usualWidth(rows)))
  const wide = first.findIndex(({ cells }) => cells.length >= least)
  let best = wide < 0 ? 0 : wide
  for (let index = best - 1; index >= 0; index--) {
    if ((first[index]?.cells.length ?? 0) > 1 && usualNames(first[index]) > usualNames(first[best])) best = index
  }
  return best
}

/** In a table of one column: the first row, or the one below the gap under a title. */
function findNarrowHeader(rows: readonly HeadRow[], wanted: boolean | undefined): number {
  if (isHeader(rows, 0)) return 0
  const below = rows.findIndex(({ row }, index) => index > 0 && row > (rows[index - 1]?.row ?? 0) + 1)
  if (below > 0 && below <= titleRows && usualNames(rows[below]) > 0) return below
  return wanted === true ? 0 : -1
}

function isHeader(rows: readonly HeadRow[], index: number): boolean {
  const slots = slotsOf(usedColumns(rows.slice(index)))
  const [first = [], ...below] = rows.slice(index).map(({ cells }) => textsOf(cells, slots))
  return hasHeader(first, below)
}

/** How many cells are usual column names: alone, and with nothing below, only such a cell is a header. */
function usualNames(row: HeadRow | undefined): number {
  return row?.cells.filter(({ text }) => hasHeader([text], [])).length ?? 0
}
