/**
 * Position of the largest value; of equal values the first.
 * @param values - shape [n], n ≥ 1
 * @param count - look only at the first `count` values; default all
 */
export function indexOfLargest(values: ArrayLike<number>, count: number = values.length): number {
  let best = 0
  for (let i = 1; i < count; i++) if ((values[i] ?? -Infinity) > (values[best] ?? -Infinity)) best = i
  return best
}
