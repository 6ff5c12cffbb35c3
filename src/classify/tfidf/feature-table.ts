import type { FeatureKey } from './features.ts'
import type { LinearModel } from './linear-model.ts'

/**
 * A model's features where a text looks for them. All that is asked of a feature stands side by side, so that finding
 * it costs one cache line where several arrays cost one each.
 */
export interface FeatureTable {
  /** First integer of a feature's entry, or −1 when the model does not know it. */
  find(key: FeatureKey): number
  /** The entries; what stands where says {@link entryField}. */
  readonly entries: Int32Array
  /** The same memory: the squared weights. */
  readonly squares: Float32Array
  /** The same memory: a feature's quantised weights begin at byte 4 · (entry + {@link entryField}.weights). */
  readonly weights: Int8Array
}

/**
 * Integers of an entry: key (0 where there is none), number of the latest text that has the feature and its place there,
 * squared weight (a 32-bit float), and the weights of the columns, four to an integer.
 */
export const entryField = { key: 0, text: 1, place: 2, square: 3, weights: 4 } as const

/** Creates a {@link FeatureTable}: open addressing, at most half full. */
export function createFeatureTable({ keys, squares: squaresOf, weights: rows, columns }: LinearModel): FeatureTable {
  let slots = 16
  while (slots < keys.length * 2) slots *= 2
  // A power of two, so that no entry lies across more cache lines than it must.
  let size = 8
  while (size < entryField.weights + Math.ceil(columns / 4)) size *= 2
  const entries = new Int32Array(slots * size)
  const squares = new Float32Array(entries.buffer)
  const weights = new Int8Array(entries.buffer)
  const last = slots * size - 1
  // The first bits of a key say where it stands: sorted keys then fill the table from one end to the other.
  const bits = 32 - Math.log2(slots)
  const shift = Math.log2(size)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0
    let at = (key >>> bits) << shift
    while (entries[at] !== 0) at = (at + size) & last
    entries[at] = key
    squares[at + entryField.square] = squaresOf[i] ?? 0
    const to = (at + entryField.weights) * 4
    const from = i * columns
    for (let k = 0; k < columns; k++) weights[to + k] = rows[from + k] ?? 0
  }
  return {
    entries,
    squares,
    weights,
    find(key) {
      let at = (key >>> bits) << shift
      let found = entries[at] ?? 0
      while (found !== 0) {
        if (found === key) return at
        at = (at + size) & last
        found = entries[at] ?? 0
      }
      return -1
    },
  }
}
