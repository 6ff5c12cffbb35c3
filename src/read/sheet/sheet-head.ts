import type { TableUnit } from '../../types/unit.ts'
import { columnNames } from '../table/table-header.ts'
import { findHeader, type HeadRow, slotsOf, textsOf, usedColumns } from './sheet-header.ts'
import type { ReadSheets, SheetRow } from './sheet-items.ts'

/** What is known of a sheet before its rows are given. */
export interface KnownSheet {
  /** `sheet:` and its name, which no other sheet of the workbook has. */
  readonly place: string
  /** Undefined where there are no rows. */
  readonly head: SheetHead | undefined
}

/** What is known of the table on a sheet. */
export interface SheetHead {
  readonly table: TableUnit
  /** Row with the column names; 0 if there is none. */
  readonly headerRow: number
  /** Index of each of the sheet's columns in the table; columns without anything in the first rows have none. */
  readonly slots: ReadonlyMap<number, number>
}

/** Rows by which header and text columns are found. */
const sampleRows = 200

/** Rows that are looked at: the sample, and what may stand above it. */
const headRows = sampleRows + 10

/** What the samples of all sheets may hold together, so that neither wide sheets nor endless cells use up the machine. */
interface SampleBudget {
  /** Cells, empty ones counted. */
  cells: number
  /** Text, in UTF-16 units. */
  units: number
}

/**
 * Reads the beginnings of all sheets.
 * @param header - whether sheets have a header, if the user says
 * @returns one for each sheet, in order
 */
export async function readHeads(read: ReadSheets, header: boolean | undefined): Promise<KnownSheet[]> {
  const sheets: KnownSheet[] = []
  const nameOf = placeNames()
  let place = ''
  let rows: HeadRow[] = []
  const budget: SampleBudget = { cells: 2_000_000, units: 64 * 1024 * 1024 }
  for await (const items of read(headRows)) {
    for (const item of items) {
      if (item.kind === 'sheet') {
        place = `sheet:${nameOf(item.name)}`
        rows = []
      } else if (item.kind === 'row') addRow(rows, item)
      else if (item.kind === 'end') {
        sheets.push({ place, head: rows.length === 0 ? undefined : makeHead(place, rows, header, budget) })
      }
    }
  }
  return sheets
}

function addRow(rows: HeadRow[], { row, repeat, cells }: SheetRow): void {
  for (let copy = 0; copy < repeat && rows.length < headRows; copy++) rows.push({ row: row + copy, cells })
}

function makeHead(
  place: string,
  rows: readonly HeadRow[],
  header: boolean | undefined,
  budget: SampleBudget,
): SheetHead {
  const index = findHeader(rows, header)
  const own = rows.slice(Math.max(0, index))
  const columns = usedColumns(own)
  const slots = slotsOf(columns)
  const names = index < 0 ? columns.map(() => '') : textsOf(rows[index]?.cells ?? [], slots)
  const named = columnNames(
    names.map((name, slot) => name || nameless(columns[slot] ?? slot + 1)),
    columns.length,
  )
  const sample = takeSample(index < 0 ? own : own.slice(1), slots, budget)
  return {
    table: { kind: 'table', place, columns: named, sample },
    headerRow: index < 0 ? 0 : (rows[index]?.row ?? 0),
    slots,
  }
}

function takeSample(rows: readonly HeadRow[], slots: ReadonlyMap<number, number>, budget: SampleBudget): string[][] {
  const sample: string[][] = []
  for (const { cells } of rows) {
    if (sample.length >= sampleRows || budget.cells <= 0 || budget.units <= 0) break
    sample.push(textsOf(cells, slots))
    budget.cells -= slots.size
    budget.units -= cells.reduce((sum, { text }) => sum + text.length, 0)
  }
  return sample
}

/** What a column without a name is called: by its number in the sheet, A being 1. */
export function nameless(column: number): string {
  return `kolonne ${column}`
}

/** Names of sheets for places: on one line, not endless, and each its own. */
function placeNames(): (name: string) => string {
  const copies = new Map<string, number>()
  const taken = new Set<string>()
  return (name) => {
    const line = name.slice(0, 400).normalize('NFC').replace(/\s+/g, ' ').trim()
    const plain = [...line].slice(0, 100).join('') || 'uten navn'
    let unique = plain
    while (taken.has(unique)) {
      const copy = (copies.get(plain) ?? 1) + 1
      copies.set(plain, copy)
      unique = `${plain} (${copy})`
    }
    taken.add(unique)
    return unique
  }
}
