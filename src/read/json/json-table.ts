import type { TableUnit, Unit } from '../../types/unit.ts'
import type { FindingLimit } from '../limit-findings.ts'
import { columnNames, hasHeader } from '../table/table-header.ts'
import { createPaths, type JsonPaths } from './json-paths.ts'
import { isScalar, type JsonValue, jsonText, scalarText } from './json-value.ts'

/** Rows by which text columns are found. */
const sampleRows = 200

/** Rows that are given at a time. */
const batchRows = 500

/** Most cells that a table is given as, empty ones counted: a file in which each row has keys of its own has no end. */
const maxCells = 20_000_000

/** Columns that a table may have in any case. */
const surelyColumns = 200

/** A list as a table. */
export interface JsonTable {
  readonly hasHeader: boolean
  readonly table: TableUnit
  /** The table, and then its rows, in batches. */
  readonly units: () => Generator<readonly Unit[]>
}

/** A cell before its column is known. */
interface Cell {
  /** Tells columns apart. */
  readonly column: number
  /** What a person calls the column; empty where it has only a number. */
  readonly name: string
  readonly text: string
}

/** Cells of a row that is a list are told apart by numbers that no key has. */
const nameless = -1

/**
 * Makes a table of the items of a list. An object is a row whose columns are its keys (`a.b` for those of objects
 * within it); a list is a row whose cells are its items; anything else is a row with its words in the column `text`.
 * Columns are those of all rows, in the order in which they come.
 * Finding: `unknown-key`, where a table with many rows has so many keys that some are left out.
 * @param place - where its rows stand, as in the unit
 * @param header - whether the first of rows that are lists holds the column names; found when undefined
 */
export function jsonTable(
  items: readonly JsonValue[],
  place: string,
  header: boolean | undefined,
  findings: FindingLimit,
): JsonTable {
  const paths = createPaths()
  const isGrid = items.every((item) => typeof item !== 'string' && item.kind === 'list')
  const first = isGrid ? textsOf(items[0]) : []
  const isHeaded = isGrid && (header ?? hasHeader(first, items.slice(1, sampleRows + 1).map(textsOf)))
  const rows = isHeaded ? items.slice(1) : items
  // Cells are made twice, here and for the rows: held all at once they would outweigh the file many times.
  const known = new Map<number, string>()
  if (isHeaded) for (const [index, name] of first.entries()) known.set(nameless - index, name)
  for (const row of rows)
    for (const { column, name } of cellsOf(row, paths)) if (!known.has(column)) known.set(column, name)
  const width = Math.max(surelyColumns, Math.floor(maxCells / Math.max(1, rows.length)))
  const kept = [...known].slice(0, width)
  const indices = new Map(kept.map(([column], index) => [column, index]))
  const names = kept.map(([, name]) => name)
  const columns = kept.length === 0 ? ['text'] : columnNames(names, names.length)

  function toCells(row: readonly Cell[]): string[] {
    const cells = columns.map(() => '')
    for (const { column, text } of row) {
      const index = indices.get(column)
      if (index !== undefined) cells[index] = text
    }
    return cells
  }

  function reportKeys(row: readonly Cell[], number: number): void {
    for (const { column, name } of row) {
      if (indices.has(column)) continue
      const message = `Tabellen har flere enn ${width} nøkler; verdien av «${name}» er ikke tatt med.`
      const where = `${place === '' ? '' : `${place} `}row:${number}`
      findings.report({ rule: 'unknown-key', severity: 'warning', place: where, message })
    }
  }

  const sample = rows.slice(0, sampleRows).map((row) => toCells(cellsOf(row, paths)))
  const table: TableUnit = { kind: 'table', place, columns, sample }

  function* units(): Generator<readonly Unit[]> {
    let batch: Unit[] = [table]
    for (const [index, item] of rows.entries()) {
      const row = cellsOf(item, paths)
      if (kept.length < known.size) reportKeys(row, index + 1)
      batch.push({ kind: 'row', row: index + 1, cells: toCells(row) })
      if (batch.length < batchRows) continue
      yield batch
      batch = []
    }
    yield batch
  }

  return { hasHeader: isHeaded || !isGrid, table, units }
}

/** The cells of one row, without those that are not there. */
function cellsOf(item: JsonValue, paths: JsonPaths): Cell[] {
  if (isScalar(item)) return cellsOf({ kind: 'object', entries: [['text', item]] }, paths)
  if (item.kind === 'list') {
    return item.items.map((inner, index) => ({ column: nameless - index, name: '', text: cellText(inner) }))
  }
  return paths.leavesOf(item).map(({ id, name, value }) => ({ column: id, name, text: cellText(value) }))
}

/** The cells of a row that is a list. */
function textsOf(row: JsonValue | undefined): string[] {
  return row === undefined || isScalar(row) || row.kind === 'object' ? [] : row.items.map(cellText)
}

/** A value as the text of one cell: a list of scalars with `; ` between them, other lists and deep objects as JSON. */
export function cellText(value: JsonValue): string {
  if (isScalar(value)) return scalarText(value)
  if (value.kind === 'list' && value.items.every(isScalar)) return value.items.map(scalarText).join('; ')
  return value.kind === 'object' && value.entries.length === 0 ? '' : jsonText(value)
}
