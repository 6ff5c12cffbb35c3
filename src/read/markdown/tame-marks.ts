import { createFenceWatch } from './fence-watch.ts'

/** Marks in one paragraph from which on they are no marks. The parser's time grows with the cube of their number. */
const mostMarks = 1000

/** What the parser looks at twice. */
const marks = /[*_~[\]<`!\\&]/g

/** A line with which something of its own begins: a point, a heading, a row of a table. */
const beginning = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|\|)/

/** What comes before the words of a line, and keeps its meaning. */
const head = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})\s+)?/

/**
 * Turns the marks of paragraphs that have more than any person writes into characters. What is said stays as it is.
 * @param lines - of a Markdown text
 */
export function tameMarks(lines: readonly string[]): readonly string[] {
  const fences = createFenceWatch()
  let tamed: string[] | undefined
  let begin = 0
  let count = 0
  const close = (end: number) => {
    if (count > mostMarks) {
      tamed ??= [...lines]
      for (let at = begin; at < end; at++) tamed[at] = escapeMarks(lines[at] ?? '')
    }
    begin = end
    count = 0
  }
  lines.forEach((line, index) => {
    const isCode = fences.isCode(line)
    if (isCode || line === '' || beginning.test(line)) close(index)
    if (isCode) begin = index + 1
    else count += countMarks(line)
  })
  close(lines.length)
  return tamed ?? lines
}

function countMarks(line: string): number {
  let count = 0
  for (let at = 0; at < line.length; at++) if (isMark(line.charCodeAt(at))) count++
  return count
}

const codes = new Set([...'*_~[<`!\\&'].map((char) => char.charCodeAt(0)))

function isMark(code: number): boolean {
  return code < 0x80 && codes.has(code)
}

function escapeMarks(line: string): string {
  const before = head.exec(line)?.[0] ?? ''
  return before + line.slice(before.length).replace(marks, '\\$&')
}
