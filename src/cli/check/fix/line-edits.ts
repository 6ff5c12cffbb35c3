import { type Edit, trimmed } from './edit.ts'

/** Where a line end stands, half-open. */
type LineEnd = readonly [start: number, end: number]

/** Makes all line ends the one that most are, if they are not the same; the first of them where there are as many. */
export function lineEndEdits(ends: readonly LineEnd[], text: string): Edit[] {
  const real = ends.filter(([start, end]) => end > start)
  const counts = new Map<string, number>()
  for (const [start, end] of real) counts.set(text.slice(start, end), (counts.get(text.slice(start, end)) ?? 0) + 1)
  if (counts.size < 2) return []
  const [usual = '\n'] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))
  return real
    .filter(([start, end]) => text.slice(start, end) !== usual)
    .map(([start, end]) => ({ kind: 'line-end', start, end, text: usual }))
}

/**
 * What is to be changed in a text of lines: white space at the end of a line, and line ends.
 * @param isMarkdown - two spaces and more at the end of a line are then a line break, and stay
 */
export function lineEdits(text: string, isMarkdown: boolean): Edit[] {
  const edits: Edit[] = []
  const ends: LineEnd[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const next = found < 0 ? text.length : found + 1
    const end = found < 0 ? next : found > start && text.charAt(found - 1) === '\r' ? found - 1 : found
    ends.push([end, next])
    const [from, to] = trimmed(text, start, end)
    const isBreak = isMarkdown && text.slice(to, end).endsWith('  ') && to > from
    // What stands before the words of a line may say what the line is.
    const said = from === to ? start : to
    if (said < end && !isBreak) edits.push({ kind: 'space', start: said, end, text: '' })
    start = next
  }
  return [...edits, ...lineEndEdits(ends, text)]
}
