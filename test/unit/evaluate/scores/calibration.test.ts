import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../../src/evaluate/answers.ts'
import { calibrationOf } from '../../../../src/evaluate/scores/calibration.ts'

/** Answers of these probabilities, right where `isRight` says so. */
function answers(confidence: readonly number[], isRight: (index: number) => boolean): Answers {
  return {
    labels: 2,
    gold: new Int32Array(confidence.length),
    answer: Int32Array.from(confidence, (_, index) => (isRight(index) ? 0 : 1)),
    confidence: Float64Array.from(confidence),
  }
}

const ascending = Array.from({ length: 60 }, (_, index) => (index + 1) / 100)

describe('calibrationOf', () => {
  it('makes fifteen bins of equal numbers of inputs.', () => {
    const { bins } = calibrationOf(answers(ascending, () => true))
    expect(bins.map(({ accuracy }) => accuracy.of)).toEqual(Array.from({ length: 15 }, () => 4))
    expect(bins[0]?.confidence).toBe(0.025)
    expect(bins[14]?.confidence).toBe(0.585)
  })

  it('keeps equal probabilities together, so that a constant answer has one bin.', () => {
    const constant = calibrationOf(
      answers(
        Array.from({ length: 40 }, () => 0.25),
        (index) => index < 10,
      ),
    )
    expect(constant.bins).toHaveLength(1)
    expect(constant.error).toBe(0)
  })

  it('weighs the distance of each bin by its inputs.', () => {
    const values = [...Array.from({ length: 30 }, () => 0.2), ...Array.from({ length: 10 }, () => 0.9)]
    // Thirty at 0.2 with none right, ten at 0.9 with all right: (30·0.2 + 10·0.1) / 40
    expect(calibrationOf(answers(values, (index) => index >= 30)).error).toBe(0.175)
  })

  it('does not let errors of opposite sign in different bins cancel.', () => {
    const { error } = calibrationOf(answers(ascending, (index) => index < 20))
    expect(error).toBeGreaterThan(0.4)
  })
})
