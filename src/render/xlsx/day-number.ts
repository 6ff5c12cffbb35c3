/** The first day from which spreadsheets agree on how to count: before it, Excel knows a 29 February 1900 that never was. */
const first = '1900-03-01'

const dayMilliseconds = 86_400_000

/**
 * The number by which spreadsheets know a day, counted from 1900.
 * @param date - `2019-05-31`, which is 43616
 * @returns undefined for what is no such date, for a day that does not exist, and for days before 1 March 1900
 */
export function dayNumber(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date < first) return undefined
  const time = Date.parse(`${date}T00:00:00Z`)
  // The 31 February is no day, though some would take it for one in March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return undefined
  return Math.round((time - Date.UTC(1899, 11, 30)) / dayMilliseconds)
}
