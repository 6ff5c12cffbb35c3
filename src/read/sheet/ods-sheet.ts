import { cellText } from './ods-cell.ts'
import { createParagraphCollector } from './ods-text.ts'
import { flaws } from './sheet-flaw.ts'
import { createHiddenColumns } from './sheet-hidden.ts'
import type { SheetEnd } from './sheet-items.ts'
import type { RowBuilder } from './sheet-row.ts'

type Attributes = Readonly<Record<string, string>>

/** Takes the XML of one sheet; names have the specification's prefixes. */
export interface OdsSheetParser {
  /** @returns whether the element is to be looked into; what is in it must not come otherwise */
  readonly open: (name: string, attributes: Attributes) => boolean
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** The row that was begun last; 0 before the first. */
  readonly row: () => number
  readonly end: () => SheetEnd
}

/** Elements in a sheet or a cell that are no text of it: forms, comments, phonetic guides. */
const passedOver = new Set(['office:forms', 'office:annotation', 'text:ruby-text'])

/** Makes the parser of one sheet; its rows go to the builder. */
export function createOdsSheetParser(mostRows: number, builder: RowBuilder): OdsSheetParser {
  const collector = createParagraphCollector()
  const hidden = createHiddenColumns()
  let firstColumn = 1
  let nextRow = 1
  let row: Attributes | undefined
  let column = 1
  let cell: Attributes | undefined
  let hiddenRows = 0
  let hasDrawings = false

  /** @returns whether the element is looked into */
  function openInSheet(name: string, attributes: Attributes): boolean {
    if (name === 'table:table-column') addColumns(attributes)
    else if (name === 'table:table-row') {
      if (builder.given() >= mostRows) return false
      row = attributes
      column = 1
      builder.begin(nextRow)
    } else if (isCell(name)) {
      cell = attributes
      collector.take()
    }
    return true
  }

  function addColumns(attributes: Attributes): void {
    const last = firstColumn + repeatOf(attributes['table:number-columns-repeated']) - 1
    if (isUnseen(attributes['table:visibility'])) hidden.add(firstColumn, last)
    firstColumn = last + 1
  }

  /** Text that a merged cell covers is not to be seen, and is no text. */
  function closeCell(name: string, attributes: Attributes): void {
    const shown = collector.take()
    const repeat = repeatOf(attributes['table:number-columns-repeated'])
    if (name === 'table:table-cell') builder.add(column, cellText(attributes, shown), repeat)
    column += repeat
    cell = undefined
  }

  function closeRow(attributes: Attributes): void {
    const repeat = repeatOf(attributes['table:number-rows-repeated'])
    builder.end(repeat)
    nextRow += repeat
    if (isUnseen(attributes['table:visibility']) && builder.hadCells()) hiddenRows += repeat
    row = undefined
  }

  return {
    open(name, attributes) {
      const isDrawing = name.startsWith('draw:') || name === 'table:shapes'
      if (isDrawing) hasDrawings = true
      if (isDrawing || passedOver.has(name)) return false
      if (name === 'table:table') {
        builder.lose(flaws.nested)
        return false
      }
      if (cell === undefined) return openInSheet(name, attributes)
      collector.open(name, attributes['text:c'])
      return true
    },
    close(name) {
      if (isCell(name) && cell !== undefined) closeCell(name, cell)
      else if (name === 'table:table-row' && row !== undefined) closeRow(row)
      else if (cell !== undefined) collector.close(name)
    },
    text(text) {
      if (cell !== undefined) collector.text(text)
    },
    row: () => builder.row(),
    end() {
      builder.end()
      const hiddenColumns = hidden.within(builder.width())
      return { kind: 'end', hiddenRows, hiddenColumns, hasDrawings, unknownValues: 0 }
    },
  }
}

function isCell(name: string): boolean {
  return name === 'table:table-cell' || name === 'table:covered-table-cell'
}

function isUnseen(visibility: string | undefined): boolean {
  return visibility === 'collapse' || visibility === 'filter'
}

function repeatOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Math.max(1, Number(text)) : 1
}
