import { quote } from '../../../taxonomy/quote.ts'
import { formulaOpening } from '../../../text/formula-start.ts'
import { createColumnFlaws } from '../../column-flaws.ts'
import type { Rule } from '../../rule.ts'
import { createTableBook } from '../../table-book.ts'
import { count } from '../../words.ts'

const hint =
  'Åpnes filen i Excel, kan teksten bli borte eller noe bli kjørt. Hent kolonnen inn som tekst. I det hovedgrep skriver, er den alltid tekst.'

/**
 * Cells of a text table that a spreadsheet would take for formulas: what people see of the file is then another text
 * than what was read, and a stranger may have meant to have something run. A workbook knows which cells are formulas.
 */
export const formulaCell: Rule = {
  severity: 'warning',
  description: 'En celle i en tabell begynner som en formel, som «=HYPERLINK(», og kan bli kjørt i et regneark.',
  needs: 'rows',
  watch: ({ report }) => {
    const tables = createTableBook()
    const columns = createColumnFlaws(tables, formulaOpening)

    return {
      addTable: tables.add,
      addRow: (row) => {
        const { source, place, id, text } = row.input
        // Only of a table that is a text file of its own; in a workbook, and in a document, it is the text that is seen.
        if (tables.rowOf(row.input)?.table.place !== '') return
        columns.add(row)
        const written = formulaOpening(text)
        if (written === undefined) return
        const message = `Innspillet begynner som en formel i et regneark: ${quote(written)}.`
        report({ source, place, inputId: id, message, hint, words: written })
      },
      finish: () => {
        for (const { first, place, column, flaw, rows } of columns.all()) {
          const { source, id } = first.input
          const where = `${count(rows, 'rad', 'rader')}, første gang her`
          const message = `Opplysningen ${quote(column)} ved siden av innspillet begynner som en formel i ${where}: ${quote(flaw)}.`
          report({ source, place, inputId: id, message, hint, extent: rows })
        }
      },
    }
  },
}
