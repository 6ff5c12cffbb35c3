/**
 * Counts the quotes and points within each other that a line opens or goes on with.
 * @returns integer ≥ 0; 0 for a ruler such as `- - -`
 */
export function nestingOf(line: string): number {
  let count = 0
  let at = 0
  while (at < line.length) {
    const char = line.charAt(at)
    if (char === ' ' || char === '\t') at++
    else if (char === '>') {
      count++
      at++
    } else {
      const length = signLength(line, at)
      if (length === 0) return count
      count++
      at += length
    }
  }
  // Nothing but marks: a ruler, unless there are quotes.
  return line.includes('>') ? count : 0
}

/** Length of the sign of a point at a place, with the space after it; 0 if there is none. */
function signLength(line: string, at: number): number {
  let end = at
  while (end - at < 9 && isDigit(line.charCodeAt(end))) end++
  const sign = line.charAt(end)
  const isSign = end > at ? sign === '.' || sign === ')' : sign === '-' || sign === '*' || sign === '+'
  return isSign && (end + 1 === line.length || /\s/.test(line.charAt(end + 1))) ? end + 2 - at : 0
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
