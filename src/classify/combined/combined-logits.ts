import type { Combination } from './combination.ts'

/** Half of the keyword evidence that a score needs before it counts more than its absence. */
const keywordHalf = 4

/** ℓ of {@link Combination}: 0 at twenty words. */
export function lengthTerm(words: number, log: (x: number) => number): number {
  return log(1 + words) - 3
}

/**
 * Keyword scores between 0 and 1 that leave room for doubt: each lever's share of all evidence plus a constant; what
 * the constant gets is the score of `ingen`.
 * @param out - shape [levers + 1], overwritten
 */
export function keywordShares(keyword: ArrayLike<number>, out: Float64Array): void {
  const levers = out.length - 1
  let sum = keywordHalf
  for (let k = 0; k < levers; k++) sum += keyword[k] ?? 0
  for (let k = 0; k < levers; k++) out[k] = (keyword[k] ?? 0) / sum
  out[levers] = keywordHalf / sum
}

/**
 * Logits of a {@link Combination}.
 * @param shares - from {@link keywordShares}
 * @param length - from {@link lengthTerm}
 * @param out - shape [levers + 1], overwritten
 */
export function combinedLogits(
  combination: Combination,
  tfidf: ArrayLike<number>,
  shares: ArrayLike<number>,
  length: number,
  out: Float64Array,
): void {
  const slope = combination.tfidf + combination.tfidfByLength * length
  const keywordSlope = combination.keyword + combination.keywordByLength * length
  for (let k = 0; k < out.length; k++)
    out[k] = slope * (tfidf[k] ?? 0) + keywordSlope * (shares[k] ?? 0) + (combination.biases[k] ?? 0)
}
