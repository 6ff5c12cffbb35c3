import { hashText } from '../key-index.ts'

const word = /[\p{L}\p{N}]+/gu

/** The distinct words of a text (runs of letters and digits, case aside), each as a hash of 32 bits, in ascending order. */
export function wordSet(text: string): Uint32Array {
  const words = new Set<number>()
  for (const [found] of text.toLowerCase().matchAll(word)) words.add(hashText(found, 0x9e3779b9))
  return Uint32Array.from(words).sort()
}

/**
 * Whether two texts are so alike that the one is the other one changed: at least a third of all their distinct words are in
 * both. Texts of different people have a tenth or so in common, most of it small words.
 * @see Jaccard 1901, Bulletin de la Société vaudoise des sciences naturelles 37, 547–579
 */
export function sharesWords(one: Uint32Array, other: Uint32Array): boolean {
  let common = 0
  for (let at = 0, there = 0; at < one.length && there < other.length; ) {
    const [a, b] = [one[at] ?? 0, other[there] ?? 0]
    if (a === b) common += 1
    if (a <= b) at += 1
    if (b <= a) there += 1
  }
  return common > 0 && 3 * common >= one.length + other.length - common
}
