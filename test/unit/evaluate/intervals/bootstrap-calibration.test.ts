import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../../src/evaluate/answers.ts'
import { bootstrapCalibration } from '../../../../src/evaluate/intervals/bootstrap-calibration.ts'
import { resample } from '../../../../src/evaluate/intervals/resample.ts'
import { calibrationOf } from '../../../../src/evaluate/scores/calibration.ts'
import { percentileInterval } from '../../../../src/numeric/percentile-interval.ts'

/** Answers of these probabilities, right where `isRight` says so. */
function answers(confidence: readonly number[], isRight: (index: number) => boolean): Answers {
  return {
    labels: 2,
    gold: new Int32Array(confidence.length),
    answer: Int32Array.from(confidence, (_, index) => (isRight(index) ? 0 : 1)),
    confidence: Float64Array.from(confidence),
  }
}

const confidence = Array.from({ length: 200 }, (_, index) => Math.round((index / 200) * 40) / 40)
const some = answers(confidence, (index) => index % 3 !== 0)

describe('bootstrapCalibration', () => {
  it('draws whole inputs: counted again one by one, moved so that the mean is the value.', () => {
    const right = confidence.map((_, index) => index % 3 !== 0)
    // In the order in which the positions are drawn: by probability, wrong before right.
    const order = confidence
      .map((_, index) => index)
      .sort((a, b) => (confidence[a] ?? 0) - (confidence[b] ?? 0) || Number(right[a]) - Number(right[b]))
    const errors: number[] = []
    resample(200, 1000, (drawn) => {
      const picked = Array.from(drawn, (position) => order[position] ?? 0)
      errors.push(
        calibrationOf(
          answers(
            picked.map((index) => confidence[index] ?? 0),
            (at) => right[picked[at] ?? 0] ?? false,
          ),
        ).error,
      )
    })
    const { error } = calibrationOf(some)
    const shift = error - errors.reduce((sum, one) => sum + one, 0) / errors.length
    const expected = percentileInterval(errors)
    const { value, low, high } = bootstrapCalibration(some)
    expect(value).toBe(error)
    expect(low).toBeCloseTo(expected.low + shift, 5)
    expect(high).toBeCloseTo(expected.high + shift, 5)
    expect(low).toBeLessThanOrEqual(value)
    expect(high).toBeGreaterThanOrEqual(value)
  })

  it('does not depend on the order of the inputs.', () => {
    const turned = answers([...confidence].reverse(), (index) => (199 - index) % 3 !== 0)
    expect(bootstrapCalibration(turned)).toEqual(bootstrapCalibration(some))
  })

  it('has no width when every answer is certain and right.', () => {
    expect(bootstrapCalibration(answers([1, 1, 1, 1], () => true))).toEqual({ value: 0, low: 0, high: 0 })
  })
})
