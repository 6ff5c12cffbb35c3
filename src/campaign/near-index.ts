import type { WordBuffer } from '../text/scan-words.ts'
import { candidateKeys, keysPerSketch } from './candidate-keys.ts'
import { createChainIndex } from './chain-index.ts'
import { estimateJaccard, sketchBins, sketchShingles } from './sketch.ts'

/** Sketches of the first texts of each group. */
export interface NearIndex {
  /**
   * Finds the remembered text that is most like this one; adds this one when none is like it.
   * @param words - of a text of at least two words
   * @param number - by which this text is to be remembered; larger than all before
   * @param oldest - texts with smaller numbers are not found
   * @returns number of the text with the highest estimated similarity at or above the threshold, of equals the
   * earliest; −1 when there is none
   */
  findOrAdd(words: WordBuffer, number: number, oldest: number): number
}

/** Rows looked at in each chain, newest first: pairs of words that everyone uses must not cost a walk through them all. */
const longestWalk = 8

/** Highest estimate that two sketches with so many filled bins can have, 0–1: the smaller lies within the larger. */
function highestEstimate(one: number, other: number): number {
  return one < other ? one / other : other / one
}

/**
 * Creates an empty {@link NearIndex}.
 * @param capacity - sketches kept, integer ≥ 1
 * @param threshold - smallest estimated Jaccard similarity of the shingles, 0–1
 */
export function createNearIndex(capacity: number, threshold: number): NearIndex {
  let sketches = new Uint16Array(0)
  let numbers = new Int32Array(0)
  // Filled bins of each sketch: enough to rule out most pairs without touching the sketches.
  let fills = new Uint8Array(0)
  const sketch = new Uint16Array(sketchBins)
  const keys = new Int32Array(keysPerSketch)
  const chains = createChainIndex(capacity, keysPerSketch)

  function find(filled: number, oldest: number): number {
    let best = -1
    let bestJaccard = threshold
    let latest = -1
    for (let position = 0; position < keysPerSketch; position++) {
      let row = chains.newest(position, keys[position] ?? 0)
      for (let step = 0; row >= 0 && step < longestWalk; step++) {
        const slot = row % capacity
        if (oldest > 0 && (numbers[slot] ?? 0) < oldest) break
        // Texts that are alike share most of their keys.
        const otherFilled = fills[slot] ?? 0
        if (row !== best && row !== latest && highestEstimate(filled, otherFilled) >= bestJaccard) {
          const mostFilled = Math.min(sketchBins, filled + otherFilled)
          const jaccard = estimateJaccard(sketch, sketches, slot, bestJaccard, mostFilled)
          if (jaccard > bestJaccard || (jaccard === bestJaccard && (best < 0 || row < best))) {
            best = row
            bestJaccard = jaccard
          }
        }
        latest = row
        row = chains.older(row, position)
      }
    }
    return best < 0 ? -1 : (numbers[best % capacity] ?? -1)
  }

  function add(filled: number, number: number): void {
    const slot = chains.add(keys) % capacity
    if (numbers.length < chains.size) {
      const [oldSketches, oldNumbers, oldFills] = [sketches, numbers, fills]
      sketches = new Uint16Array(chains.size * sketchBins)
      numbers = new Int32Array(chains.size)
      fills = new Uint8Array(chains.size)
      sketches.set(oldSketches)
      numbers.set(oldNumbers)
      fills.set(oldFills)
    }
    sketches.set(sketch, slot * sketchBins)
    numbers[slot] = number
    fills[slot] = filled
  }

  return {
    findOrAdd(words, number, oldest) {
      const filled = sketchShingles(words, sketch)
      candidateKeys(sketch, 0, keys)
      const found = find(filled, oldest)
      if (found < 0) add(filled, number)
      return found
    },
  }
}
