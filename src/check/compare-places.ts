/**
 * Orders places of one source as a reader would: numbers by size (`row:9` before `row:10`), all else by code unit, the
 * whole file (an empty place) first.
 * @returns negative, zero or positive, as `sort` wants it
 */
export function comparePlaces(a: string, b: string): number {
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const [endA, endB] = [endOfNumber(a, i), endOfNumber(b, j)]
    if (endA > i && endB > j) {
      const difference = compareDigits(a.slice(i, endA), b.slice(j, endB))
      if (difference !== 0) return difference
      ;[i, j] = [endA, endB]
    } else {
      const difference = a.charCodeAt(i) - b.charCodeAt(j)
      if (difference !== 0) return difference
      ;[i, j] = [i + 1, j + 1]
    }
  }
  return a.length - i - (b.length - j)
}

function endOfNumber(text: string, start: number): number {
  let end = start
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  return end
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Compares without turning into numbers: strangers' digits may be longer than any number. */
function compareDigits(a: string, b: string): number {
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  if (x.length !== y.length) return x.length - y.length
  return x === y ? a.length - b.length : x < y ? -1 : 1
}
