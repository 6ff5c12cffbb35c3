const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

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
