const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?Z| ?[+-]\d{2}:?\d{2})?)?$/
const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? (?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?$/
const spelled = /^(\d{1,2})\.? ([a-z]+) (\d{4})$/i
/** The place before the date of a letter: `Oslo, den `. */
const place = /^\p{L}[\p{L} .-]{0,40}, ?(?:den )?/u
const english = /^([a-z]+) (\d{1,2}), (\d{4})$/i

/** Names of the months in bokmål, nynorsk and English, from January. */
const months: readonly (readonly string[])[] =
  'januar january,februar february,mars march,april,mai may,juni june,juli july,august,september,oktober october,november,desember december'
    .split(',')
    .map((names) => names.split(' '))

/** Number of a month by its name; `0` for none. */
function monthNamed(name: string): string {
  return String(months.findIndex((names) => names.includes(name.toLowerCase())) + 1)
}

/** Day, month, year, and the time if there is one, as they are written. */
function partsOf(text: string): readonly string[] | undefined {
  const numeric = norwegian.exec(text)
  if (numeric !== null) return numeric.slice(1)
  const [, isoYear = '', isoMonth = '', isoDay = '', ...isoTime] = iso.exec(text) ?? []
  if (isoYear !== '') return [isoDay, isoMonth, isoYear, ...isoTime]
  const [, day = '', month = '', year = ''] = spelled.exec(text) ?? []
  if (year !== '') return [day, monthNamed(month), year]
  const [, name = '', date = '', of = ''] = english.exec(text) ?? []
  if (of !== '') return [date, monthNamed(name), of]
  const rest = text.replace(place, '')
  return rest === text ? undefined : partsOf(rest)
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether a text has the form of a date that {@link parseDate} reads, be there such a day or not: `31.02.2019` has. */
export function hasDateForm(written: string): boolean {
  const month = partsOf(written.trim())?.[1]
  return month !== undefined && (month !== '0' || norwegian.test(written.trim()))
}

/**
 * The day that a cell names, if it is written as ISO 8601 or as people in Norway write dates: `2019-03-04`,
 * `2019-03-04T12:00`, `04.03.2019`, `4.3.2019 kl. 12.00`, `4. mars 2019`, `March 4, 2019`, in letters also with the place before it (`Oslo, 4. mars 2019`). A time of day must be one, and
 * is dropped, a zone too: the day is the one that the cell says. Anything else (`3/4/2019`, `04.03.19`, `uke 10`) can be
 * read in several ways.
 * @returns `2019-03-04`, or undefined if it is no day of the years 1900–2099
 */
export function parseDate(written: string): string | undefined {
  const [day, month, year, hour = 0, minute = 0, second = 0] = (partsOf(written.trim()) ?? []).map((part = '0') =>
    Number(part),
  )
  if (day === undefined || month === undefined || year === undefined) return undefined
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}
