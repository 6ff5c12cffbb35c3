import { hashPair } from '../text/hash.ts'
import type { WordBuffer } from '../text/scan-words.ts'

/** Bins of a sketch. */
export const sketchBins = 64

/** Marks a bin that no shingle fell into. */
export const emptyBin = 0xffff

/** A text of fewer distinct words is too short for its neighbours to say much: it repeats another only word for word. */
export const minDistinctWords = 8

/** Whether a text has at least {@link minDistinctWords} different words. Stops reading as soon as it has. */
export function hasEnoughWords({ count, hashes }: WordBuffer, seen: Int32Array): boolean {
  let distinct = 0
  for (let i = 0; i < count; i++) {
    const hash = hashes[i] ?? 0
    let j = 0
    while (j < distinct && seen[j] !== hash) j++
    if (j < distinct) continue
    seen[distinct++] = hash
    if (distinct === minDistinctWords) return true
  }
  return false
}

/**
 * Sketches the set of a text's shingles (pairs of neighbouring words) by one permutation: the hash of a shingle says
 * into which bin it falls, and each bin keeps the smallest of the 16-bit values that fall into it.
 * @param words - of a text of at least two words
 * @param sketch - overwritten; shape [{@link sketchBins}], 0–65534 or {@link emptyBin}
 * @returns bins that are filled, integer 1–{@link sketchBins}
 * @see Broder 1997, On the resemblance and containment of documents; Li, Owen & Zhang 2012, One permutation hashing
 */
export function sketchShingles({ count, hashes }: WordBuffer, sketch: Uint16Array): number {
  sketch.fill(emptyBin)
  let filled = 0
  let previous = hashes[0] ?? 0
  for (let i = 1; i < count; i++) {
    const word = hashes[i] ?? 0
    const hash = hashPair(previous, word)
    previous = word
    const bin = hash >>> 26
    const value = Math.min((hash >>> 10) & 0xffff, emptyBin - 1)
    const least = sketch[bin] ?? 0
    if (least === emptyBin) filled++
    if (value < least) sketch[bin] = value
  }
  return filled
}

/**
 * Estimates the Jaccard similarity of two sets of shingles, |A ∩ B| / |A ∪ B|: of the bins that are filled in either,
 * the share in which both hold the same. Its standard error is at most √(J (1 − J) / filled bins).
 * @param sketch - the one
 * @param sketches - others, one after another; shape [n × {@link sketchBins}]
 * @param row - which of the others
 * @param least - estimates below it are of no interest, 0–1
 * @param mostFilled - at most so many bins are filled in either; integer 0–{@link sketchBins}
 * @returns 0–1; 0 when both are empty, and when the estimate is below `least`
 */
export function estimateJaccard(
  sketch: Uint16Array,
  sketches: Uint16Array,
  row: number,
  least: number = 0,
  mostFilled: number = sketchBins,
): number {
  const start = row * sketchBins
  // So many bins may differ; most pairs are given up before half of them has been read. The share may be inexact.
  const allowed = Math.floor((1 - least) * mostFilled + 1e-9)
  let different = 0
  let bothEmpty = 0
  for (let bin = 0; bin < sketchBins; bin++) {
    const value = sketch[bin]
    if (value !== sketches[start + bin]) {
      if (++different > allowed) return 0
    } else if (value === emptyBin) bothEmpty++
  }
  const filled = sketchBins - bothEmpty
  const estimate = filled === 0 ? 0 : (filled - different) / filled
  return estimate < least ? 0 : estimate
}
