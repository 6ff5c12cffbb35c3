import { nearest } from '../../../taxonomy/nearest.ts'
import { quote } from '../../../taxonomy/quote.ts'
import type { Rule } from '../../rule.ts'
import { listIds } from '../../words.ts'

const columnsShown = 12

/** A table with inputs that lacks a column which the settings ask for: one finding per table and column. */
export const missingColumn: Rule = {
  severity: 'error',
  description: 'En tabell med innspill mangler en kolonne som check.required-columns krever.',
  needs: 'tables',
  watch: ({ report, settings }) => ({
    addTable: ({ source, place, columns }) => {
      const present = new Set(columns.map(fold))
      for (const column of settings.requiredColumns.filter((name) => !present.has(fold(name)))) {
        const meant = nearest(column, columns)
        const found = listIds(columns.slice(0, columnsShown).map(quote), columns.length)
        report({
          source,
          place,
          inputId: '',
          message: `Tabellen mangler kolonnen ${quote(column)} (fant ${found === '' ? 'ingen kolonner' : found}).`,
          hint: meant === undefined ? 'Rett filen eller check.required-columns.' : `Mente du ${quote(meant)}?`,
        })
      }
    },
  }),
}

function fold(column: string): string {
  return column.normalize('NFC').trim().toLowerCase()
}
