import type { Table, TableCell, TableRow } from 'mdast'
import { isUnseen } from './page-style.ts'
import { attribute, isElement, type PageElement } from './page-tree.ts'
import type { PageWriter } from './page-writer.ts'

/** A row as the page has it. */
interface Row {
  readonly cells: readonly PageElement[]
  /** Whether it stands in the head of the table. */
  readonly isHead: boolean
}

/** Rows, and cells counted over the widest row, from which on a table is read cell by cell instead. */
const most = { rows: 50_000, cells: 1_000_000 }

/** Columns up to which a cell that spans several is followed by empty ones, so that those below it stay in line. */
const mostColumns = 50

/**
 * Writes a table below its caption. Cells in the head of the table stand in bold.
 * @param isFrame - whether it only lays out the page: then what is in its cells is read as if there were no table
 * @param write - writes a caption or what is in a cell
 */
export function writeTable(
  table: PageElement,
  isFrame: boolean,
  out: PageWriter,
  write: (part: PageElement) => void,
): void {
  const captions = elementsIn(table).filter(({ tagName }) => tagName === 'caption')
  const writeAll = () => {
    for (const caption of captions) write(caption)
    writeRows(rowsOf(table), isFrame, out, write)
  }
  // A caption names its table and nothing that comes after.
  if (captions.length > 0) out.within({ type: 'blockquote', children: [] }, writeAll)
  else writeAll()
}

function writeRows(
  rows: readonly Row[],
  isFrame: boolean,
  out: PageWriter,
  writeCell: (cell: PageElement) => void,
): void {
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
  if (isFrame || rows.length > most.rows || rows.length * width > most.cells) {
    for (const { cells } of rows) for (const cell of cells) out.block(() => writeCell(cell))
    return
  }
  const node: Table = { type: 'table', children: [] }
  out.within(node, () => {
    for (const row of rows) writeRow(row, out, writeCell)
  })
}

function writeRow({ cells, isHead }: Row, out: PageWriter, writeCell: (cell: PageElement) => void): void {
  const node: TableRow = { type: 'tableRow', children: [] }
  out.within(node, () => {
    for (const cell of cells) {
      const write = () => (isHead ? out.styled('isStrong', () => writeCell(cell)) : writeCell(cell))
      out.within(emptyCell(), write, true)
      const span = Math.min(spanOf(cell), mostColumns - node.children.length)
      for (let column = 1; column < span; column++) out.add(emptyCell())
    }
  })
}

function emptyCell(): TableCell {
  return { type: 'tableCell', children: [] }
}

/** How many columns a cell spans, at least one. */
function spanOf(cell: PageElement): number {
  const span = Number.parseInt(attribute(cell, 'colspan') ?? '1', 10)
  return span >= 1 ? span : 1
}

function rowsOf(table: PageElement): Row[] {
  return elementsIn(table).flatMap((part): Row[] => {
    if (part.tagName === 'tr') return [rowOf(part, false)]
    if (!['thead', 'tbody', 'tfoot'].includes(part.tagName)) return []
    const rows = elementsIn(part).filter(({ tagName }) => tagName === 'tr')
    return rows.map((row) => rowOf(row, part.tagName === 'thead'))
  })
}

function rowOf(row: PageElement, isHead: boolean): Row {
  return { cells: elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th'), isHead }
}

function elementsIn(element: PageElement): PageElement[] {
  return element.childNodes.filter(isElement).filter((child) => !isUnseen(child))
}
