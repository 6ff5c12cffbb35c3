import { asinh } from '../../numeric/asinh.ts'
import type { Combination } from './combination.ts'

/** Half of the keyword evidence that a score needs before it counts more than its absence. */
const keywordHalf = 4

/** Score from which it takes more and more to be surer; chosen by cross-validation among 1, 2, 3 and 4. */
const bend = 2

/**
 * z of {@link Combination}: 2 · asinh(score / 2). A score twice as high is not twice as sure, because a sum over words
 * that go together counts the same evidence again and again. With scores as they were, the surest answers were too sure:
 * held-out calibration error 0.030, now 0.004; of the surest 70 % of held-out texts 93.9 % are right instead of 93.4.
 * @param scores - of the TF-IDF model; shape [≥ answers]
 * @param out - shape [answers], overwritten
 */
export function bendScores(scores: ArrayLike<number>, out: Float64Array): void {
  for (let k = 0; k < out.length; k++) out[k] = bend * asinh((scores[k] ?? 0) / bend)
}

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
 * @param tfidf - from {@link bendScores}
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
