import type { Placed, Segment } from './rows.ts'

/** A column, row by row. */
export type Rows = readonly (readonly Segment[])[]

/** From one line of a paragraph to the next, in sizes of its letters: a quarter of all gaps are no wider. At most three. */
export function usualGap(columns: readonly Rows[]): number {
  const gaps = columns.flatMap((rows) =>
    firsts(rows).flatMap((line, index, lines) => {
      const above = lines[index - 1]
      return above === undefined ? [] : [(line.y - above.y) / line.size]
    }),
  )
  return Math.min(3, gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 1.2)
}

/**
 * The rows above which there is more room than between the lines of a paragraph.
 * @param usual - as {@link usualGap} tells
 */
export function startsOf(rows: Rows, usual: number): Placed[] {
  return firsts(rows).filter((line, index, lines) => {
    const above = lines[index - 1]
    return above === undefined || line.y - above.y > 1.25 * usual * line.size
  })
}

/** What stands furthest to the left in each row. */
export function firsts(rows: Rows): Placed[] {
  return rows.flatMap((row) => row.slice(0, 1))
}

/** Heights at which the rows of a table begin: something begins on the left, and on the right there is a line too. */
export function rowStarts(left: readonly Placed[], right: readonly Placed[]): number[] {
  let at = 0
  return left.flatMap((start) => {
    while (at < right.length && (right[at]?.y ?? 0) < start.y - 0.4 * start.size) at++
    const beside = right[at]
    return beside !== undefined && Math.abs(beside.y - start.y) <= 0.4 * start.size ? [start.y] : []
  })
}

/** Cuts a column at heights; the first part is what stands above all of them. */
export function cutAt(segments: readonly Segment[], heights: readonly number[]): Segment[][] {
  const parts: Segment[][] = [[]]
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    while ((heights[parts.length - 1] ?? Number.POSITIVE_INFINITY) <= segment.y + 0.4 * segment.size) parts.push([])
    parts.at(-1)?.push(segment)
  }
  return parts
}
