import type { RootContent, Table, TableCell, TableRow } from 'mdast'
import { blocksOfCell } from './rich-cells.ts'

/** A cell that may reach over several columns and rows. */
export interface GridCell {
  readonly blocks: readonly RootContent[]
  /** Integers ≥ 1. */
  readonly columns: number
  readonly rows: number
}

/** A row of such cells. */
export interface GridRow {
  /** Whether the document says that it heads the table. */
  readonly isHeader: boolean
  readonly cells: readonly GridCell[]
}

/** Columns at most, so that a span cannot fill memory. */
const mostColumns = 200

/**
 * Makes a table in which every cell has its place: below and beside one that reaches further, there are empty ones. A row
 * of a single cell that reaches over several columns stays as it is. The rows that head the table become one, in bold.
 */
export function gridTable(rows: readonly GridRow[]): Table {
  /** Rows that a cell from above still reaches into, by column. */
  const taken: number[] = []
  const placed = rows.map(({ cells }) => placeRow(cells, taken))
  const heading = rows.findIndex(({ isHeader }) => !isHeader)
  const [head, ...more] = placed.slice(0, Math.max(heading, 0))
  if (head === undefined) return { type: 'table', children: placed }
  const merged = head.children.map((cell, column) => {
    const cells = [cell, ...more.flatMap((row) => row.children[column] ?? [])]
    return cellOf(cells.flatMap(inBold))
  })
  return { type: 'table', children: [{ type: 'tableRow', children: merged }, ...placed.slice(more.length + 1)] }
}

function placeRow(cells: readonly GridCell[], taken: number[]): TableRow {
  const [only] = cells
  if (cells.length === 1 && only !== undefined && only.columns > 1 && taken.every((left) => left === 0)) {
    return { type: 'tableRow', children: [cellOf(only.blocks)] }
  }
  const children: TableCell[] = []
  const skipTaken = () => {
    for (let left = taken[children.length] ?? 0; left > 0; left = taken[children.length] ?? 0) {
      taken[children.length] = left - 1
      children.push(cellOf([]))
    }
  }
  for (const { blocks, columns, rows } of cells) {
    skipTaken()
    const start = children.length
    const end = Math.max(start + 1, Math.min(start + columns, mostColumns))
    for (let column = start; column < end; column++) {
      taken[column] = rows - 1
      children.push(cellOf(column === start ? blocks : []))
    }
  }
  skipTaken()
  return { type: 'tableRow', children }
}

/** By its type a cell holds words only; see `blocksOfCell`. */
function cellOf(blocks: readonly RootContent[]): TableCell {
  return { type: 'tableCell', children: [...blocks] as TableCell['children'] }
}

function inBold(cell: TableCell): RootContent[] {
  return blocksOfCell(cell).map((block) => {
    if (block.type !== 'paragraph') return block
    return { type: 'paragraph', children: [{ type: 'strong', children: block.children }] }
  })
}
