import { exp, log } from '../numeric/exp.ts'
import { roundSix } from '../numeric/round-six.ts'

/**
 * McNemar's exact test: how probable it is that inputs which only one of two models has right fall out at least so unevenly, were
 * the models equally good. Two-sided binomial with one half.
 * @param onlyThis - integer ≥ 0
 * @param onlyOther - integer ≥ 0
 * @returns 0–1, six decimals; 1 when there are none
 * @see Dietterich 1998, Approximate statistical tests for comparing supervised classification learning algorithms
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
  return roundSix(Math.min(1, 2 * tail))
}
