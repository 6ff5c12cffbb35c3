const letter = /^[\p{L}\p{M}]$/u
const wordCharacter = /^[\p{L}\p{M}\p{N}]$/u

/** Whether there is a letter at an index. Letters beyond the first plane count as none: no name here is written in them. */
export function isLetterAt(text: string, at: number): boolean {
  return letter.test(text[at] ?? '')
}

/** Whether there is a letter or a digit at an index. */
export function isWordAt(text: string, at: number): boolean {
  return wordCharacter.test(text[at] ?? '')
}

/** Spaces that stand within a line, the unbreakable and the thin ones too. */
export const inlineSpaces = ' \u00a0\u2007\u2009\u202f'

/** Whether there is a space within a line at an index. */
export function isSpaceAt(text: string, at: number): boolean {
  const character = text[at]
  return character !== undefined && inlineSpaces.includes(character)
}

/**
 * The last words before an index on its line, nearest first, in lower case; looks at no more than forty characters. A
 * bracket ends what belongs together: `[telefon 1]` announces nothing.
 */
export function wordsBefore(text: string, at: number): string[] {
  const before = text.slice(Math.max(0, at - 40), at)
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(']')) + 1).toLowerCase()
  return line
    .split(/[^\p{L}\p{M}§]+/u)
    .filter((word) => word !== '')
    .reverse()
}

/** The word after an index, in lower case, if only a space or a hyphen parts them; empty if there is none. */
export function wordAfter(text: string, at: number): string {
  let start = at
  if (isSpaceAt(text, start) || text[start] === '-') start++
  let end = start
  while (end - start < 30 && isLetterAt(text, end)) end++
  return text.slice(start, end).toLowerCase()
}

/** A set of words, given in one text with spaces. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
