import { HovedgrepError } from '../../errors.ts'

/**
 * Cuts a column name into its words: lower case, without signs.
 * @returns `['respondent', 'id']` for `Respondent-ID`
 */
export function nameWords(name: string): string[] {
  return name
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/**
 * Finds a column by the name that a user wrote: exactly, else without regard to case and signs.
 * @returns its index, or -1
 */
export function findColumn(columns: readonly string[], name: string): number {
  const exact = columns.indexOf(name.normalize('NFC'))
  if (exact >= 0) return exact
  const wanted = nameWords(name).join(' ')
  return wanted === '' ? -1 : columns.findIndex((column) => nameWords(column).join(' ') === wanted)
}

/**
 * Finds a column that the user named.
 * @throws {HovedgrepError} COLUMN_MISSING, with the columns that are there
 */
export function columnNamed(source: string, columns: readonly string[], name: string): number {
  const column = findColumn(columns, name)
  if (column >= 0) return column
  throw new HovedgrepError('COLUMN_MISSING', `${source}: ingen kolonne heter «${name}».`, {
    place: { source, place: '' },
    hint: `Kolonnene er: ${columns.join(', ')}.`,
  })
}
