const daySeconds = 86_400

/** 31 December 9999, the last day that spreadsheets know, in each count of days. */
const lastDay = { 1900: 2_958_465, 1904: 2_957_003 }

/** What a number with a date's format stands for: a day or moment, a time of day, or a length of time. */
export type DateKind = 'date' | 'time' | 'elapsed'

/**
 * Writes a spreadsheet's count of days as an ISO date, with the time of day where it has one; seconds only where there are
 * any. In the count from 1900 the 29 February 1900, which never was, is a day as in all spreadsheets.
 * @param serial - days, with the time of day as fraction
 * @returns such as `2019-03-01`, `2019-03-01T10:30`, `10:30`, `36:00`; undefined for what no date has this number
 */
export function serialText(serial: number, kind: DateKind, is1904: boolean): string | undefined {
  const seconds = Math.round(serial * daySeconds)
  if (!Number.isSafeInteger(seconds)) return undefined
  if (kind === 'elapsed') return `${seconds < 0 ? '-' : ''}${clock(Math.abs(seconds))}`
  if (seconds < 0) return undefined
  const day = Math.floor(seconds / daySeconds)
  const rest = seconds % daySeconds
  if (serial < 1 && (kind === 'time' || (day === 0 && rest > 0 && !is1904))) return clock(seconds)
  const date = is1904 ? dateFrom1904(day) : dateFrom1900(day)
  if (date === undefined) return undefined
  return rest === 0 ? date : `${date}T${clock(rest)}`
}

function dateFrom1904(day: number): string | undefined {
  return day > lastDay[1904] ? undefined : isoDate(Date.UTC(1904, 0, 1 + day))
}

function dateFrom1900(day: number): string | undefined {
  if (day === 0 || day > lastDay[1900]) return undefined
  if (day === 60) return '1900-02-29'
  return isoDate(Date.UTC(1899, 11, (day < 60 ? 31 : 30) + day))
}

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

/** `10:30`, or `10:30:15`; hours may be more than a day has. */
function clock(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const rest = seconds % 60
  const minutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`
  return rest === 0 ? minutes : `${minutes}:${two(rest)}`
}

/**
 * Writes a date of ISO 8601 as {@link serialText} does: without a time of day that is midnight, in whole seconds.
 * @returns `text` itself when it is no such date
 */
export function isoText(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,30})?)?Z?)?$/.exec(text.trim())
  if (parts === null) return text
  const [, date = '', hours = '0', minutes = '0', seconds = '0', fraction = '0'] = parts
  const rest = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Math.round(Number(fraction))
  if (rest < daySeconds) return rest === 0 ? date : `${date}T${clock(rest)}`
  const midnight = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(midnight)
    ? text
    : `${isoDate(midnight + rest * 1000)}T${clock(rest % daySeconds)}`.replace(/T00:00$/, '')
}

/**
 * Writes a length of time of ISO 8601 (`PT10H30M`) as `10:30`.
 * @returns undefined when it is none
 */
export function durationText(text: string): string | undefined {
  const parts = /^(-?)P(?:(\d{1,6})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d{1,30})?)S)?)?$/.exec(
    text.trim(),
  )
  if (parts === null) return undefined
  const [, sign = '', days = '0', hours = '0', minutes = '0', seconds = '0'] = parts
  const total = Number(days) * daySeconds + Number(hours) * 3600 + Number(minutes) * 60 + Math.round(Number(seconds))
  return `${sign}${clock(total)}`
}
