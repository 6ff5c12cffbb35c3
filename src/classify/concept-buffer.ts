import { hashPair } from '../text/hash.ts'
import type { Thesaurus } from '../text/thesaurus.ts'

/** Feature keys of the pairs of concepts in a text: what neighbouring words mean, whichever words they are. */
export interface ConceptBuffer {
  /** Number of pairs in the latest text. */
  count: number
  /** Feature keys; shape [≥ count]. */
  keys: Int32Array
}

/** An empty {@link ConceptBuffer}. */
export function createConceptBuffer(): ConceptBuffer {
  return { count: 0, keys: new Int32Array(1024) }
}

/**
 * Pairs the first concept of each word that has one with that of the next word that has one, where they differ.
 * @param concepts - of each word, as {@link Thesaurus} packs them; shape [≥ words]
 * @param words - number of words
 * @param buffer - overwritten
 */
export function pairConcepts(concepts: Int32Array, words: number, { keys }: Thesaurus, buffer: ConceptBuffer): void {
  if (buffer.keys.length < words) buffer.keys = new Int32Array(words * 2)
  let count = 0
  let before = 0
  for (let i = 0; i < words; i++) {
    const own = (concepts[i] ?? 0) & 0xffff
    if (own === 0) continue
    if (before !== 0 && before !== own) buffer.keys[count++] = hashPair(keys[before - 1] ?? 0, keys[own - 1] ?? 0)
    before = own
  }
  buffer.count = count
}
