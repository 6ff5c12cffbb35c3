/** The first few of many items, in order, whatever the order in which they come. */
export interface TopList<T> {
  /** Whether the item would be among the first now. Cheap: ask before building an item that costs something. */
  accepts(item: T): boolean
  add(item: T): void
  /** In order. */
  readonly items: readonly T[]
}

/**
 * Keeps the `limit` items that come first in an order.
 * @param limit - integer ≥ 0
 * @param compare - negative when the first comes before the second; equal items stay in the order added
 */
export function createTopList<T>(limit: number, compare: (a: T, b: T) => number): TopList<T> {
  const items: T[] = []
  const accepts = (item: T): boolean => {
    const last = items.at(-1)
    if (items.length < limit || last === undefined) return limit > 0
    return compare(item, last) < 0
  }
  return {
    items,
    accepts,
    add(item) {
      if (!accepts(item)) return
      let at = items.length
      for (let before = items[at - 1]; before !== undefined && compare(item, before) < 0; before = items[at - 1])
        at -= 1
      items.splice(at, 0, item)
      if (items.length > limit) items.pop()
    },
  }
}
