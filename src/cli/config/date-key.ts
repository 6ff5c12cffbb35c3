import { readText, wrong } from '../../taxonomy/yaml/read-value.ts'
import { isCalendarDate } from '../../text/calendar-date.ts'
import type { ConfigKey, ReadValue } from './config-key.ts'

/** Reads a date that exists, `2027-01-31`. */
export const readDate: ReadValue<string> = (value, what, report) => {
  const date = readText(value, what, report)
  if (date === undefined || isCalendarDate(date)) return date
  wrong(value, `${what} må være en dato`, 'en dato som finnes, slik: 2027-01-31', report)
  return undefined
}

/** A date, `2027-01-31`. */
export function date(description: string): ConfigKey<string | undefined> {
  const pattern = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
  return {
    description,
    form: 'dato, `2027-01-31`',
    default: undefined,
    schema: { type: 'string', pattern },
    read: readDate,
  }
}
