import { column, type PackedInput } from './inputs-data.ts'

/** What the reader asks for. */
export interface Filter {
  /** Words that must all stand in the text or the id, in any case and order; empty for all. */
  readonly text: string
  /** Number of a lever, or -1 for all. */
  readonly lever: number
  /** Number of a status, or -1 for all. */
  readonly status: number
}

/** What a row is searched in. */
export function searchText(row: PackedInput, language: string): string {
  return `${row[column.text]}\n${row[column.id]}`.toLocaleLowerCase(language)
}

/**
 * Numbers of the rows that the filter lets through, ascending.
 * @param search - {@link searchText} of a row by its number; only called when there are words to look for
 */
export function filterRows(
  rows: readonly PackedInput[],
  filter: Filter,
  language: string,
  search: (at: number) => string,
): number[] {
  const words = filter.text
    .toLocaleLowerCase(language)
    .split(/\s+/u)
    .filter((word) => word !== '')
  const found: number[] = []
  for (const [at, row] of rows.entries()) {
    if (filter.lever !== -1 && row[column.lever] !== filter.lever) continue
    if (filter.status !== -1 && row[column.status] !== filter.status) continue
    if (words.length > 0) {
      const text = search(at)
      if (!words.every((word) => text.includes(word))) continue
    }
    found.push(at)
  }
  return found
}
