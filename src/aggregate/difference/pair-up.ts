/** What stands for no partner. */
export const alone = -1

/** Who belongs to whom: for each row its partner's position in the other round, or {@link alone}. */
export interface Partners {
  readonly before: Int32Array
  readonly after: Int32Array
}

/**
 * Pairs rows that have a key in common, among those that are still alone: the first of the one round with the first of
 * the other, the second with the second, and so on, so that texts sent in several times are paired the same way always.
 * @param before - a key per row, integer 0..`keys`−1
 * @param after - as `before`
 * @param keys - number of keys
 * @param partners - filled in where a pair is found
 * @param onPair - told of each pair in the order of the later round; a pair counts only if it says so
 */
export function pairUp(
  before: readonly number[],
  after: readonly number[],
  keys: number,
  partners: Partners,
  onPair: (before: number, after: number) => boolean,
): void {
  // A list per key of rows that wait, the first at its head.
  const head = new Int32Array(keys).fill(alone)
  const next = new Int32Array(before.length).fill(alone)
  for (let row = before.length - 1; row >= 0; row--) {
    const key = before[row] ?? 0
    if (partners.before[row] !== alone) continue
    next[row] = head[key] ?? alone
    head[key] = row
  }
  after.forEach((key, row) => {
    const waiting = head[key] ?? alone
    if (waiting === alone || partners.after[row] !== alone) return
    head[key] = next[waiting] ?? alone
    if (!onPair(waiting, row)) return
    partners.before[waiting] = row
    partners.after[row] = waiting
  })
}
