import { quote } from '../../../taxonomy/quote.ts'
import { findMojibake, type Mojibake } from '../../../text/mojibake.ts'
import { createColumnFlaws } from '../../column-flaws.ts'
import type { Rule } from '../../rule.ts'
import { createTableBook } from '../../table-book.ts'
import { count } from '../../words.ts'

const hint =
  'Teksten er lest med feil tegnkoding en gang på veien. Hent den ut på nytt der den kommer fra, og velg UTF-8 som tegnkoding.'

/** Letters that went through the wrong encoding before the file was made: in an input, beside it, or in a column's name. */
export const mojibake: Rule = {
  severity: 'warning',
  description: 'Bokstaver er blitt ødelagt av feil tegnkoding før filen ble laget, som «Ã¸» for «ø».',
  needs: 'rows',
  watch: ({ report }) => {
    const tables = createTableBook()
    const columns = createColumnFlaws(tables, findMojibake)

    return {
      addTable: (table) => {
        tables.add(table)
        const { source, place } = table
        for (const column of table.columns) {
          const flaw = findMojibake(column)
          if (flaw === undefined) continue
          report({
            source,
            place,
            inputId: '',
            message: `Kolonnen ${quote(column)} har et navn med ødelagte tegn: ${shown(flaw)}.`,
            hint,
          })
        }
      },
      addRow: (row) => {
        columns.add(row)
        const { source, place, id, text } = row.input
        const flaw = findMojibake(text)
        if (flaw === undefined) return
        const more = flaw.count === 1 ? '' : ` (${flaw.count} steder)`
        report({ source, place, inputId: id, message: `Innspillet har ødelagte tegn${more}: ${shown(flaw)}.`, hint })
      },
      finish: () => {
        for (const { first, place, column, flaw, rows } of columns.all()) {
          const { source, id } = first.input
          const where =
            tables.rowOf(first.input) === undefined
              ? `Opplysningen ${quote(column)} ved siden av innspillet har ødelagte tegn i ${rows} avsnitt, første gang her`
              : `Kolonnen ${quote(column)} har ødelagte tegn i ${count(rows, 'rad', 'rader')}, første gang her`
          const message = `${where}: ${shown(flaw)}.`
          report({ source, place, inputId: id, message, hint })
        }
      },
    }
  },
}

function shown({ written, meant }: Mojibake): string {
  return written === meant ? quote(written) : `${quote(written)} skulle trolig vært ${quote(meant)}`
}
