import type { BlockUnit } from '../../types/unit.ts'
import { createFenceWatch } from './fence-watch.ts'

/** Marks in one paragraph from which on they are no marks. The parser's time grows with the cube of their number. */
const mostMarks = 1000

/** What the parser looks at twice; each has a noncharacter to stand in for it, which no text holds. */
const marks = '*_~[]<`!\\&'
const firstStandIn = 0xfdd0
const standIns = /[\uFDD0-\uFDD9]/g
const markCodes = new Set([...marks].map((mark) => mark.charCodeAt(0)))

/** A line with which something of its own begins: a point, a heading, a row of a table. */
const beginning = /^\s*(?:[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|\|)/

/** What comes before the words of a line, and keeps its meaning. */
const head = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})\s+)?/

/**
 * Hides the marks of paragraphs that have more than any person writes, so that the parser takes them for characters;
 * {@link untame} brings them back.
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
      for (let at = begin; at < end; at++) tamed[at] = hideMarks(lines[at] ?? '')
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

/** Brings the marks back that {@link tameMarks} has hidden. */
export function untame(block: BlockUnit): BlockUnit {
  const show = (text: string) => text.replace(standIns, (char) => marks.charAt(char.charCodeAt(0) - firstStandIn))
  return { ...block, text: show(block.text), section: block.section.map(show) }
}

function countMarks(line: string): number {
  let count = 0
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code < 0x80 && markCodes.has(code)) count++
  }
  return count
}

function hideMarks(line: string): string {
  const before = head.exec(line)?.[0] ?? ''
  const rest = line
    .slice(before.length)
    .replace(/[*_~[\]<`!\\&]/g, (mark) => String.fromCharCode(firstStandIn + marks.indexOf(mark)))
  return before + rest
}
