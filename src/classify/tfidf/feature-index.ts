import type { FeatureKey } from './features.ts'

/** Finds the position of a feature among a model's keys. */
export interface FeatureIndex {
  /** Position in the model's keys, or −1 when the model does not know the feature. */
  find(key: FeatureKey): number
}

/** Creates a {@link FeatureIndex}: an open-addressing table, at most half full. */
export function createFeatureIndex(keys: Int32Array): FeatureIndex {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const mask = size - 1
  // Keys stand in the slots themselves: most look-ups are for unknown pairs and end at the first slot.
  const slots = new Int32Array(size)
  const positions = new Int32Array(size)
  for (let i = 0; i < keys.length; i++) {
    let slot = (keys[i] ?? 0) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = keys[i] ?? 0
    positions[slot] = i
  }
  return {
    find(key) {
      let slot = key & mask
      let found = slots[slot] ?? 0
      while (found !== 0) {
        if (found === key) return positions[slot] ?? -1
        slot = (slot + 1) & mask
        found = slots[slot] ?? 0
      }
      return -1
    },
  }
}
