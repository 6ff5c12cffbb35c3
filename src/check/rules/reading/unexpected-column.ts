import { nearest } from '../../../taxonomy/nearest.ts'
import { quote } from '../../../taxonomy/quote.ts'
import { nameWords } from '../../../text/columns/column-name.ts'
import type { Rule } from '../../rule.ts'

/** A column that the settings do not know of, where they list the known ones: one finding per table and column. */
export const unexpectedColumn: Rule = {
  severity: 'warning',
  description: 'En tabell med innspill har en kolonne som ikke er nevnt i check.known-columns.',
  needs: 'tables',
  watch: ({ report, settings }) => {
    const known = [...(settings.knownColumns ?? []), ...settings.requiredColumns]
    const folded = new Set(known.map(fold))
    if ((settings.knownColumns ?? []).length === 0) return {}
    return {
      addTable: ({ source, place, columns }) => {
        const present = new Set(columns.map(fold))
        for (const column of columns.filter((name) => !folded.has(fold(name)))) {
          // A known column that is there already cannot be the one that was meant.
          const meant = nearest(
            column,
            known.filter((name) => !present.has(fold(name))),
          )
          report({
            source,
            place,
            inputId: '',
            message: `Tabellen har kolonnen ${quote(column)}, som ikke er blant de ventede.`,
            hint:
              meant === undefined
                ? 'Rett navnet i filen, eller legg kolonnen til i check.known-columns.'
                : `Mente du ${quote(meant)}?`,
          })
        }
      },
    }
  },
}

/** Signs and case do not count; a name of signs alone is itself. */
function fold(column: string): string {
  return nameWords(column).join(' ') || column
}
