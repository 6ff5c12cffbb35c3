import { createRandom } from '../numeric/shuffle.ts'
import type { Estimate } from '../types/evaluation.ts'
import { macroF1 } from './macro-f1.ts'
import { roundSix } from './round-six.ts'

/** Resamples by which the interval is found. */
export const resamples = 1000

const seed = 20_200_619

/**
 * Macro-F1 with a 95 % interval by bootstrap, percentile method: as many inputs as there are, drawn with replacement,
 * 1,000 times; the bounds are the 25th and the 975th of the values in order. The stream of random numbers is seeded.
 * @param confusion - inputs by gold label and answer; the result depends on nothing else, so not on their order
 * @see Efron & Tibshirani 1993, An introduction to the bootstrap, ch. 13
 */
export function bootstrapMacroF1(confusion: Int32Array, labels: number): Estimate {
  const cells = expand(confusion)
  const random = createRandom(seed)
  const values = new Float64Array(resamples)
  const drawn = new Int32Array(confusion.length)
  for (let resample = 0; resample < resamples; resample++) {
    drawn.fill(0)
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[random() % cells.length] ?? 0
      drawn[cell] = (drawn[cell] ?? 0) + 1
    }
    values[resample] = macroF1(drawn, labels)
  }
  values.sort()
  return {
    value: roundSix(macroF1(confusion, labels)),
    low: roundSix(values[resamples * 0.025 - 1] ?? 0),
    high: roundSix(values[resamples * 0.975 - 1] ?? 0),
  }
}

/** The cell of each input, in ascending order. */
function expand(confusion: Int32Array): Int32Array {
  const cells = new Int32Array(confusion.reduce((sum, count) => sum + count, 0))
  let next = 0
  confusion.forEach((count, cell) => {
    cells.fill(cell, next, next + count)
    next += count
  })
  return cells
}
