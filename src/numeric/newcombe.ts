import { type Interval, wilson } from './wilson.ts'

/**
 * 95 % interval of the difference of two independent proportions, second minus first: the hybrid score interval, made of
 * the Wilson intervals of the two. It stays inside −1–1 and is right for few observations and for none.
 * @param first - observations of the first sample that have the property, integer 0..`ofFirst`
 * @param ofFirst - observations of the first sample, integer ≥ 0
 * @param second - as `first`, of the second sample
 * @param ofSecond - as `ofFirst`, of the second sample
 * @returns bounds with `-1 ≤ low ≤ second/ofSecond − first/ofFirst ≤ high ≤ 1`; `{ low: -1, high: 1 }` when a sample is empty
 * @see Newcombe 1998, Statistics in Medicine 17, 873–890 (method 10, without correction for continuity)
 */
export function newcombe(first: number, ofFirst: number, second: number, ofSecond: number): Interval {
  if (ofFirst === 0 || ofSecond === 0) return { low: -1, high: 1 }
  const [p, q] = [first / ofFirst, second / ofSecond]
  const [one, two] = [wilson(first, ofFirst), wilson(second, ofSecond)]
  const distance = (a: number, b: number): number => Math.sqrt(a * a + b * b)
  return {
    low: Math.max(-1, q - p - distance(q - two.low, one.high - p)),
    high: Math.min(1, q - p + distance(two.high - q, p - one.low)),
  }
}
