import { percentileInterval } from '../../numeric/percentile-interval.ts'
import { roundSix } from '../../numeric/round-six.ts'
import type { Estimate } from '../../types/evaluation.ts'
import type { Answers } from '../answers.ts'
import { macroF1 } from '../scores/macro-f1.ts'
import { resample } from './resample.ts'

/** Resamples by which the intervals are found. */
export const pairedResamples = 2000

/** What one set of answers scores above another. */
export interface Differences {
  readonly accuracy: Estimate
  readonly macroF1: Estimate
}

/**
 * Differences in accuracy and macro-F1 of two sets of answers to the same inputs, by paired bootstrap: each input is drawn
 * with both its answers, so that what is hard for both models does not widen the interval. 2,000 resamples.
 * @see Koehn 2004, Statistical significance tests for machine translation evaluation
 */
export function bootstrapDifference(these: Answers, others: Answers): Differences {
  const { labels } = these
  const cells = pairedCells(these, others)
  const [countsThis, countsOther] = [new Int32Array(labels * labels), new Int32Array(labels * labels)]

  const differences = (drawn: Iterable<number>): { readonly accuracy: number; readonly macroF1: number } => {
    countsThis.fill(0)
    countsOther.fill(0)
    for (const position of drawn) {
      const cellThis = cells.this[position] ?? 0
      const cellOther = cells.other[position] ?? 0
      countsThis[cellThis] = (countsThis[cellThis] ?? 0) + 1
      countsOther[cellOther] = (countsOther[cellOther] ?? 0) + 1
    }
    return {
      accuracy: (countRight(countsThis, labels) - countRight(countsOther, labels)) / cells.this.length,
      macroF1: macroF1(countsThis, labels) - macroF1(countsOther, labels),
    }
  }

  const accuracies: number[] = []
  const macroF1s: number[] = []
  resample(cells.this.length, pairedResamples, (drawn) => {
    const { accuracy, macroF1: difference } = differences(drawn)
    accuracies.push(accuracy)
    macroF1s.push(difference)
  })
  const measured = differences(cells.this.keys())
  return {
    accuracy: { value: roundSix(measured.accuracy), ...percentileInterval(accuracies) },
    macroF1: { value: roundSix(measured.macroF1), ...percentileInterval(macroF1s) },
  }
}

/** The cells of the two confusion matrices in which each input stands, sorted so that the order of the inputs does not show. */
function pairedCells(these: Answers, others: Answers): { readonly this: Int32Array; readonly other: Int32Array } {
  const { labels, gold } = these
  const keys = Float64Array.from(
    gold,
    (label, index) => (label * labels + (these.answer[index] ?? 0)) * labels + (others.answer[index] ?? 0),
  ).sort()
  return {
    this: Int32Array.from(keys, (key) => Math.floor(key / labels)),
    other: Int32Array.from(keys, (key) => Math.floor(key / (labels * labels)) * labels + (key % labels)),
  }
}

function countRight(confusion: Int32Array, labels: number): number {
  let right = 0
  for (let label = 0; label < labels; label++) right += confusion[label * (labels + 1)] ?? 0
  return right
}
