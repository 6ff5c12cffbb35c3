import type { ClassifiedInput } from '../types/assignment.ts'
import type { TableBook } from './table-book.ts'

/** A flaw of values in a column beside the inputs of a source. */
export interface ColumnFlaw<Flaw> {
  /** The input beside the first value that has it. */
  readonly first: ClassifiedInput
  /** Where that value stands. */
  readonly place: string
  readonly column: string
  /** The flaw of that value. */
  readonly flaw: Flaw
  /** Rows with such a value, integer ≥ 1. */
  readonly rows: number
}

/** Gathers flaws of what stands beside the inputs, one per source and column: a column seldom has a flaw only once. */
export interface ColumnFlaws<Flaw> {
  readonly add: (row: ClassifiedInput) => void
  /** In the order in which they were met. */
  readonly all: () => readonly ColumnFlaw<Flaw>[]
}

/**
 * Gathers from nothing. It keeps one row per source and column.
 * @param tables - in which the rows stand
 * @param find - the flaw of a value, if it has one
 */
export function createColumnFlaws<Flaw>(
  tables: TableBook,
  find: (value: string) => Flaw | undefined,
): ColumnFlaws<Flaw> {
  const found = new Map<string, { -readonly [Key in keyof ColumnFlaw<Flaw>]: ColumnFlaw<Flaw>[Key] }>()
  let lastValues: readonly string[] = []
  return {
    add: (row) => {
      const { source, meta } = row.input
      // Several inputs may share a row.
      if (meta.values === lastValues) return
      lastValues = meta.values
      meta.values.forEach((value, at) => {
        const flaw = find(value)
        if (flaw === undefined) return
        const column = meta.names[at] ?? ''
        const key = `${source}\u0000${column}`
        const known = found.get(key)
        if (known !== undefined) known.rows++
        else found.set(key, { first: row, place: tables.besideOf(row.input, column), column, flaw, rows: 1 })
      })
    },
    all: () => [...found.values()],
  }
}
