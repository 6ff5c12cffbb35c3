import { brokenHash } from '../../text/break-commands.ts'
import { displayWidth } from '../../text/display-width.ts'
import { visibleInLine } from '../../text/visible-text.ts'
import type { TextLocation } from '../../types/location.ts'

/** A line of a file as people see it, and what is marked under it; both without a line feed. */
export interface LineFrame {
  /** Such as `24`. */
  readonly number: string
  readonly line: string
  /** `^~~~` under what is meant, after as many spaces as are needed. */
  readonly mark: string
}

/** Columns that are shown before what is meant where a line must be cut. */
const before = 30

/**
 * Shows a line with a mark under what is meant. Of a long line as much as fits, around that; what a terminal would obey is
 * written out, and wide characters take two columns.
 * @param width - columns that the line may take, integer ≥ 20
 * @returns undefined where there is nothing to see
 */
export function frameLine(location: TextLocation, width: number): LineFrame | undefined {
  const { text, textColumn, lineLength } = location
  if (text.trim() === '') return undefined
  const start = clamp(location.column - textColumn, text.length)
  const end = clamp(location.endColumn - textColumn, text.length)
  const headSize = [...text.slice(0, start)].length
  const meantSize = [...text.slice(start, end)].length
  const parts = visibleParts([...text.slice(0, start), ...text.slice(start, end), ...text.slice(end)])
  const head = parts.slice(0, headSize)
  const meant = parts.slice(headSize, headSize + meantSize)
  const tail = parts.slice(headSize + meantSize)
  const isWhole = textColumn === 1 && lineLength === text.length
  const total = displayWidth([...head, ...meant, ...tail].join(''))
  const isAll = isWhole && total <= width
  // Room for «…» on both sides.
  const room = width - 2
  const rest = room - widthOf(meant) - widthOf(tail)
  const shownHead = isAll ? head : fitEnd(head, Math.max(Math.min(before, Math.floor(room / 2)), rest))
  const shownMeant = isAll ? meant : fitStart(meant, room - widthOf(shownHead))
  const left = room - widthOf(shownHead) - widthOf(shownMeant)
  const shownTail = isAll ? tail : shownMeant.length < meant.length ? [] : fitStart(tail, left)
  const isCutLeft = shownHead.length < head.length || textColumn > 1
  const shownUnits = shownMeant.length === meant.length && shownTail.length === tail.length
  const isCutRight = !shownUnits || textColumn - 1 + text.length < lineLength
  const opening = `${isCutLeft ? '…' : ''}${shownHead.join('')}`
  return {
    number: String(location.line),
    line: `${opening}${shownMeant.join('')}${shownTail.join('')}${isCutRight ? '…' : ''}`.trimEnd(),
    mark: `${' '.repeat(displayWidth(opening))}^${'~'.repeat(Math.max(0, widthOf(shownMeant) - 1))}`,
  }
}

/** Each character as it is shown; what a runner of workflows would obey wherever it stands, `##[`, is broken. */
function visibleParts(chars: readonly string[]): readonly string[] {
  return chars.map((char, at) => (char === '#' && opensCommand(chars, at) ? brokenHash : visibleInLine(char)))
}

/** Whether the character is the second sign of `##[` or `##vso[`, see `breakCommands`. */
function opensCommand(chars: readonly string[], at: number): boolean {
  return chars[at - 1] === '#' && /^#[a-z]{0,20}\[/i.test(chars.slice(at, at + 22).join(''))
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length))
}

function widthOf(parts: readonly string[]): number {
  return displayWidth(parts.join(''))
}

/** The first of the parts, as many as fit. */
function fitStart(parts: readonly string[], room: number): readonly string[] {
  let used = 0
  const end = parts.findIndex((part) => {
    used += displayWidth(part)
    return used > room
  })
  return end < 0 ? parts : parts.slice(0, end)
}

/** The last of the parts, as many as fit. */
function fitEnd(parts: readonly string[], room: number): readonly string[] {
  return [...fitStart([...parts].reverse(), room)].reverse()
}
