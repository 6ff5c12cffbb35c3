import { exp, log } from './exp.ts'

/**
 * McNemar's exact test of pairs: how probable it is that pairs which differ fall out at least so unevenly between the two
 * ways to differ, were both ways as likely. Two-sided binomial with one half.
 * @param onlyThis - pairs that differ the one way, such as inputs that only this model has right; integer ≥ 0
 * @param onlyOther - pairs that differ the other way; integer ≥ 0
 * @returns 0–1, six decimals; 1 when there are none
 * @see McNemar 1947, Psychometrika 12, 153–157; Dietterich 1998, Approximate statistical tests for comparing supervised classification learning algorithms
 */
export function mcnemar(onlyThis: number, onlyOther: number): number {
  const n = onlyThis + onlyOther
  // By logarithms, because one half to the power of some thousand is no number any more.
  let logTerm = -n * Math.LN2
  let tail = 0
  for (let k = 0; k <= Math.min(onlyThis, onlyOther); k++) {
    if (k > 0) logTerm += log((n - k + 1) / k)
    tail += exp(logTerm)
  }
  // Both tails hold the middle term when the two are equal.
  return Math.round(Math.min(1, 2 * tail) * 1e6) / 1e6
}
