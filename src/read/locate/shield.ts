/** Keeps from sight what is not to be shown of a line; each text it gives is as long as the one it got. */
export interface Shield {
  /** Hides what is to be hidden in a line, or a record, by its looks. */
  readonly hide: (text: string) => string
  /** Whether a column, or a key, has values that are to be hidden whatever they look like. */
  readonly isPrivate: (column: string) => boolean
}

/** Hides nothing. */
export const noShield: Shield = { hide: (text) => text, isPrivate: () => false }

/** A stretch of a text, offsets in UTF-16 units; undefined where it is not known. */
type Stretch = { readonly start: number; readonly end: number } | undefined

/** Most characters before the first colon of a line that may be the name of a value. */
const longestName = 80

/** The text with a dot for each character of a stretch but the ends of lines. */
export function blot(text: string, { start, end }: NonNullable<Stretch>): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, '•') + text.slice(end)
}

/** A line such as `telefon: 12345`, with its value hidden where its name is that of something private. */
export function hideValue(line: string, { isPrivate }: Shield): string {
  const colon = line.slice(0, longestName).indexOf(':')
  if (colon < 0) return line
  // Quotes and marks of lists around a name say nothing of it.
  if (!isPrivate(line.slice(0, colon))) return line
  const start = line.length - line.slice(colon + 1).trimStart().length
  return blot(line, { start, end: line.length })
}
