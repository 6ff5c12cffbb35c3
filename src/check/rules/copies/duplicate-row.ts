import { createHashSet } from '../../../numeric/hash-set.ts'
import { quote } from '../../../taxonomy/quote.ts'
import { fingerprintHex } from '../../fingerprint-map.ts'
import type { Rule } from '../../rule.ts'
import { createTableBook } from '../../table-book.ts'

/**
 * A row that was exported twice: the id and the text are the same as of an earlier row of the source. One finding per
 * row. What has the same text under another id is `exact-duplicate`, what has the same id and another text `duplicate-id`
 * alone.
 */
export const duplicateRow: Rule = {
  severity: 'warning',
  description: 'En rad er med to ganger: samme id og samme tekst.',
  needs: 'rows',
  watch: ({ report, naming }) => {
    const tables = createTableBook()
    const seen = createHashSet()
    let lastPlace = ''
    return {
      addTable: tables.add,
      addRow: ({ input }) => {
        const { source, id, text, question, meta } = input
        const row = tables.rowOf(input)
        const at = meta.names.indexOf(row?.table.idColumn ?? '')
        const own = meta.values[at]?.trim() ?? ''
        if (row === undefined || own === '') return
        const isNew = seen.add([source, own, question, text].join('\u0000'))
        const place = `${source}\u0000${row.place}`
        // Of a row with several answers the first that is there again is enough.
        if (isNew || place === lastPlace) return
        lastPlace = place
        report({
          source,
          place: row.place,
          inputId: id,
          message: `Raden med id ${quote(own)} er med to ganger, med samme tekst.`,
          hint: 'Fjern den ene: trolig er den eksportert to ganger.',
          groupHash: fingerprintHex([naming.inHash(source), own, question].join('\u0000')),
        })
      },
    }
  },
}
