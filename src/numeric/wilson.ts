/** Lower and upper bound of a proportion, 0–1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Two-sided 95 % quantile of the standard normal distribution, Φ⁻¹(0.975). */
const z95 = 1.959963984540054

/**
 * Score interval of a proportion: the proportions that a two-sided test at 5 % would not reject.
 * Unlike the textbook interval it stays inside 0–1 and is right for few observations and for none.
 * @param count - observations that have the property, integer 0..total
 * @param total - observations, integer ≥ 0
 * @returns bounds with `0 ≤ low ≤ count/total ≤ high ≤ 1`; `{ low: 0, high: 1 }` when `total` is 0
 * @see Wilson 1927, Journal of the American Statistical Association 22, 209–212
 */
export function wilson(count: number, total: number): Interval {
  if (total === 0) return { low: 0, high: 1 }
  const p = count / total
  const z2 = z95 * z95
  const scale = 1 + z2 / total
  const centre = (p + z2 / (2 * total)) / scale
  const half = (z95 * Math.sqrt((p * (1 - p)) / total + z2 / (4 * total * total))) / scale
  // At the ends the bound is exact; floating point would leave a crumb.
  return {
    low: count === 0 ? 0 : Math.max(0, centre - half),
    high: count === total ? 1 : Math.min(1, centre + half),
  }
}
