import { quote } from '../../../taxonomy/quote.ts'
import { findColumn, nameWords } from '../../../text/columns/column-name.ts'
import { createFactFinder } from '../../fact-finder.ts'
import type { Rule } from '../../rule.ts'
import { createTableBook } from '../../table-book.ts'

const list = (words: string): readonly string[] => words.split(' ')

/** Words of which a yes has at least one, in bokmål, nynorsk and English. */
const yes = new Set(
  list(
    'ja jo j yes y true sant sann 1 x ok greit enig einig samtykke samtykker samtykkjer samtykkja samtykt samtykket ' +
      'godtar godtek godtatt godkjent godkjend godkjenner godkjenn avkrysset avkryssa agree agreed accept accepted consent ' +
      'consented checked on',
  ),
)

/** Words with which it is none, or one that a person has to read. */
const no = new Set(
  list(
    'ikke ikkje nei not no don dont false usann usant 0 av off men but unntatt except uten utan without kun berre bare only',
  ),
)

/** Signs for a box that is ticked. */
const ticks = /^[✓✔☑✅🗸]\uFE0F?$/u

/**
 * An input whose sender has not said yes, where the settings name the column that tells: one finding per input, and one
 * per table that lacks the column. Documents without such a fact are left alone, for a letter has no box to tick.
 */
export const missingConsent: Rule = {
  severity: 'error',
  description: 'Avsenderen har ikke sagt ja i kolonnen som check.consent-column nevner.',
  needs: 'rows',
  watch: ({ report, settings: { consentColumn, consentValues = [] } }) => {
    if (consentColumn === undefined) return {}
    const consentOf = createFactFinder((names) => findColumn(names, consentColumn))
    const own = new Set(consentValues.map(fold))
    const tables = createTableBook()
    return {
      addTable: (table) => {
        tables.add(table)
        const { source, place, columns } = table
        if (findColumn(columns, consentColumn) >= 0) return
        const message = `Tabellen mangler kolonnen ${quote(consentColumn)}, så ingen av innspillene i den har samtykke.`
        report({ source, place, inputId: '', message, hint: 'Rett filen eller check.consent-column.' })
      },
      addRow: ({ input }) => {
        const fact = consentOf(input.meta)
        if (fact === undefined) return
        if (own.size > 0 ? own.has(fold(fact.value)) : isYes(fact.value)) return
        const { source, id } = input
        const place = tables.besideOf(input, fact.name)
        report({ source, place, inputId: id, message: messageFor(fact.value, fact.name), hint })
      },
    }
  },
}

const hint = 'Ta innspillet ut, eller innhent samtykke. Hva som betyr ja, settes med check.consent-values.'

function messageFor(value: string, column: string): string {
  return value.trim() === ''
    ? `Innspillet mangler samtykke: ${quote(column)} er tom.`
    : `Innspillet mangler samtykke: ${quote(column)} har ${quote(value)}.`
}

/** Whether a value says yes and nothing against it; `Ja, men ikke navnet` is for a person to read. */
function isYes(value: string): boolean {
  if (ticks.test(value.trim())) return true
  const words = nameWords(value.slice(0, 400))
  return words.some((word) => yes.has(word)) && !words.some((word) => no.has(word))
}

function fold(value: string): string {
  return nameWords(value).join(' ') || value.trim()
}
