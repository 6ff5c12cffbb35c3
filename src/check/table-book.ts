import type { Input } from '../types/input.ts'
import type { CheckedTable } from './rule.ts'

/** The row of a table that an input stands in. */
export interface TableRow {
  readonly table: CheckedTable
  /** The row's own place, such as `row:17` or `sheet:Svar row:17`. */
  readonly place: string
}

/** The tables of a corpus, to find the one that an input stands in. */
export interface TableBook {
  readonly add: (table: CheckedTable) => void
  /** Undefined for an input of running text. */
  readonly rowOf: (input: Input) => TableRow | undefined
  /** Where what a column beside an input says stands: its cell; for an input of running text, the place of the input. */
  readonly besideOf: (input: Input, column: string) => string
}

/** An empty book. It keeps the names of columns, no cells. */
export function createTableBook(): TableBook {
  const sources = new Map<string, CheckedTable[]>()

  function rowOf({ source, place }: Input): TableRow | undefined {
    for (const table of sources.get(source) ?? []) {
      const within = table.place === '' ? '' : `${table.place} `
      if (!place.startsWith(within)) continue
      const row = /^row:\d{1,15}/.exec(place.slice(within.length, within.length + 20))?.[0]
      if (row !== undefined) return { table, place: within + row }
    }
    return undefined
  }

  return {
    add(table) {
      const tables = sources.get(table.source)
      if (tables === undefined) sources.set(table.source, [table])
      else tables.push(table)
    },
    rowOf,
    besideOf(input, column) {
      const row = rowOf(input)
      return row === undefined ? input.place : `${row.place} column:${column}`
    },
  }
}
