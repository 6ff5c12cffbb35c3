import type { BlockContent, Table } from 'mdast'
import { type GridCell, type GridRow, gridTable } from '../rich/rich-grid.ts'
import type { AttributeOf } from './office-xml.ts'

/** A table that is being read. */
export interface OdtTable {
  /** Takes an element of a table, such as `table:table-row`. */
  readonly open: (name: string) => void
  readonly close: (name: string) => void
  readonly addCell: (blocks: readonly BlockContent[], attribute: AttributeOf) => void
  readonly finish: () => Table
}

/** Columns at most; an empty cell may stand for a thousand. */
const mostColumns = 200

/** Begins a table. */
export function createOdtTable(): OdtTable {
  const rows: GridRow[] = []
  let cells: GridCell[] = []
  let headers = 0
  return {
    open(name) {
      if (name === 'table:table-header-rows') headers++
      else if (name === 'table:table-row') {
        cells = []
        rows.push({ isHeader: headers > 0, cells })
      }
    },
    close(name) {
      if (name === 'table:table-header-rows') headers--
    },
    addCell(blocks, attribute) {
      if (rows.length === 0) rows.push({ isHeader: false, cells })
      const [columns, below] = ['table:number-columns-spanned', 'table:number-rows-spanned'].map((name) =>
        countOf(attribute(name)),
      )
      const repeated =
        blocks.length > 0 ? 1 : Math.min(countOf(attribute('table:number-columns-repeated')), mostColumns)
      for (let count = 0; count < repeated && (count === 0 || cells.length < mostColumns); count++) {
        cells.push({ blocks, columns: columns ?? 1, rows: below ?? 1 })
      }
    },
    finish: () => gridTable(rows),
  }
}

/** A number from 1 up; 1 if it is none. */
function countOf(value: string | undefined): number {
  return value !== undefined && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1
}
