import { quote } from '../../../taxonomy/quote.ts'
import type { Input } from '../../../types/input.ts'
import type { CheckedTable, PossibleIds, Rule } from '../../rule.ts'
import { createTableBook } from '../../table-book.ts'
import { count } from '../../words.ts'

/** Rows of one table without an id of their own. */
interface Blank {
  readonly input: Input
  readonly place: string
  readonly column: string
  rows: number
  lastPlace: string
}

/**
 * Inputs that are known by the number of their row, though the table seems to have ids: a column that is called like
 * one and is not used, or a column of ids that is empty in some rows. A table without any such column is none: there is
 * nothing that its sender could mend.
 */
export const unstableId: Rule = {
  severity: 'warning',
  description: 'Innspill har radnummeret som id, selv om tabellen ser ut til å ha id-er.',
  needs: 'rows',
  watch: ({ report }) => {
    const tables = createTableBook()
    const blanks = new Map<CheckedTable, Blank>()
    return {
      addTable: (table) => {
        tables.add(table)
        const { source, place, possibleIds } = table
        if (possibleIds === undefined) return
        report({
          source,
          place,
          inputId: '',
          message: `Kolonnen ${quote(possibleIds.column)} ser ut til å ha id-er, men ${reasonOf(possibleIds)}. Innspillene har radnummeret som id, og det endrer seg når rader flyttes.`,
          hint: 'Gi hver rad sin egen id, eller velg kolonnen med --id-column (read.id-column).',
        })
      },
      addRow: ({ input }) => {
        const row = tables.rowOf(input)
        const column = row?.table.idColumn ?? ''
        if (row === undefined || column === '') return
        const at = input.meta.names.indexOf(column)
        if (at < 0 || (input.meta.values[at] ?? '').trim() !== '') return
        const blank = blanks.get(row.table) ?? { input, place: row.place, column, rows: 0, lastPlace: '' }
        blanks.set(row.table, blank)
        // Several inputs may share a row.
        if (blank.lastPlace !== row.place) blank.rows++
        blank.lastPlace = row.place
      },
      finish: () => {
        for (const { input, place, column, rows } of blanks.values()) {
          report({
            source: input.source,
            place: `${place} column:${column}`,
            inputId: input.id,
            message: `${count(rows, 'rad', 'rader')} med innspill mangler id i kolonnen ${quote(column)}, første gang her. Innspillene der har radnummeret som id, og det endrer seg når rader flyttes.`,
            hint: 'Gi radene en id, så samme innspill kan finnes igjen neste gang.',
          })
        }
      },
    }
  },
}

function reasonOf({ rows, blank, repeated }: PossibleIds): string {
  if (blank === 0 && repeated === 0) return 'er ikke brukt'
  const parts = [
    ...(blank > 0 ? [`er tom i ${blank}`] : []),
    ...(repeated > 0 ? [`har samme verdi som en tidligere rad i ${repeated}`] : []),
  ]
  return `${parts.join(' og ')} av de ${rows} første radene, og er ikke brukt`
}
