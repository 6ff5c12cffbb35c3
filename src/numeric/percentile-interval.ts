import { roundSix } from './round-six.ts'
import type { Interval } from './wilson.ts'

/**
 * The 95 % interval of a bootstrap, percentile method: of a thousand values in order the 25th and the 975th.
 * @param values - one per resample, at least one
 * @see Efron & Tibshirani 1993, An introduction to the bootstrap, ch. 13
 */
export function percentileInterval(values: ArrayLike<number>): Interval {
  const sorted = Float64Array.from(values).sort()
  const at = (thousandths: number): number => roundSix(sorted[Math.ceil((sorted.length * thousandths) / 1000) - 1] ?? 0)
  return { low: at(25), high: at(975) }
}
