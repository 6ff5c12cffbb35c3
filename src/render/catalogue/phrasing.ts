/** `a`, `a og b`, `a, b og c`. @param and - the last joint, with its spaces */
export function joinList(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')}${and}${last}`
}

/**
 * An ISO date written out; anything else comes back as it is.
 * @param months - twelve names
 * @param order - puts day, month and year together
 */
export function spellDate(
  date: string,
  months: readonly string[],
  order: (day: string, month: string, year: string) => string,
): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = months[Number(month) - 1]
  return name === undefined || Number(day) < 1 || Number(day) > 31 ? date : order(String(Number(day)), name, year)
}

/** Small numbers in words, from zero; larger ones as they are. */
export function spellNumber(n: number, words: readonly string[]): string {
  return words[n] ?? String(n)
}
