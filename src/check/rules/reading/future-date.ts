import { quote } from '../../../taxonomy/quote.ts'
import { parseDate } from '../../../text/parse-date.ts'
import type { Rule } from '../../rule.ts'
import { watchDates } from '../../watch-dates.ts'

/** A date later than the one that the user gives as today's. Says nothing unless the user gives one: there is no clock. */
export const futureDate: Rule = {
  severity: 'warning',
  description: 'En dato er senere enn dagens dato, slik --date eller check.date oppgir den.',
  needs: 'rows',
  watch: ({ report, settings: { date: today } }) => {
    if (today === undefined) return {}
    return watchDates(({ source, place, inputId, name, written }) => {
      const date = parseDate(written)
      if (date === undefined || date <= today) return
      const message = `Datoen ${quote(written)} i ${quote(name)} er senere enn ${today}.`
      report({ source, place, inputId, message, hint: 'Rett datoen, eller oppgi riktig dag med --date.' })
    })
  },
}
