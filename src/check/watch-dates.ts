import { findDateColumn } from '../text/columns/date-column.ts'
import { createFactFinder } from './fact-finder.ts'
import type { Watcher } from './rule.ts'
import { createTableBook } from './table-book.ts'

/** What stands where a date should, in a column or in the facts of a document. Never empty. */
export interface DateCell {
  readonly source: string
  readonly place: string
  /** Empty for a document. */
  readonly inputId: string
  /** Name of the column or of the fact. */
  readonly name: string
  /** As written, without white space around it. */
  readonly written: string
  readonly kind: 'table' | 'front-matter' | 'document'
}

/**
 * Makes a watcher that sees each date of a corpus once: of each table the column that says when an input came, of each
 * document the fact that does. Several inputs may share a row.
 */
export function watchDates(see: (cell: DateCell) => void): Watcher {
  const tables = createTableBook()
  const dateOf = createFactFinder(findDateColumn)
  let lastValues: readonly string[] = []

  return {
    addTable: tables.add,
    addRow: ({ input }) => {
      const { source, id, meta } = input
      if (meta.values === lastValues) return
      lastValues = meta.values
      const fact = dateOf(meta)
      const written = fact?.value.trim() ?? ''
      if (fact === undefined || written === '') return
      const row = tables.rowOf(input)
      if (row === undefined) return
      see({ source, place: `${row.place} column:${fact.name}`, inputId: id, name: fact.name, written, kind: 'table' })
    },
    addDocument: ({ source, facts, places }) => {
      const at = findDateColumn(facts.map(([name]) => name))
      const [name, value] = facts[at] ?? ['', '']
      const written = value.trim()
      if (written === '') return
      const kind = places === undefined ? 'document' : 'front-matter'
      see({ source, place: places?.[at] ?? '', inputId: '', name, written, kind })
    },
  }
}
