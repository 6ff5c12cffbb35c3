import { columnWidths } from './column-widths.ts'
import type { FullSheet, WorkbookOptions } from './sheet.ts'
import { createWorkbookWriter, type WorkbookWriter } from './workbook-writer.ts'

/** Adds sheets that are there whole to a workbook. */
export function addSheets(writer: WorkbookWriter, sheets: readonly FullSheet[]): void {
  for (const sheet of sheets) {
    writer.begin({ name: sheet.name, columns: columnWidths(sheet) })
    for (const row of sheet.rows) writer.row(row)
  }
}

/** A workbook of sheets that are there whole. @param sheets - at least one */
export function writeWorkbook(sheets: readonly FullSheet[], options: WorkbookOptions): Uint8Array {
  const writer = createWorkbookWriter(options)
  addSheets(writer, sheets)
  writer.end()
  return joinBytes(writer.take())
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
