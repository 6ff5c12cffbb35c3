import type { Table, TableCell, TableRow } from 'mdast'
import type { BlockUnit } from '../../types/unit.ts'
import { markdownBlocks, type PlaceOf } from '../markdown/markdown-blocks.ts'
import { isAllBold, markdownText } from '../markdown/markdown-text.ts'
import { countWords, noProse, proseColumns } from '../markdown/table-blocks.ts'
import { footStart } from '../table/table-foot.ts'
import { columnNames } from '../table/table-header.ts'
import { blocksOfCell, holdsBlocks, holdsSomething } from './rich-cells.ts'
import { isHeaderRow, saysSomething } from './rich-table-header.ts'

/** Columns that a table has at most; Word has 63. A wider one is a list that somebody laid across the page. */
const mostColumns = 200

/** UTF-16 units of a cell with several blocks that tell how much stands in its column. */
const measured = 2000

/** Words that a label has at most. */
const labelWords = 8

/** A row in which something stands. */
interface Row {
  readonly node: TableRow
  readonly texts: readonly string[]
  readonly cells: readonly Cell[]
}

/** A cell, read. */
interface Cell {
  /** What it says; the beginning only, where it has several blocks. */
  readonly text: string
  /** Its blocks, where there are several: paragraphs, lists, tables within the table. They are never told as one text. */
  readonly blocks: readonly BlockUnit[] | undefined
}

/**
 * Gives the blocks of a table of a format in which a table need not have a header, and a cell may hold whatever a page
 * holds (a web page, a text document). A table of one row or one column is a frame around what is in it. In any other,
 * the first row is set aside if it holds column names; then come the blocks of the prose columns, row by row, and cells
 * that say as much elsewhere. A row that has but one short cell, across the table or outside of the prose columns, is a
 * label for the rows below it.
 */
export function richTableBlocks(table: Table, section: readonly string[], placeOf: PlaceOf): readonly BlockUnit[] {
  const nodes = table.children.filter((row) => row.children.some(holdsSomething))
  if (isFrame(nodes)) return frameBlocks(nodes, section, placeOf)
  const [first, ...rest] = nodes.map((node) => readRow(node, placeOf))
  if (first === undefined) return []
  const { node, texts } = first
  const below = rest.map((row) => row.texts)
  if (!isHeaderRow(node, texts, below)) return bodyBlocks([first, ...rest], undefined, section, placeOf)
  const head = { kind: 'block', place: placeOf(node), text: texts.join(' | '), section, column: '', meta: [] } as const
  return [{ ...head, setAside: 'table-header' }, ...bodyBlocks(rest, texts, section, placeOf)]
}

/** Whether a table is there for its borders only: it has one row, or one column that is not headed by a name. */
function isFrame(rows: readonly TableRow[]): boolean {
  if (rows.length <= 1 || rows.some((row) => row.children.length > mostColumns)) return true
  const columns = new Set<number>()
  for (const row of rows) {
    row.children.forEach((cell, column) => {
      if (holdsSomething(cell)) columns.add(column)
    })
    if (columns.size > 1) return false
  }
  const cells = rows.flatMap((row) => row.children.filter(holdsSomething))
  const [name = '', ...below] = cells.map((cell) => markdownText(cell).text)
  const [first] = rows
  return (
    cells.some(holdsBlocks) ||
    first === undefined ||
    !isHeaderRow(
      first,
      [name],
      below.map((text) => [text]),
    )
  )
}

/** What is in a frame reads as if the frame were not there, cell by cell. */
function frameBlocks(rows: readonly TableRow[], section: readonly string[], placeOf: PlaceOf): BlockUnit[] {
  const children = rows.flatMap((row) => row.children.flatMap(blocksOfCell))
  const blocks = markdownBlocks({ type: 'root', children }, placeOf, richTableBlocks)
  return blocks.map((block) => ({ ...block, section: [...section, ...block.section] }))
}

function readRow(node: TableRow, placeOf: PlaceOf): Row {
  // The row is counted before what is in it.
  placeOf(node)
  const cells = node.children.map((cell) => readCell(cell, placeOf))
  return { node, cells, texts: cells.map(({ text }) => text) }
}

function readCell(cell: TableCell, placeOf: PlaceOf): Cell {
  if (!holdsBlocks(cell)) return { text: markdownText(cell).text, blocks: undefined }
  // Read once only: tables within tables would otherwise take twice as long with each.
  const blocks = markdownBlocks({ type: 'root', children: blocksOfCell(cell) }, placeOf, richTableBlocks)
  let text = ''
  for (const block of blocks) {
    if (text.length >= measured) break
    text += `${text === '' ? '' : '\n'}${block.text.slice(0, measured)}`
  }
  return { text, blocks }
}

