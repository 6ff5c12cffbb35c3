/** Which rows are drawn: half-open. */
export interface WindowRange {
  readonly from: number
  readonly to: number
}

/** Rows drawn beyond each edge, so that a turn of the wheel finds them there. */
const spare = 12

/**
 * The rows that are in sight, and some more.
 * @param top - how far the rows have been scrolled past the upper edge, in pixels; negative above the first row
 * @param height - of what can be seen, in pixels
 * @param rowHeight - in pixels, above 0
 * @param count - rows there are
 */
export function windowRange(top: number, height: number, rowHeight: number, count: number): WindowRange {
  const first = Math.floor(top / rowHeight) - spare
  const last = Math.ceil((top + height) / rowHeight) + spare
  const from = Math.min(Math.max(0, first), count)
  return { from, to: Math.max(from, Math.min(count, last)) }
}
