const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const norwegianMonths = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des']

/** Zones that older programs name by letters, in hours from UTC. */
const zones: ReadonlyMap<string, number> = new Map([
  ['est', -5],
  ['edt', -4],
  ['cst', -6],
  ['cdt', -5],
  ['mst', -7],
  ['mdt', -6],
  ['pst', -8],
  ['pdt', -7],
  ['cet', 1],
  ['cest', 2],
])

const form =
  /(\d{1,2})[ -]+([a-z]{3})[a-z]*[ -]+(\d{2,4})(?:,? +(\d{1,2}):(\d{2})(?::\d{2})?)?(?: *(?:([-+])(\d{2})(\d{2})|([a-z]{1,4})))?/i

/**
 * The day that the `Date` of a mail names, in UTC, whatever the time zone of the machine.
 * @param value - as it stands in the mail: `Tue, 5 Mar 2019 10:00:00 +0100`
 * @returns `2019-03-05`; the value as it stands when it is no date
 * @see RFC 5322, section 3.3
 */
export function mailDate(value: string): string {
  const [, day = '', name = '', written = '', hour = '12', minute = '0', sign, hours, minutes, zone = ''] =
    form.exec(value) ?? []
  const month = months.indexOf(name.toLowerCase())
  if (month < 0) return value
  const short = Number(written)
  const year = written.length > 2 ? short : short + (short < 50 ? 2000 : 1900)
  const away = sign === undefined ? (zones.get(zone.toLowerCase()) ?? 0) * 60 : 60 * Number(hours) + Number(minutes)
  const shift = sign === '-' ? -away : away
  const date = new Date(0)
  date.setUTCFullYear(year, month, Number(day))
  if (date.getUTCMonth() !== month) return value
  date.setUTCHours(Number(hour), Number(minute) - shift)
  return date.toISOString().slice(0, 10)
}

const dayFirst = /\b(\d{1,2})\.? (\p{L}{3})\p{L}{0,7}\.? (\d{4})\b/u
const monthFirst = /\b(\p{L}{3})\p{L}{0,7}\.? (\d{1,2}),? (\d{4})\b/u

/**
 * The day that a person or a mail program wrote in words or digits, in Norwegian or English; the clock and the zone are
 * left alone.
 * @param text - such as `tirsdag 5. mars 2019 10:00`, `Monday, March 4, 2019 10:00 AM`, `05.03.2019`
 * @returns `2019-03-05`; the text as it stands when it names no day
 */
export function writtenDay(text: string): string {
  const start = text.slice(0, 100)
  const [, day, name = '', year] = dayFirst.exec(start) ?? []
  if (day !== undefined) return isoDay(year, monthOf(name), day) ?? text
  const [, first = '', second, last] = monthFirst.exec(start) ?? []
  if (second !== undefined) return isoDay(last, monthOf(first), second) ?? text
  const digits = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(start)
  if (digits !== null) return isoDay(digits[3], Number(digits[2]), digits[1] ?? '') ?? text
  return /\b\d{4}-\d{2}-\d{2}(?!\d)/.exec(start)?.[0] ?? text
}

/** Number of a month, from 1; 0 where it is none. */
function monthOf(name: string): number {
  const start = name.toLowerCase()
  return Math.max(months.indexOf(start), norwegianMonths.indexOf(start)) + 1
}

function isoDay(year: string | undefined, month: number, day: string): string | undefined {
  if (year === undefined || month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}
