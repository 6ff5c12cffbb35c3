import { workbookWords } from '../catalogue/workbook-words.ts'
import { formulaStart } from '../rows/formula.ts'
import { columnLetters } from './column-letters.ts'
import { fitCell, mostCellUnits } from './fit-cell.ts'
import {
  contentTypes,
  packageRelations,
  properties,
  propertiesPart,
  sheetPart,
  type WrittenSheet,
  workbookRelations,
  workbookXml,
  xmlPart,
} from './package-parts.ts'
import { rowHeight } from './row-height.ts'
import type { Cell, Sheet, SheetColumn, WorkbookOptions } from './sheet.ts'
import { sheetFoot, sheetHead, textCell, valueCell } from './sheet-xml.ts'
import { styleOf, stylesXml } from './styles.ts'
import { createZipWriter } from './zip-writer.ts'

/** Rows that a sheet of Excel holds, the header among them. */
export const mostSheetRows = 1_048_576

/** Columns that a sheet of Excel holds. */
export const mostSheetColumns = 16_384

/** XML of one sheet after which the next begins, in UTF-16 units: a file in an archive must stay well below 4 GB. */
const mostSheetUnits = 1_000_000_000

/** Writes a workbook of Excel, row by row, and keeps none of them. */
export interface WorkbookWriter {
  /** Begins a sheet; ends the one before. */
  readonly begin: (sheet: Sheet) => void
  /** Adds a row to the sheet that has begun; when it is full, a further sheet of the same kind (`Innspill 2`) goes on. */
  readonly row: (cells: readonly Cell[]) => void
  /** Ends the workbook, which must have a sheet. */
  readonly end: () => void
  /** The bytes made since they were taken last. */
  readonly take: () => readonly Uint8Array[]
}

/** A sheet that is being written. */
interface OpenSheet {
  readonly sheet: Sheet
  /** Its own name, and which of its kind it is, from 1. */
  readonly name: string
  readonly number: number
  rows: number
  units: number
}

function rowTag(row: number, height: number | undefined): string {
  return height === undefined ? `<row r="${row}">` : `<row r="${row}" ht="${height}" customHeight="1">`
}

/**
 * Makes the writer of an Excel workbook (Office Open XML, transitional). Texts stand in their cells and not in a list of
 * their own, so memory does not grow with rows. There are no formulas, links, macros, names of authors, or dates of saving.
 */
export function createWorkbookWriter(options: WorkbookOptions): WorkbookWriter {
  const { language, defuse = true, onCut, mostRows = mostSheetRows } = options
  const { cutMark: mark, hidden } = workbookWords[language]
  const isFormula = new RegExp(formulaStart)
  const zip = createZipWriter()
  const written: WrittenSheet[] = []
  let letters: readonly string[] = []
  let open: OpenSheet | undefined
  // First and as it is, so that the beginning of the file tells whose it is.
  zip.begin(propertiesPart, false)
  zip.add(properties)
  zip.begin('_rels/.rels')
  zip.add(packageRelations)
  zip.begin('xl/styles.xml')
  zip.add(xmlPart(stylesXml(language)))

  function text(value: string, at: number, { name, rows, sheet }: OpenSheet, plain: number, quoted: number): string {
    if (value === '') return ''
    if (value.length > mostCellUnits) onCut?.({ sheet: name, row: rows, column: sheet.columns[at]?.title ?? '' })
    const style = defuse && isFormula.test(value) ? quoted : plain
    return textCell(`${letters[at] ?? ''}${rows}`, style, fitCell(value, mark))
  }

  function cellXml(cell: Cell, at: number, to: OpenSheet, { numbers = 'integer' }: SheetColumn): string {
    if (typeof cell === 'string') return text(cell, at, to, styleOf.text, styleOf.quoted)
    if (cell === null) return text(hidden, at, to, styleOf.text, styleOf.quoted)
    const xml = valueCell(`${letters[at] ?? ''}${to.rows}`, styleOf[numbers], cell)
    return xml ?? (typeof cell === 'object' ? text(cell.date, at, to, styleOf.text, styleOf.quoted) : '')
  }

  function add(to: OpenSheet, xml: string): void {
    to.units += xml.length
    zip.add(xml)
  }

  function start(sheet: Sheet, number: number): void {
    const name = number === 1 ? sheet.name : `${sheet.name} ${number}`
    const begun: OpenSheet = { sheet, name, number, rows: 1, units: 0 }
    open = begun
    letters = sheet.columns.map((_, at) => columnLetters(at))
    zip.begin(sheetPart(written.length + 1))
    add(begun, xmlPart(sheetHead(sheet, written.length === 0)))
    const heads = sheet.columns.map(({ title, numbers }, at) =>
      text(
        title,
        at,
        begun,
        numbers === undefined || numbers === 'general' ? styleOf.head : styleOf.numberHead,
        styleOf.quotedHead,
      ),
    )
    const titles = sheet.columns.map(({ title }) => title)
    add(begun, `${rowTag(1, rowHeight(titles, sheet.columns))}${heads.join('')}</row>`)
  }

  function finish({ sheet, name, rows }: OpenSheet): void {
    zip.add(sheetFoot(sheet, rows))
    written.push({ name, columns: sheet.columns.length, rows })
    open = undefined
  }

  return {
    begin(sheet) {
      if (open !== undefined) finish(open)
      start(sheet, 1)
    },
    row(cells) {
      if (open !== undefined && (open.rows >= mostRows || open.units >= mostSheetUnits)) {
        const full = open
        finish(full)
        start(full.sheet, full.number + 1)
      }
      if (open === undefined) return
      const to = open
      to.rows += 1
      let xml = rowTag(to.rows, rowHeight(cells, to.sheet.columns))
      to.sheet.columns.forEach((column, at) => {
        xml += cellXml(cells[at], at, to, column)
      })
      add(to, `${xml}</row>`)
    },
    end() {
      if (open !== undefined) finish(open)
      const parts: readonly [string, string][] = [
        ['xl/workbook.xml', workbookXml(written)],
        ['xl/_rels/workbook.xml.rels', workbookRelations(written)],
        ['[Content_Types].xml', contentTypes(written)],
      ]
      for (const [name, xml] of parts) {
        zip.begin(name)
        zip.add(xml)
      }
      zip.end()
    },
    take: zip.take,
  }
}
