/** Two lists, item by item. */
export interface Matched<T> {
  /** Only in the new list, in its order. */
  readonly added: readonly T[]
  /** Only in the old list, in its order. */
  readonly removed: readonly T[]
  /** In both, in the order of the new list: the old one, then the new one. */
  readonly kept: readonly (readonly [old: T, now: T])[]
}

/** Matches the items of two lists by a key that is unique in each. */
export function matchByKey<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Matched<T> {
  const old = new Map(before.map((item) => [keyOf(item), item]))
  const now = new Set(after.map(keyOf))
  return {
    added: after.filter((item) => !old.has(keyOf(item))),
    removed: before.filter((item) => !now.has(keyOf(item))),
    kept: after.flatMap((item) => {
      const earlier = old.get(keyOf(item))
      return earlier === undefined ? [] : [[earlier, item] as const]
    }),
  }
}
