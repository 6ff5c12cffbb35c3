import { foldWord } from './scan-words.ts'

/**
 * Numbers the word types that are met, so that what a word adds to any score is worked out once and remembered.
 * Holds at most a fixed number of types between texts; what it forgets is worked out again, so results never change.
 */
export interface WordTable {
  /** Number of word types known now; ids are 0 … size − 1. */
  readonly size: number
  /** The folded word of an id. */
  word(id: number): string
  /** Id of a word; the callback given at creation has run for it. */
  idOf(text: string, start: number, end: number, hash: number, check: number): number
  /** Call between texts: forgets everything when there are too many types. */
  trim(): void
}

/**
 * Creates a {@link WordTable}.
 * @param onNewWord - called once for each new id, in ascending order, before `idOf` returns it
 * @param capacity - word types kept between texts; a single text may exceed it
 */
export function createWordTable(onNewWord: (id: number, word: string) => void, capacity: number = 65_536): WordTable {
  let slots = new Int32Array(capacity * 4).fill(-1)
  let hashes = new Int32Array(capacity)
  let checks = new Int32Array(capacity)
  const words: string[] = []

  function place(id: number): void {
    const mask = slots.length - 1
    let slot = (hashes[id] ?? 0) & mask
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
    slots[slot] = id
  }

  function grow(): void {
    const size = hashes.length * 2
    const moreHashes = new Int32Array(size)
    moreHashes.set(hashes)
    hashes = moreHashes
    const moreChecks = new Int32Array(size)
    moreChecks.set(checks)
    checks = moreChecks
    slots = new Int32Array(size * 4).fill(-1)
    for (let id = 0; id < words.length; id++) place(id)
  }

  function add(text: string, start: number, end: number, hash: number, check: number): number {
    const id = words.length
    if (id === hashes.length) grow()
    const word = foldWord(text.slice(start, end))
    words.push(word)
    hashes[id] = hash
    checks[id] = check
    place(id)
    onNewWord(id, word)
    return id
  }

  return {
    get size() {
      return words.length
    },
    word: (id) => words[id] ?? '',
    idOf(text, start, end, hash, check) {
      const mask = slots.length - 1
      let slot = hash & mask
      for (;;) {
        const id = slots[slot] ?? -1
        if (id < 0) return add(text, start, end, hash, check)
        // 64 bits of hash are the identity: a collision among even a million types has odds below one in ten million.
        if (hashes[id] === hash && checks[id] === check) return id
        slot = (slot + 1) & mask
      }
    },
    trim() {
      if (words.length < capacity) return
      slots.fill(-1)
      words.length = 0
    },
  }
}
