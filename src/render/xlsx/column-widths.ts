import { displayWidth } from '../../text/display-width.ts'
import type { Cell, FullSheet, SheetColumn } from './sheet.ts'

const narrowest = 8
const widest = 60

/** Room for the sign that opens a filter. */
const filterRoom = 3

/** Digits of the largest integer that is likely, with its thousands apart. */
const numberWidth = 9

function widthOf(cell: Cell): number {
  if (typeof cell === 'string') return displayWidth(cell)
  return typeof cell === 'object' && cell !== null ? 18 : numberWidth
}

/** The columns of a table, each as wide as what is in it, within limits; a longer text is wrapped. Those that say their width keep it. */
export function columnWidths({ columns, rows }: FullSheet): SheetColumn[] {
  return columns.map((column, at) => {
    if (column.width !== undefined) return column
    // A title may stand on two lines.
    let width = Math.min(displayWidth(column.title) + filterRoom, 20)
    for (const row of rows) width = Math.max(width, widthOf(row[at]) + 1)
    return { ...column, width: Math.min(widest, Math.max(narrowest, width)) }
  })
}
