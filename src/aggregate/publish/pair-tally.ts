import { createKeyIndex } from '../key-index.ts'

/** Counts rows by their groups in two divisions. About 26 bytes per pair that occurs. */
export interface PairTally {
  /** @param first - number of the row's group in the first division, integer ≥ 0; `second` likewise */
  add(first: number, second: number): void
  /**
   * Rows by group of the first and of the second, shape [first × second].
   * @param firstGroups - which numbers each group holds; `secondGroups` likewise
   */
  table(firstGroups: readonly (readonly number[])[], secondGroups: readonly (readonly number[])[]): number[][]
}

/** An empty tally. */
export function createPairTally(): PairTally {
  const index = createKeyIndex()
  const pairs: { readonly first: number; readonly second: number; rows: number }[] = []
  return {
    add(first, second) {
      const at = index.add(first, second)
      const pair = pairs[at]
      if (pair === undefined) pairs[at] = { first, second, rows: 1 }
      else pair.rows += 1
    },
    table(firstGroups, secondGroups) {
      const [rowOf, columnOf] = [placeOf(firstGroups), placeOf(secondGroups)]
      const counts = firstGroups.map(() => secondGroups.map(() => 0))
      for (const { first, second, rows } of pairs) {
        const row = counts[rowOf.get(first) ?? -1]
        const column = columnOf.get(second)
        if (row !== undefined && column !== undefined) row[column] = (row[column] ?? 0) + rows
      }
      return counts
    },
  }
}

function placeOf(groups: readonly (readonly number[])[]): Map<number, number> {
  return new Map(groups.flatMap((members, at) => members.map((member): [number, number] => [member, at])))
}
