/**
 * Whether a text fits a pattern in which `*` stands for any number of any characters; all else stands for itself. A
 * pattern also fits the text that it is. Takes time linear in the text for each star.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  if (pattern === text) return true
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined || !text.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - at >= last.length && text.endsWith(last)
}
