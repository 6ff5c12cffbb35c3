import { isValue } from './table-header.ts'

/** Words that begin a line of sums below the rows. */
const sumWords =
  /^(?:sum|total|totalt|totalsum|i alt|til sammen|tilsammen|samlet|gjennomsnitt|snitt|grand total|average|antall (?:svar|innspill|rader|respondenter|deltakere)|antal (?:svar|innspel|rader|respondentar|deltakarar)|number of (?:responses|rows))(?![\p{L}\p{N}-])/iu

/** Facts about the table itself, such as «Eksportert 12.04.2019» or «Kilde: Nettskjema». */
const aboutTable =
  /^(?:eksportert|uttrekk|rapport|generert|kilde|kjelde|exported|generated|source)(?::| (?:\S+ )?(?:\d|fra |av |by |from ))/i

/** A number at the end, perhaps with what was counted. */
const endsInNumber = /\d[ %]*(?:svar|innspill|innspel|rader|respondenter|respondentar|responses|rows)?$/i

/** Most lines below the rows that are looked at. */
export const longestFoot = 5

/**
 * Finds where the rows of a table end and the lines below them begin (`table-total`); blank lines may stand between.
 * The first row is always one.
 * @param rows - undefined for one that could not be read, which ends the search
 * @param columns - of the table, integer ≥ 1
 * @returns an index; the number of rows where there are no such lines
 */
export function footStart(rows: readonly (readonly string[] | undefined)[], columns: number): number {
  let foot = rows.length
  for (let at = rows.length - 1; at > 0 && rows.length - at <= longestFoot; at--) {
    const cells = rows[at]
    if (cells === undefined) break
    if (cells.every((cell) => cell.trim() === '')) continue
    if (!isTableFoot(cells, columns)) break
    foot = at
  }
  return foot
}

/**
 * Tells whether a record below the last row is none: sums without words beside them, or a single short cell with a sum
 * or, in a table of several columns, with where the table comes from.
 */
export function isTableFoot(cells: readonly string[], columns: number): boolean {
  const [first = '', ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (first.length > 60) return false
  if (others.length > 0) return sumWords.test(first) && others.every(isValue)
  return (sumWords.test(first) && endsInNumber.test(first)) || (columns > 1 && aboutTable.test(first))
}
