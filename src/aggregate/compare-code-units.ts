/** Order of two texts by UTF-16 code units: the same on every machine. Negative, zero or positive. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
