import { firstPart, type HyphenBook, lastPart } from './hyphen-book.ts'
import type { TextPiece } from './text-bullets.ts'

/** Line lengths at which a text counts as hard-wrapped, in UTF-16 units. */
const wrapWidth = { least: 40, most: 100 }

/** A line shorter than the width by more than this, with the next word still fitting, was broken on purpose. */
const slack = 20

/** After a hanging hyphen: «olje- og gass». */
const conjunctions = new Set(['og', 'eller', 'samt', 'men', 'til', 'and', 'or', 'to', 'nor'])

/** Words that keep a hyphen after them. */
const prefixes = new Set(['ikke', 'ikkje', 'eks', 'ex', 'ad', 'non', 'well', 'self'])

/** Parts of the world, before and after the hyphen between them and what lies there: «nord-norsk», «vest-europeisk». */
const quarter = /(?:^|-)(?:nord|sør|øst|vest|midt|aust|syd|north|south|east|west)$/
const region = /^(?:nor|sv|dan|fin|europ|afrik|amerik|asiat|trønd|telem|øst|aust|vest|land|atlant|east|west|europe)/

/**
 * Finds the width at which a text is hard-wrapped.
 * @param pieces - all blocks of the text
 * @returns length of the longest line that goes on in a further line; 0 when the text is not hard-wrapped
 */
export function wrappedAt(pieces: readonly TextPiece[]): number {
  const lengths = pieces.flatMap((piece) => piece.lines.slice(0, -1).map((line) => line.text.length))
  const width = lengths.reduce((longest, length) => Math.max(longest, length), 0)
  if (width < wrapWidth.least || width > wrapWidth.most) return 0
  const long = lengths.filter((length) => length >= 0.6 * width).length
  return long >= 0.7 * lengths.length ? width : 0
}

/**
 * Joins the lines of a block: those of a hard-wrapped text with spaces, mending words that are divided at a line end;
 * those of any other text as the lines they are, but for divided words.
 * @param width - as {@link wrappedAt} tells
 * @param hyphens - what the whole text tells of divided words; without it they are mended in hard-wrapped texts only
 */
export function joinLines(piece: TextPiece, width: number, hyphens?: HyphenBook): string {
  const parts: string[] = []
  piece.lines.forEach(({ text }, index) => {
    const next = piece.lines[index + 1]?.text
    if (next === undefined) parts.push(text)
    else if (hyphens !== undefined && isDivided(text, next)) parts.push(lineBefore(text, next, hyphens))
    else if (width === 0 || isBrokenOnPurpose(text, next, width)) parts.push(text, '\n')
    else parts.push(lineBefore(text, next, hyphens))
  })
  return parts.join('')
}

/** Whether a word is divided, which it is wherever the lines end. */
function isDivided(line: string, next: string): boolean {
  return /[\p{L}\d]-$/u.test(line.slice(-3)) && /^\p{Ll}/u.test(next)
}

function isBrokenOnPurpose(line: string, next: string, width: number): boolean {
  return line.length + 1 + firstWord(next).length < width - slack
}

/** A line as it stands before the next one: with a space after it, or mended where a word is divided. */
function lineBefore(line: string, next: string, hyphens: HyphenBook | undefined): string {
  if (line.endsWith('\u00AD')) return line.slice(0, -1)
  if (!/[\p{L}\d]-$/u.test(line.slice(-3))) return `${line} `
  if (conjunctions.has(firstWord(next).toLowerCase())) return `${line} `
  const left = lastPart(line)
  const right = firstPart(next)
  return (hyphens?.keeps(left, right) ?? isOwnHyphen(line, next, left, right)) ? line : line.slice(0, -1)
}

/** Whether a hyphen belongs to its word: IKT-systemer, Nord-Norge, 2018-2019, e-post, nord-norsk, ikke-vestlig. */
function isOwnHyphen(line: string, next: string, left: string, right: string): boolean {
  if (!/^\p{Ll}/u.test(next) || /(?:\d|\p{Lu}{2})-$/u.test(line.slice(-5))) return true
  return left.length === 1 || prefixes.has(left) || (quarter.test(left) && region.test(right))
}

function firstWord(text: string): string {
  return /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? /^\S*/.exec(text)?.[0] ?? ''
}
