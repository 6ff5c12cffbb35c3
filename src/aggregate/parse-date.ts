const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?Z| ?[+-]\d{2}:?\d{2})?)?$/
const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? (?:kl\.? ?)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?$/

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * The day that a cell names, if it is written as ISO 8601 or as Norwegians write dates: `2019-03-04`,
 * `2019-03-04T12:00`, `04.03.2019`, `4.3.2019 kl. 12.00`. A time of day must be one, and is dropped, a zone too: the day
 * is the one that the cell says. Anything else (`3/4/2019`, `04.03.19`, `uke 10`) can be read in several ways.
 * @returns `2019-03-04`, or undefined if it is no day of the years 1900–2099
 */
export function parseDate(written: string): string | undefined {
  const text = written.trim()
  const found = iso.exec(text)
  const [, first = '', month = '', last = '', hour = '0', minute = '0', second = '0'] =
    found ?? norwegian.exec(text) ?? []
  const [year, day] = found === null ? [Number(last), Number(first)] : [Number(first), Number(last)]
  if (year < 1900 || year > 2099 || Number(month) < 1 || Number(month) > 12) return undefined
  if (day < 1 || day > daysIn(year, Number(month))) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  return `${year}-${month.padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
