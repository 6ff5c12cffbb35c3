import { readText, wrong } from '../../taxonomy/yaml/read-value.ts'
import { parseDate } from '../../text/parse-date.ts'
import type { ConfigKey, ReadValue } from './config-key.ts'

/** How a date is written in settings and on the command line. */
export const dateForm = 'en dato på formen ÅÅÅÅ-MM-DD'

/** Whether a text is a day of the calendar, written `2019-03-04`. */
export function isCalendarDate(written: string): boolean {
  return parseDate(written) === written
}

/** A day of the calendar, `2019-03-04`. */
export function calendarDate(description: string): ConfigKey<string | undefined> {
  const read: ReadValue<string> = (value, what, report) => {
    const written = readText(value, what, report)
    if (written === undefined || isCalendarDate(written)) return written
    wrong(value, `${what} kan ikke brukes`, dateForm, report)
    return undefined
  }
  const schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
  return { description, form: 'dato, `ÅÅÅÅ-MM-DD`', default: undefined, schema, read }
}
