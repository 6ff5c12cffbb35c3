import { displayWidth } from '../../text/display-width.ts'
import type { Cell, SheetColumn } from './sheet.ts'

/** Height of a line of text, in points. */
const linePoints = 15

/** More lines than these are reached by making the row higher by hand; a screen holds some forty. */
const mostLines = 20

function linesOf(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1
  let lines = 0
  // What lies beyond these many units stands on lines that are not shown anyway.
  for (const line of text.slice(0, 2 * mostLines * width).split('\n'))
    lines += Math.max(1, Math.ceil(displayWidth(line) / width))
  return lines
}

/**
 * How high a row has to be for its longest text, wrapped in its column, as far as that is known without its letters being
 * drawn. In points; undefined for a row of one line.
 */
export function rowHeight(cells: readonly Cell[], columns: readonly SheetColumn[]): number | undefined {
  let lines = 1
  columns.forEach(({ width = 16 }, at) => {
    const cell = cells[at]
    if (typeof cell === 'string') lines = Math.max(lines, linesOf(cell, Math.max(1, width - 1)))
  })
  return lines === 1 ? undefined : Math.min(lines, mostLines) * linePoints
}
