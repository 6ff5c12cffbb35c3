import { nearest } from '../../../taxonomy/nearest.ts'
import { quote } from '../../../taxonomy/quote.ts'
import { foldColumn } from '../../labels/label-book.ts'
import type { Rule } from '../../rule.ts'

/** Columns that are remembered, to name the nearest. */
const mostColumns = 1000

/** A column of labels that the user named and that no table has: nothing would be checked, and nobody would know. */
export const labelColumn: Rule = {
  severity: 'error',
  description: 'Ingen tabell har kolonnen med merkelapper som er oppgitt.',
  needs: 'rows',
  watch: ({ report, settings }) => {
    const wanted = [
      ['check.gold-column', settings.labels?.goldColumn],
      ['check.second-coder-column', settings.labels?.secondCoderColumn],
    ] as const
    const columns = new Map<string, string>()
    let names: readonly string[] | undefined
    return {
      addRow: ({ input: { meta } }) => {
        if (meta.names === names) return
        names = meta.names
        for (const name of names) if (columns.size < mostColumns) columns.set(foldColumn(name), name)
      },
      finish: () => {
        for (const [key, column] of wanted) {
          if (column === undefined || columns.has(foldColumn(column))) continue
          const meant = nearest(column, [...columns.values()])
          report({
            source: '',
            place: '',
            inputId: '',
            message: `Ingen tabell har kolonnen ${quote(column)}, som ${key} sier at merkelappene står i.`,
            hint: meant === undefined ? `Rett ${key}, eller legg til kolonnen.` : `Mente du ${quote(meant)}?`,
          })
        }
      },
    }
  },
}
