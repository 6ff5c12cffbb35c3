import { quote } from '../../../taxonomy/quote.ts'
import type { Rule } from '../../rule.ts'
import { count } from '../../words.ts'

/**
 * Columns of one table that are called the same, case and white space aside: one finding per name. Reading has given the
 * later ones ` (2)`, ` (3)` …
 */
export const duplicateColumn: Rule = {
  severity: 'warning',
  description: 'To kolonner i samme tabell har samme navn.',
  needs: 'tables',
  watch: ({ report }) => ({
    addTable: ({ source, place, columns }) => {
      const written = new Set(columns)
      const groups = new Map<string, string[]>()
      for (const column of columns) {
        const key = baseOf(column, written).trim().replace(/\s+/g, ' ').toLowerCase()
        if (key === '') continue
        const group = groups.get(key)
        if (group === undefined) groups.set(key, [column])
        else group.push(column)
      }
      for (const names of [...groups.values()].filter(({ length }) => length > 1)) {
        report({
          source,
          place,
          inputId: '',
          message: `${count(names.length, 'kolonne', 'kolonner')} i tabellen har samme navn: ${quote(names[0] ?? '')}. De er lest som ${names.slice(0, 5).map(quote).join(', ')}${names.length > 5 ? ' …' : '.'}`,
          hint: 'Gi hver kolonne sitt eget navn, ellers kan valg og rapport gjelde feil kolonne.',
        })
      }
    },
  }),
}

/** The name without the number that reading gave it: only where the name without it, and all numbers below, are there too. */
function baseOf(column: string, written: ReadonlySet<string>): string {
  const numbered = /^(.+) \((\d{1,4})\)$/s.exec(column)
  if (numbered === null) return column
  const [, base = '', digits = ''] = numbered
  const below = Number(digits) === 2 ? base : `${base} (${Number(digits) - 1})`
  return Number(digits) >= 2 && written.has(below) ? base : column
}
