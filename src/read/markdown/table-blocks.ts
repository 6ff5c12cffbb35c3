import type { Nodes, Table, TableRow } from 'mdast'
import type { SetAsideReason } from '../../types/input.ts'
import type { BlockUnit } from '../../types/unit.ts'
import { footStart } from '../table/table-foot.ts'
import { columnNames } from '../table/table-header.ts'
import { markdownText } from './markdown-text.ts'

/** Words that a column's cells have on average when it holds prose beside the longest one. */
const proseWords = 4

/**
 * Gives the blocks of a Markdown table: the header row is set aside; in each row, the cells of the prose columns are
 * blocks, and the other cells ride along with them. The prose columns are the one with the longest text on average, and
 * any other with four words or more on average.
 * @param placeOf - where a node begins
 */
export function tableBlocks(table: Table, section: readonly string[], placeOf: (node: Nodes) => string): BlockUnit[] {
  const [header, ...rows] = table.children
  if (header === undefined) return []
  const texts = rows.map(cellTexts)
  const width = Math.max(header.children.length, ...texts.map((row) => row.length))
  const heads = cellTexts(header)
  const names = columnNames(
    Array.from({ length: width }, (_, column) => heads[column] ?? ''),
    width,
  )
  if (rows.length === 0) return headOnly(header, heads, section, placeOf)
  const foot = footStart(texts, width)
  const prose = proseColumns(texts.slice(0, foot), width)
  const base = { kind: 'block', section } as const
  const head = { ...base, place: placeOf(header), text: heads.join(' | '), column: '', meta: [] }
  const blocks: BlockUnit[] = [{ ...head, setAside: 'table-header' }]
  rows.forEach((row, index) => {
    const cells = texts[index] ?? []
    if (index >= foot && cells.some(Boolean)) {
      const text = cells.filter(Boolean).join(' | ')
      blocks.push({ ...base, place: placeOf(row), text, column: '', meta: [], setAside: 'table-total' })
      return
    }
    const meta = names.flatMap((name, column) => (prose.has(column) ? [] : [[name, cells[column] ?? ''] as const]))
    for (const column of prose) {
      const text = cells[column] ?? ''
      const name = prose.size > 1 ? (names[column] ?? '') : ''
      blocks.push({ ...base, place: placeOf(row), text, column: name, meta, setAside: noProse(text) })
    }
  })
  return blocks
}

/** A table without rows is a frame around what is in its only line; if that only names or asks, it is an empty form. */
function headOnly(
  header: TableRow,
  heads: readonly string[],
  section: readonly string[],
  placeOf: (node: Nodes) => string,
): BlockUnit[] {
  const base = { kind: 'block', section, place: placeOf(header), column: '', meta: [] } as const
  const isSaying = heads.some((text) => countWords(text) >= proseWords && !/[?:]$/.test(text))
  if (!isSaying) return [{ ...base, text: heads.join(' | '), setAside: 'table-header' }]
  return heads.filter(Boolean).map((text) => ({ ...base, text, setAside: noProse(text) }))
}

function cellTexts(row: TableRow): string[] {
  return row.children.map((cell) => markdownText(cell).text)
}

/** Why a cell in a prose column is none: it is empty, or holds numbers and signs only. */
export function noProse(text: string): SetAsideReason | undefined {
  if (text === '') return 'empty'
  return /\p{L}/u.test(text) ? undefined : 'table-cell'
}

/**
 * Says which columns hold prose: the one with the longest text on average, and any other with four words or more. A
 * column of questions is none if there is another: they are facts of the answers beside them.
 * @param rows - texts of the cells, header left out
 */
export function proseColumns(rows: readonly (readonly string[])[], width: number): Set<number> {
  const mean = (measure: (text: string) => number, column: number) => {
    const cells = rows.map((row) => row[column] ?? '').filter((text) => text !== '')
    return cells.reduce((sum, text) => sum + measure(text), 0) / Math.max(1, cells.length)
  }
  let longest = 0
  for (let column = 1; column < width; column++) {
    if (mean((text) => text.length, column) > mean((text) => text.length, longest)) longest = column
  }
  const columns = Array.from({ length: width }, (_, column) => column)
  const prose = columns.filter((column) => column === longest || mean(countWords, column) >= proseWords)
  const asks = (column: number) => {
    const cells = rows.flatMap((row) => row[column] || [])
    return cells.length > 0 && cells.every((text) => text.endsWith('?'))
  }
  const answers = prose.filter((column) => !asks(column))
  return new Set(answers.length > 0 ? answers : prose)
}

/** Words of a text, by the white space between them. */
export function countWords(text: string): number {
  return text.split(/\s+/).length
}
