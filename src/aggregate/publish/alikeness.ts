/**
 * How well one division of things tells where they are in another: the part of the errors in guessing the second that
 * knowing the first saves, 0–1. One when each group of the first lies within one group of the second; 0 when the second
 * has one group only.
 * @param counts - things by group of the first and group of the second, integers ≥ 0, shape [first × second]
 * @see L. A. Goodman and W. H. Kruskal, Measures of association for cross classifications, JASA 49 (1954), 732–764 (lambda)
 */
export function tellsOf(counts: readonly (readonly number[])[]): number {
  const columns = counts[0]?.length ?? 0
  const totals = Array.from({ length: columns }, (_, column) =>
    counts.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  )
  const all = totals.reduce((sum, count) => sum + count, 0)
  const guessed = Math.max(0, ...totals)
  const known = counts.reduce((sum, row) => sum + Math.max(0, ...row), 0)
  return all === guessed ? 0 : (known - guessed) / (all - guessed)
}

/** As {@link tellsOf}, in the direction in which it tells more. */
export function alikeness(counts: readonly (readonly number[])[]): number {
  const columns = counts[0]?.length ?? 0
  const turned = Array.from({ length: columns }, (_, column) => counts.map((row) => row[column] ?? 0))
  return Math.max(tellsOf(counts), tellsOf(turned))
}

/**
 * Whether a group of the first division has just the members that a group of the second has.
 * @param least - smaller groups do not count: they agree by chance
 */
export function haveSameGroup(counts: readonly (readonly number[])[], least: number): boolean {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  return counts.some((row) =>
    row.some((count, column) => {
      return count >= least && count === sum(row) && count === sum(counts.map((other) => other[column] ?? 0))
    }),
  )
}
