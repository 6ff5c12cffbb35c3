import { createHiddenColumns } from './sheet-hidden.ts'
import type { SheetEnd } from './sheet-items.ts'
import type { RowBuilder } from './sheet-row.ts'
import { localName, type XmlTaker } from './sheet-xml.ts'
import { type CellTables, cellText, columnOf } from './xlsx-cell.ts'
import { createTextCollector } from './xlsx-text.ts'

/** Takes the XML of a sheet. */
export interface SheetParser extends XmlTaker {
  /** Ends the sheet. Gives what is to be said of it as a whole. */
  readonly end: () => SheetEnd
}

/** Elements that stand for something that is drawn on the sheet. */
const drawn = ['drawing', 'oleObject', 'picture']

/** Makes the parser of one sheet; its rows go to the builder. */
export function createSheetParser(tables: CellTables, builder: RowBuilder): SheetParser {
  const collector = createTextCollector()
  const hidden = createHiddenColumns()
  let row = 0
  let column = 0
  let cell: Readonly<Record<string, string>> | undefined
  let value: string | undefined
  let isValue = false
  let isInData = false
  let hasFormula = false
  let isHiddenRow = false
  let hiddenRows = 0
  let hasDrawings = false
  let unknownValues = 0

  function openOutside(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheetData') isInData = true
    else if (name === 'col' && isTrue(attributes.hidden)) hidden.add(Number(attributes.min), Number(attributes.max))
    else if (drawn.includes(name)) hasDrawings = true
  }

  function openRow({ r = '', hidden: hide }: Readonly<Record<string, string>>): void {
    row = /^\d{1,9}$/.test(r) ? Number(r) : row + 1
    column = 0
    isHiddenRow = isTrue(hide)
    builder.begin(row)
  }

  function openCell(attributes: Readonly<Record<string, string>>): void {
    cell = attributes
    column = columnOf(attributes.r ?? '') ?? column + 1
    value = undefined
    hasFormula = false
    collector.take()
  }

  function closeCell({ t: type = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    cell = undefined
    const inline = collector.take()
    if (inline !== '') builder.add(column, inline)
    else if (value !== undefined && value !== '') {
      const text = cellText({ type, style: Number(s), value }, tables)
      if (typeof text === 'string') builder.add(column, text)
      else builder.lose(text)
    } else if (hasFormula && (value === undefined || type !== 'str')) unknownValues++
  }

  function closeRow(): void {
    builder.end()
    if (isHiddenRow && builder.hadCells()) hiddenRows++
  }

  return {
    open(name, attributes) {
      const local = localName(name)
      if (!isInData) openOutside(local, attributes)
      else if (local === 'row') openRow(attributes)
      else if (local === 'c') openCell(attributes)
      else if (cell !== undefined) {
        if (local === 'v') {
          value = ''
          isValue = true
        } else if (local === 'f') hasFormula = true
        else collector.open(local)
      }
    },
    close(name) {
      const local = localName(name)
      if (local === 'sheetData') isInData = false
      else if (local === 'v') isValue = false
      else if (local === 'c' && cell !== undefined) closeCell(cell)
      else if (local === 'row' && isInData) closeRow()
      else if (cell !== undefined) collector.close(local)
    },
    text(text) {
      if (isValue) value += text
      else if (cell !== undefined) collector.text(text)
    },
    end() {
      builder.end()
      return { kind: 'end', hiddenRows, hiddenColumns: hidden.within(builder.width()), hasDrawings, unknownValues }
    },
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
