import type { TextPiece } from './text-bullets.ts'

/** Line lengths at which a text counts as hard-wrapped, in UTF-16 units. */
const wrapWidth = { least: 40, most: 100 }

/** A line shorter than the width by more than this, with the next word still fitting, was broken on purpose. */
const slack = 20

/** After a hanging hyphen: «olje- og gass». */
const conjunctions = new Set(['og', 'eller', 'samt', 'men', 'til', 'and', 'or', 'to', 'nor'])

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
 * those of any other text as the lines they are.
 * @param width - as {@link wrappedAt} tells
 */
export function joinLines(piece: TextPiece, width: number): string {
  const parts: string[] = []
  piece.lines.forEach(({ text }, index) => {
    const next = piece.lines[index + 1]?.text
    if (next === undefined) parts.push(text)
    else if (width === 0 || isBrokenOnPurpose(text, next, width)) parts.push(text, '\n')
    else parts.push(lineBefore(text, next))
  })
  return parts.join('')
}

function isBrokenOnPurpose(line: string, next: string, width: number): boolean {
  return line.length + 1 + firstWord(next).length < width - slack
}

/** A line as it stands before the next one: with a space after it, or mended where a word is divided. */
function lineBefore(line: string, next: string): string {
  if (line.endsWith('\u00AD')) return line.slice(0, -1)
  if (!/[\p{L}\d]-$/u.test(line.slice(-3))) return `${line} `
  if (conjunctions.has(firstWord(next).toLowerCase())) return `${line} `
  // IKT-\nsystemer, Nord-\nNorge and 2018-\n2019 have a hyphen of their own.
  const isOwn = !/^\p{Ll}/u.test(next) || /(?:\d|\p{Lu}{2})-$/u.test(line.slice(-5))
  return isOwn ? line : line.slice(0, -1)
}

function firstWord(text: string): string {
  return /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? /^\S*/.exec(text)?.[0] ?? ''
}
