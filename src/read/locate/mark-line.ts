import type { TextLocation } from '../../types/location.ts'
import { hideValue, noShield, type Shield } from './shield.ts'

/** Characters of a line that are kept before and after the beginning of what is meant. */
const [before, after] = [120, 280]

/** Characters on either side of those that are looked at too, so that a number is hidden whole though it is cut. */
const around = 1000

/**
 * A stretch of a line as a location.
 * @param text - the line without its end
 * @param start - offset of the first character that is meant, within the line
 * @param end - after the last; in a later line if larger than the line is long
 */
export function markStretch(
  line: number,
  text: string,
  start: number,
  end: number,
  { hide }: Shield = noShield,
): TextLocation {
  const from = wholeCharacter(text, Math.max(0, start - before))
  const to = wholeCharacter(text, Math.min(text.length, start + after))
  const last = Math.max(start, Math.min(end, text.length))
  const first = wholeCharacter(text, Math.max(0, from - around))
  const seen = hide(text.slice(first, wholeCharacter(text, Math.min(text.length, to + around))))
  const shown = { text: seen.slice(from - first, to - first), textColumn: from + 1, lineLength: text.length }
  return { line, column: start + 1, endColumn: last + 1, ...shown }
}

/** A whole line as a location, without the white space around its words; what could not be decoded, if it has any. */
export function markLine(line: number, text: string, shield: Shield = noShield): TextLocation {
  const shown = hideValue(text, shield)
  const lost = text.indexOf('\uFFFD')
  if (lost >= 0) return markStretch(line, shown, lost, lost + 1, shield)
  const start = text.length - text.trimStart().length
  return markStretch(line, shown, text.trim() === '' ? 0 : start, text.trimEnd().length, shield)
}

/** The offset, or the one before it where it would part a character of two units. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset
}
