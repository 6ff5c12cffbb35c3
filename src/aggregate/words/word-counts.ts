/** In how many texts each word stands; words are numbered from 0. */
export interface WordCounts {
  /** Number of a new word. */
  create(): number
  /**
   * Counts a use of a word.
   * @param text - number of the text, from 1; uses of one text come one after the other
   * @param isLower - whether this use begins with a small letter
   * @returns whether it is the first use in this text
   */
  count(word: number, text: number, slot: number, voice: number, isLower: boolean): boolean
  texts(word: number): number
  /** Texts with at least one use that begins with a small letter. */
  lowerTexts(word: number): number
  textsIn(word: number, slot: number): number
  /** Distinct voices among them; {@link severalVoices} stands for as many or more. */
  voicesIn(word: number, slot: number): number
  /** Keeps only these words, in their order, as numbers 0, 1, 2 …. @param words - ascending */
  keep(words: readonly number[]): void
}

/** So many voices are told apart. */
export const severalVoices = 3

function widened(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(length)
  wider.set(array)
  return wider
}

/** Moves the rows that are kept to the front; the rest is zeroed. */
function pack(array: Int32Array, rows: readonly number[], width: number): void {
  for (const [to, from] of rows.entries()) array.copyWithin(to * width, from * width, (from + 1) * width)
  array.fill(0, rows.length * width)
}

/** Typed arrays, because a word is looked up for every word of every text: 16 bytes a word and 16 more per slot. */
export function createWordCounts(slots: number): WordCounts {
  let [size, room] = [0, 0]
  let texts = new Int32Array(0)
  let lower = new Int32Array(0)
  let lastText = new Int32Array(0)
  let lastLower = new Int32Array(0)
  let inSlot = new Int32Array(0)
  let voices = new Int32Array(0)
  let first = new Int32Array(0)
  let second = new Int32Array(0)

  const grow = (): void => {
    room = Math.max(1024, room * 2)
    texts = widened(texts, room)
    lower = widened(lower, room)
    lastText = widened(lastText, room)
    lastLower = widened(lastLower, room)
    inSlot = widened(inSlot, room * slots)
    voices = widened(voices, room * slots)
    first = widened(first, room * slots)
    second = widened(second, room * slots)
  }

  const hear = (cell: number, voice: number): void => {
    const heard = voices[cell] ?? 0
    if (heard === severalVoices || (heard > 0 && first[cell] === voice) || (heard > 1 && second[cell] === voice)) return
    if (heard === 0) first[cell] = voice
    else if (heard === 1) second[cell] = voice
    voices[cell] = heard + 1
  }

  return {
    create() {
      if (size === room) grow()
      size += 1
      return size - 1
    },
    count(word, text, slot, voice, isLower) {
      if (isLower && lastLower[word] !== text) {
        lastLower[word] = text
        lower[word] = (lower[word] ?? 0) + 1
      }
      if (lastText[word] === text) return false
      lastText[word] = text
      texts[word] = (texts[word] ?? 0) + 1
      const cell = word * slots + slot
      inSlot[cell] = (inSlot[cell] ?? 0) + 1
      hear(cell, voice)
      return true
    },
    texts: (word) => texts[word] ?? 0,
    lowerTexts: (word) => lower[word] ?? 0,
    textsIn: (word, slot) => inSlot[word * slots + slot] ?? 0,
    voicesIn: (word, slot) => voices[word * slots + slot] ?? 0,
    keep(words) {
      for (const column of [texts, lower, lastText, lastLower]) pack(column, words, 1)
      for (const column of [inSlot, voices, first, second]) pack(column, words, slots)
      size = words.length
    },
  }
}