/** The columns of a table. */
interface Columns {
  readonly names: readonly string[]
  /** Those of which every cell is read by itself; the others ride along. */
  readonly prose: ReadonlySet<number>
  /** Those in which something stands beside something else, and those of them where it does in bold. */
  readonly facts: ReadonlySet<number>
  readonly boldFacts: ReadonlySet<number>
}

function bodyBlocks(
  rows: readonly Row[],
  heads: readonly string[] | undefined,
  section: readonly string[],
  placeOf: PlaceOf,
): BlockUnit[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), heads?.length ?? 0)
  const names = columnNames(heads && Array.from({ length: width }, (_, column) => heads[column] ?? ''), width)
  const foot = footStart(textsOf(rows), width)
  const body = rows.slice(0, foot)
  const full = body.filter(({ texts }) => texts.filter(Boolean).length > 1)
  const prose = proseColumns(textsOf(full.length > 0 ? full : body), width)
  const facts = new Set(full.flatMap(({ texts }) => [...texts.keys()].filter((column) => texts[column] !== '')))
  const boldFacts = new Set([...facts].filter((column) => full.some(({ node }) => isBoldCell(node, column))))
  const columns: Columns = { names, prose, facts, boldFacts }
  let label: readonly string[] = []
  return rows.flatMap((row, index): BlockUnit[] => {
    const base = { kind: 'block', place: placeOf(row.node), section, column: '', meta: [] } as const
    if (index >= foot) return [{ ...base, text: row.texts.filter(Boolean).join(' | '), setAside: 'table-total' }]
    const alone = loneText(row, columns)
    if (alone === undefined) return rowBlocks(row, columns, { ...base, section: [...section, ...label] })
    if (!isLabel(alone)) return [{ ...base, text: alone, setAside: alone === '' ? 'image' : undefined }]
    label = [alone.replace(/\s+/g, ' ').replace(/ ?:$/, '')]
    return [{ ...base, text: alone, setAside: 'group-label' }]
  })
}

function rowBlocks(
  { texts, cells }: Row,
  { names, prose }: Columns,
  base: Omit<BlockUnit, 'text' | 'setAside'>,
): BlockUnit[] {
  const isRead = cells.map(
    ({ text, blocks }, column) => prose.has(column) || blocks !== undefined || saysSomething(text),
  )
  // Somebody who did not answer is still accounted for.
  if (!texts.some((text, column) => isRead[column] && text !== '')) {
    return [{ ...base, text: texts.filter(Boolean).join(' | '), setAside: 'empty' }]
  }
  const rest = names.map((name, column) => [name, texts[column] ?? ''] as const)
  const meta = rest.filter((_, column) => !prose.has(column) && isRead[column] !== true)
  return cells.flatMap(({ text, blocks }, column): BlockUnit[] => {
    if (!isRead[column]) return []
    const name = prose.size > 1 || !prose.has(column) ? (names[column] ?? '') : ''
    if (blocks === undefined) return [{ ...base, text, column: name, meta, setAside: noProse(text) }]
    return blocks.map((block) => ({
      ...block,
      section: [...base.section, ...block.section],
      column: block.column || name,
      meta: [...meta, ...block.meta],
    }))
  })
}

function textsOf(rows: readonly Row[]): (readonly string[])[] {
  return rows.map(({ texts }) => texts)
}

function isBoldCell({ children }: TableRow, column: number): boolean {
  const blocks = children.slice(column, column + 1).flatMap(blocksOfCell)
  return blocks.length > 0 && blocks.every(isAllBold)
}

function isLabel(text: string): boolean {
  const isSentence = saysSomething(text) && /[.!]$/.test(text)
  return text !== '' && countWords(text) <= labelWords && !isSentence
}

/**
 * The text of a row that has but one cell with words, which reaches across the table or stands outside of the prose
 * columns; empty if it has no words at all, undefined for any other row. Where other rows have a name or a number in the
 * same column, it is that of somebody who did not answer, unless it stands in bold.
 */
function loneText({ node, texts, cells }: Row, { names, prose, facts, boldFacts }: Columns): string | undefined {
  const written = [...texts.keys()].filter((column) => texts[column] !== '')
  const [only] = written
  if (only === undefined) return ''
  if (written.length > 1 || cells[only]?.blocks !== undefined) return undefined
  if (cells.length === 1 && names.length > 1) return texts[only]
  const isApart = isBoldCell(node, only) && !boldFacts.has(only)
  return prose.has(only) || (facts.has(only) && !isApart) ? undefined : texts[only]
}
