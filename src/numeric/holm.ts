/**
 * Corrects p-values for being many: of ten tests at 5 %, two series in five would find something where there is nothing.
 * The smallest is multiplied by their number, the next by one less, and so on; none gets below one that was smaller.
 * @param values - p-values, each 0–1; shape [n]
 * @returns shape [n], each 0–1, six decimals, at least as large as before; below 0.05 with a chance of at most 5 % for any
 *   of them, were there nothing to find
 * @see Holm 1979, Scandinavian Journal of Statistics 6, 65–70
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
  const adjusted = values.map(() => 0)
  let largest = 0
  order.forEach((at, rank) => {
    largest = Math.max(largest, Math.min(1, (values.length - rank) * (values[at] ?? 0)))
    adjusted[at] = Math.round(largest * 1e6) / 1e6
  })
  return adjusted
}
