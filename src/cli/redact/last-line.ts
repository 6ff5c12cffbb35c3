/** Longest last line that can be a sign-off, in UTF-16 units. */
const longest = 60

/** The last line of a text, after which a name may follow in the next; empty if it is too long for a sign-off. */
export function lastLine(text: string): string {
  const end = text.slice(-longest - 1)
  const start = end.lastIndexOf('\n') + 1
  return start === 0 && text.length > longest ? '' : end.slice(start).trim()
}
