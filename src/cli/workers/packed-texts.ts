/**
 * Texts packed for another thread: one long string and the lengths of its pieces, because a thread copies one string
 * many times faster than many short ones.
 */
export interface PackedTexts {
  /** All texts, one after another. */
  readonly text: string
  /** Length of each text, in UTF-16 units. */
  readonly lengths: Int32Array<ArrayBuffer>
}

/** Packs texts. */
export function packTexts(texts: readonly string[]): PackedTexts {
  return { text: texts.join(''), lengths: Int32Array.from(texts, ({ length }) => length) }
}

/** The texts that {@link packTexts} packed, in their order. */
export function unpackTexts({ text, lengths }: PackedTexts): string[] {
  let end = 0
  return Array.from(lengths, (length) => {
    const start = end
    end += length
    return text.slice(start, end)
  })
}
