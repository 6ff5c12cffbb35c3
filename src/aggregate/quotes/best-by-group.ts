/** The best item of each of the best groups. */
export interface BestByGroup<K, T extends K> {
  /** Whether an item as good as this would be kept. Cheap: ask before building an item that costs something. */
  accepts(group: string, key: K): boolean
  add(group: string, item: T): void
  /** In no particular order. */
  items(): T[]
}

/**
 * Keeps the best item of each group, for the `limit` groups whose best items are best. What is kept does not depend on
 * the order in which items come: a group that was dropped had `limit` better ones above it, and they only get better.
 * @param limit - integer ≥ 1
 * @param compare - negative when the first is better; a total order
 */
export function createBestByGroup<K, T extends K>(limit: number, compare: (a: K, b: K) => number): BestByGroup<K, T> {
  const best = new Map<string, T>()
  let worst: { group: string; item: T } | undefined

  const findWorst = (): void => {
    worst = undefined
    for (const [group, item] of best) {
      if (worst === undefined || compare(item, worst.item) > 0) worst = { group, item }
    }
  }

  const accepts = (group: string, key: K): boolean => {
    const rival = best.get(group) ?? (best.size < limit ? undefined : worst?.item)
    return rival === undefined || compare(key, rival) < 0
  }

  return {
    accepts,
    add(group, item) {
      if (!accepts(group, item)) return
      best.set(group, item)
      if (best.size > limit && worst !== undefined) best.delete(worst.group)
      findWorst()
    },
    items: () => [...best.values()],
  }
}
