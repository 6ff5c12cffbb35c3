import { foldWord } from './scan-words.ts'

/**
 * Numbers the word types that are met, so that what a word adds to any score is worked out once and remembered.
 * Holds at most a fixed number of types between texts; what it forgets is worked out again, so results never change.
 * The types met first are kept for good, because a word that is frequent is met early (Zipf's law); those met later
 * make room for one another.
 */
export interface WordTable {
  /** Number of word types known now; ids are 0 … size − 1. */
  readonly size: number
  /** The folded word of an id. */
  word(id: number): string
  /** Id of a word; the callback given at creation has run for it. */
  idOf(text: string, start: number, end: number, hash: number, check: number): number
  /** Call between texts: forgets the later types when there are too many. Their ids are given out again. */
  trim(): void
}

/** Word types kept between texts by default. */
export const defaultWordCapacity = 49_152

/**
 * Creates a {@link WordTable}.
 * @param onNewWord - called for each word that gets an id, ascending from 0, before `idOf` returns it; an id that was
 * forgotten comes again with another word
 * @param capacity - word types kept between texts, integer ≥ 1; a single text may exceed it
 */
export function createWordTable(
  onNewWord: (id: number, word: string) => void,
  capacity: number = defaultWordCapacity,
): WordTable {
  let size = 16
  while (size < capacity * 2) size *= 2
  // A hash and the id beside it (plus one; 0 marks an empty slot): one cache line per look-up.
  let slots = new Int32Array(size * 2)
  let mask = size - 1
  let hashes = new Int32Array(capacity)
  let checks = new Int32Array(capacity)
  const kept = Math.floor((capacity * 2) / 3)
  const words: string[] = []

  function place(hash: number, entry: number): void {
    let slot = hash & mask
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = entry
  }

  function grow(): void {
    const old = slots
    size *= 2
    mask = size - 1
    slots = new Int32Array(size * 2)
    for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) place(old[at] ?? 0, old[at + 1] ?? 0)
  }

  function add(text: string, start: number, end: number, hash: number, check: number): number {
    const id = words.length
    if (id * 2 >= size) grow()
    if (id === checks.length) {
      hashes = twiceAsLong(hashes)
      checks = twiceAsLong(checks)
    }
    const word = foldWord(text.slice(start, end))
    words.push(word)
    hashes[id] = hash
    checks[id] = check
    place(hash, id + 1)
    onNewWord(id, word)
    return id
  }

  return {
    get size() {
      return words.length
    },
    word: (id) => words[id] ?? '',
    idOf(text, start, end, hash, check) {
      let at = (hash & mask) * 2
      let entry = slots[at + 1] ?? 0
      while (entry !== 0) {
        // 64 bits of hash are the identity: a collision among even a million types has odds below one in ten million.
        if (slots[at] === hash && checks[entry - 1] === check) return entry - 1
        at = (at + 2) & (mask * 2)
        entry = slots[at + 1] ?? 0
      }
      return add(text, start, end, hash, check)
    },
    trim() {
      if (words.length < capacity) return
      slots.fill(0)
      words.length = kept
      for (let id = 0; id < kept; id++) place(hashes[id] ?? 0, id + 1)
    },
  }
}

function twiceAsLong(array: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2)
  longer.set(array)
  return longer
}
