import { percentileInterval } from '../../numeric/percentile-interval.ts'
import { roundSix } from '../../numeric/round-six.ts'
import type { Estimate, ScoreInterval } from '../../types/evaluation.ts'
import { labelF1s, meanF1 } from '../scores/macro-f1.ts'
import { resample } from './resample.ts'

/** Resamples by which the intervals are found. */
export const resamples = 1000

/** Macro-F1 with its interval, and the interval of the F1 of each label. */
export interface BootstrappedF1 {
  readonly macroF1: Estimate
  /** Shape [labels]; `null` for a label that occurs neither in gold nor in answers. */
  readonly labels: readonly (ScoreInterval | null)[]
}

/**
 * Intervals by bootstrap over the inputs, 1,000 resamples. A label has an F1 only in resamples in which it occurs; its interval
 * is over those.
 * @param confusion - inputs by gold label and answer, at least one; the result depends on nothing else, so not on their order
 */
export function bootstrapF1(confusion: Int32Array, labels: number): BootstrappedF1 {
  const cells = expand(confusion)
  const counts = new Int32Array(confusion.length)
  const means: number[] = []
  const byLabel = Array.from({ length: labels }, (): number[] => [])
  resample(cells.length, resamples, (drawn) => {
    counts.fill(0)
    for (const position of drawn) {
      const cell = cells[position] ?? 0
      counts[cell] = (counts[cell] ?? 0) + 1
    }
    const f1s = labelF1s(counts, labels)
    means.push(meanF1(f1s))
    f1s.forEach((f1, label) => {
      if (f1 !== null) byLabel[label]?.push(f1)
    })
  })
  return {
    macroF1: { value: roundSix(meanF1(labelF1s(confusion, labels))), ...percentileInterval(means) },
    labels: byLabel.map((values) => (values.length === 0 ? null : percentileInterval(values))),
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
