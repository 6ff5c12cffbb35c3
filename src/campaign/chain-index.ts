/**
 * Finds rows by their keys, newest first. Rows are numbered in the order in which they are added and live in a ring:
 * when it is full, adding a row drops the oldest, and nothing has to be unlinked, because a chain ends where its rows
 * are too old.
 * @see Deutsch 1996, RFC 1951, section 4, whose hash chains over a sliding window these are
 */
export interface ChainIndex {
  /** Rows added so far. The last of them, at most the capacity, are there. */
  readonly added: number
  /** Rows for which there is room now; doubles up to the capacity. A row's slot in arrays of this size is `row % capacity`. */
  readonly size: number
  /** Newest row that has the key at this position; −1 if there is none. */
  newest(position: number, key: number): number
  /** Next older row that has the same key at this position; −1 if there is none. */
  older(row: number, position: number): number
  /**
   * Adds a row.
   * @param keys - well mixed signed 32-bit integers; shape [keys per row]
   * @returns its number
   */
  add(keys: Int32Array): number
}

const firstSize = 1024

/**
 * Creates an empty {@link ChainIndex}.
 * @param capacity - rows kept, integer ≥ 1
 * @param keysPerRow - integer ≥ 1
 */
export function createChainIndex(capacity: number, keysPerRow: number): ChainIndex {
  let size = Math.min(firstSize, capacity)
  let buckets = bucketsFor(size)
  // Row + 1 in heads and links, so that fresh arrays are empty chains. Each position has buckets of its own.
  let heads = new Int32Array(buckets * keysPerRow)
  // A link and the key of each position of a row, side by side so that a step along a chain touches memory once.
  const width = 2 * keysPerRow
  let entries = new Int32Array(size * width)
  let added = 0

  function find(link: number, position: number, key: number): number {
    const oldest = added - capacity
    let row = link - 1
    while (row >= 0 && row >= oldest) {
      const entry = (row % capacity) * width + 2 * position
      if (entries[entry + 1] === key) return row
      row = (entries[entry] ?? 0) - 1
    }
    return -1
  }

  function link(row: number): void {
    const start = (row % capacity) * width
    for (let position = 0; position < keysPerRow; position++) {
      const entry = start + 2 * position
      const bucket = position * buckets + ((entries[entry + 1] ?? 0) & (buckets - 1))
      entries[entry] = heads[bucket] ?? 0
      heads[bucket] = row + 1
    }
  }

  function grow(): void {
    const old = entries
    size = Math.min(size * 2, capacity)
    buckets = bucketsFor(size)
    heads = new Int32Array(buckets * keysPerRow)
    entries = new Int32Array(size * width)
    entries.set(old)
    for (let row = 0; row < added; row++) link(row)
  }

  return {
    get added() {
      return added
    },
    get size() {
      return size
    },
    newest: (position, key) => find(heads[position * buckets + (key & (buckets - 1))] ?? 0, position, key),
    older(row, position) {
      const entry = (row % capacity) * width + 2 * position
      return find(entries[entry] ?? 0, position, entries[entry + 1] ?? 0)
    },
    add(keys) {
      if (added === size && size < capacity) grow()
      const start = (added % capacity) * width
      for (let position = 0; position < keysPerRow; position++) entries[start + 2 * position + 1] = keys[position] ?? 0
      link(added)
      return added++
    },
  }
}

/** Smallest power of two that is no smaller. */
function bucketsFor(size: number): number {
  let buckets = 1
  while (buckets < size) buckets *= 2
  return buckets
}
