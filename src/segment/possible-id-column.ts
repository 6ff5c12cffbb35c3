import { nameWords } from '../text/columns/column-name.ts'
import type { TableUnit } from '../types/unit.ts'
import type { PossibleIdColumn } from './segment-context.ts'

const list = (words: string): readonly string[] => words.split(' ')

/** What a column of ids may be called after; a respondent's number stands in all of its rows, and is none. */
const things = list(
  'svar innspill innspel besvarelse skjema sak saks rad løpe dokument brev kommentar merknad merknads forslag framlegg ' +
    'hørings høringssvar response answer submission entry record row case comment input document tekst text',
)

const endings = list('id ider nr nummer no number ref referanse reference kode code key nøkkel uuid guid')

const names: ReadonlySet<string> = new Set([
  ...things.flatMap((thing) => endings.map((ending) => thing + ending)),
  ...list('id ref referanse referansenummer reference nr nummer number uuid guid key nøkkel'),
])

/** Share of the rows that a column must fill, and share of its values that must differ, to have been meant as ids. */
const least = 0.5

/**
 * Looks for a column that a person would take for one of ids, in a table where none is used: its name says so, and at
 * least half of the first rows have a value, at least half of these a value of their own.
 * @param textColumns - indices of the columns of inputs, which are none
 */
export function findPossibleIdColumn(table: TableUnit, textColumns: readonly number[]): PossibleIdColumn | undefined {
  const rows = table.sample.filter((row) => row.some((cell) => cell.trim() !== ''))
  for (const [index, column] of table.columns.entries()) {
    if (textColumns.includes(index) || !names.has(nameWords(column).join(''))) continue
    const values = rows.map((row) => row[index]?.trim() ?? '').filter((value) => value !== '')
    const distinct = new Set(values).size
    if (rows.length < 2 || values.length < least * rows.length || distinct < least * values.length) continue
    return { column, rows: rows.length, blank: rows.length - values.length, repeated: values.length - distinct }
  }
  return undefined
}
