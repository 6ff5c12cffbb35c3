import { nameWords } from '../text/columns/column-name.ts'
import type { TableUnit } from '../types/unit.ts'

/** Names of columns of ids, the surest first, as {@link nameWords} gives them. */
const idNames = [
  'id',
  'innspill id',
  'innspillid',
  'innspel id',
  'svar id',
  'response id',
  'referanse',
  'referansenummer',
  'reference',
  'ref',
  'ref nr',
  'saksnr',
  'løpenummer',
  'løpenr',
  'nr',
  'nummer',
  'number',
  'no',
  'tekst id',
  'text id',
  'respondent id',
  'respondentid',
  'respondent',
  'uuid',
  'guid',
]

/** Share of the sample that must have an id, and an id of its own: a row exported twice does not make a column useless. */
const enough = 0.9

/**
 * Finds the column whose values are ids: called like one, with hardly any empty or repeated value in the sample.
 * @param textColumns - indices of the columns of inputs, which are none
 * @returns its index, or -1
 */
export function findIdColumn(table: TableUnit, textColumns: readonly number[]): number {
  const names = table.columns.map((column) => nameWords(column).join(' '))
  for (const idName of idNames) {
    const column = names.indexOf(idName)
    if (column >= 0 && !textColumns.includes(column) && hasIds(table, column)) return column
  }
  return -1
}

function hasIds(table: TableUnit, column: number): boolean {
  const rows = table.sample.filter((row) => row.some((cell) => cell.trim() !== ''))
  const values = rows.map((row) => row[column]?.trim() ?? '').filter((value) => value !== '')
  return values.length >= enough * rows.length && new Set(values).size >= enough * values.length
}
