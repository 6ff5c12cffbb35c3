import { hashPair } from '../text/hash.ts'
import { emptyBin, sketchBins } from './sketch.ts'

/** Keys of a sketch. */
export const keysPerSketch = 8

const binsPerGroup = sketchBins / keysPerSketch

/** Above every value of a bin with its position. */
const emptyGroup = emptyBin * binsPerGroup

/** Overwritten for each sketch: the smallest value of each group of bins, with the bin that holds it. */
const minima = new Int32Array(keysPerSketch)

/**
 * Keys by which similar sketches find each other. A key is made of the smallest values in two neighbouring groups of
 * eight bins (the last group neighbours the first), so that a pair of words that everyone uses does not lead everywhere:
 * two texts with Jaccard similarity J have a given key in common with a chance of about J², and at least one of the
 * eight with 92 % at 0.6, 97 % at 0.7, 99.5 % at 0.8.
 * @param sketches - one sketch after another
 * @param row - which of them
 * @param keys - overwritten; shape [{@link keysPerSketch}]
 * @see Leskovec, Rajaraman & Ullman 2020, Mining of massive datasets, section 3.4 on banding
 */
export function candidateKeys(sketches: Uint16Array, row: number, keys: Int32Array): void {
  let least = emptyGroup
  for (let group = 0; group < keysPerSketch; group++) {
    const minimum = minimumOfGroup(sketches, row * sketchBins + group * binsPerGroup)
    minima[group] = minimum
    if (minimum < least) least = minimum
  }
  for (let key = 0; key < keysPerSketch; key++) {
    const first = minima[key] ?? 0
    const second = minima[(key + 1) % keysPerSketch] ?? 0
    // Two empty groups would be a key of most short texts.
    keys[key] = first === emptyGroup && second === emptyGroup ? hashPair(least, least) : hashPair(first, second)
  }
}

function minimumOfGroup(sketches: Uint16Array, start: number): number {
  let least = emptyGroup
  for (let bin = 0; bin < binsPerGroup; bin++) {
    const value = (sketches[start + bin] ?? 0) * binsPerGroup + bin
    if (value < least) least = value
  }
  return least
}
