/** The beginning of a text. */
export interface Shortened {
  /** A prefix of the text, unchanged. */
  readonly text: string
  /** Whether words were left out. */
  readonly isCut: boolean
}

/**
 * Where to cut a text so that at most `max` UTF-16 units are kept: between words if there is a gap in the latter half,
 * and never inside a character.
 * @param start - where the kept part begins
 * @returns offset of the end of the kept part
 */
export function cutAt(text: string, start: number, max: number): number {
  const limit = start + max
  if (text.length <= limit) return text.length
  let end = limit
  while (end > start + max / 2 && !/\s/.test(text.charAt(end))) end -= 1
  if (!/\s/.test(text.charAt(end))) {
    end = limit
    // A high surrogate at the end would leave half a character.
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1
  }
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  return end
}

/** The first words of a text, at most `max` UTF-16 units. `shorten('Ein to tre', 7)` → `{ text: 'Ein to', isCut: true }`. */
export function shorten(text: string, max: number): Shortened {
  const end = cutAt(text, 0, max)
  return { text: text.slice(0, end), isCut: end < text.length }
}
