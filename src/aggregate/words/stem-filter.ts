import { hashString } from '../../text/hash.ts'

/** Remembers words in a fixed room: it never denies one that it was told, and may claim one that it was not. */
export interface StemFilter {
  add(word: string): void
  mayHave(word: string): boolean
}

/**
 * A Bloom filter of eight million bits (1 MB) with two hashes: of a million other words it wrongly claims one in twenty.
 * @see Bloom 1970, Communications of the ACM 13, 422–426
 */
export function createStemFilter(): StemFilter {
  const bits = new Uint8Array(1 << 20)
  const seeds = [0x51ed270b, 0x2f0b4f29] as const
  const at = (word: string, seed: number): number => hashString(word, seed) & 0x7fffff
  return {
    add(word) {
      for (const seed of seeds) {
        const bit = at(word, seed)
        bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7))
      }
    },
    mayHave(word) {
      return seeds.every((seed) => {
        const bit = at(word, seed)
        return ((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0
      })
    },
  }
}
