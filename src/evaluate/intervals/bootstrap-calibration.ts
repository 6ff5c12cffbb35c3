import { percentileInterval } from '../../numeric/percentile-interval.ts'
import { roundSix } from '../../numeric/round-six.ts'
import type { Estimate } from '../../types/evaluation.ts'
import { type Answers, isRight } from '../answers.ts'
import { calibrationBins, calibrationOf } from '../scores/calibration.ts'
import { resamples } from './bootstrap-f1.ts'
import { resample } from './resample.ts'

/**
 * The calibration error with an interval by bootstrap over the inputs, 1,000 resamples. Drawing adds noise to every bin,
 * and the error counts noise as distance whichever way it goes, so that all resamples lie too high: their mean is moved
 * to the measured value. The order of the inputs does not matter.
 * @see Efron & Tibshirani 1993, An introduction to the bootstrap, ch. 10 (the bootstrap estimate of bias)
 */
export function bootstrapCalibration(answers: Answers): Estimate {
  const value = calibrationOf(answers).error
  const order = Array.from(answers.confidence.keys()).sort(
    (a, b) =>
      (answers.confidence[a] ?? 0) - (answers.confidence[b] ?? 0) ||
      Number(isRight(answers, a)) - Number(isRight(answers, b)),
  )
  const confidence = Float64Array.from(order, (at) => answers.confidence[at] ?? 0)
  const right = Uint8Array.from(order, (at) => Number(isRight(answers, at)))
  const counts = new Int32Array(order.length)
  const errors = new Float64Array(resamples)
  let time = 0
  resample(order.length, resamples, (drawn) => {
    counts.fill(0)
    for (const position of drawn) counts[position] = (counts[position] ?? 0) + 1
    errors[time++] = errorOf(confidence, right, counts)
  })
  const shift = value - errors.reduce((sum, error) => sum + error, 0) / resamples
  const { low, high } = percentileInterval(errors)
  return { value, low: roundSix(Math.max(0, low + shift)), high: roundSix(Math.min(1, Math.max(value, high + shift))) }
}

/**
 * The calibration error of inputs that stand several times or not at all, as {@link calibrationOf} has it, in one pass.
 * @param confidence - ascending; `right` and `counts` belong to it; shapes [n], and the counts sum to n
 */
function errorOf(confidence: Float64Array, right: Uint8Array, counts: Int32Array): number {
  const distances = new Float64Array(calibrationBins)
  const { length } = counts
  let [rank, bin, last] = [0, 0, Number.NaN]
  for (let i = 0; i < length; i++) {
    const count = counts[i] ?? 0
    if (count === 0) continue
    const p = confidence[i] ?? 0
    if (p !== last) bin = Math.floor((rank * calibrationBins) / length)
    last = p
    distances[bin] = (distances[bin] ?? 0) + count * (p - (right[i] ?? 0))
    rank += count
  }
  return distances.reduce((sum, distance) => sum + Math.abs(distance), 0) / length
}
