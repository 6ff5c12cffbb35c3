import type { TableRow } from 'mdast'
import { isAllBold } from '../markdown/markdown-text.ts'
import { countWords } from '../markdown/table-blocks.ts'
import { hasHeader, isColumnName } from '../table/table-header.ts'
import { blocksOfCell, holdsBlocks } from './rich-cells.ts'

/** Words from which on a cell says something, and so is no column name; a question may be one however long it is. */
const sayingWords = 5

/**
 * Tells whether the first row of a table holds column names, in a format where nothing says so. It does when all of it
 * stands in bold, or when it looks like names, and no cell of it says something or holds several paragraphs: rather a
 * name that is read as an input than an input that is taken for a name. The head of a form, with names in the first
 * column, has no such row.
 * @param node - the first row
 * @param first - what its cells say
 * @param below - what the cells below say, row by row
 */
export function isHeaderRow(node: TableRow, first: readonly string[], below: readonly (readonly string[])[]): boolean {
  const blocks = node.children.flatMap(blocksOfCell)
  if (blocks.length > 0 && blocks.every(isAllBold)) return true
  if (node.children.some(holdsBlocks)) return false
  return hasHeader(first, below) && !first.some(saysSomething) && !isForm([first, ...below])
}

/** Whether a text is more than a name, a number or a question. */
export function saysSomething(text: string): boolean {
  return countWords(text) >= sayingWords && !/[?:]$/.test(text)
}

function isForm(rows: readonly (readonly string[])[]): boolean {
  if (rows.some((cells) => cells.slice(2).some(Boolean))) return false
  const isName = (text: string) => text.endsWith(':') || isColumnName(text)
  const named = rows.filter(([name = '']) => isName(name)).length
  return named >= 2 && named >= rows.length / 2 && !isName(rows[0]?.[1] ?? '')
}
