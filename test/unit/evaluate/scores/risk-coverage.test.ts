import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../../src/evaluate/answers.ts'
import { riskCoverageOf } from '../../../../src/evaluate/scores/risk-coverage.ts'

/** Answers of these probabilities; those at the positions are wrong. */
function answers(confidence: readonly number[], ...wrong: number[]): Answers {
  return {
    labels: 2,
    gold: new Int32Array(confidence.length),
    answer: Int32Array.from(confidence, (_, index) => (wrong.includes(index) ? 1 : 0)),
    confidence: Float64Array.from(confidence),
  }
}

const ten = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5]

describe('riskCoverageOf', () => {
  it('gives the error rate and the cut for each tenth of the inputs.', () => {
    const { points } = riskCoverageOf(answers(ten, 3, 9))
    expect(points.map(({ coverage, threshold, wrong: { count, of } }) => [coverage, threshold, count, of])).toEqual([
      [0.1, 0.95, 0, 1],
      [0.2, 0.9, 0, 2],
      [0.3, 0.85, 0, 3],
      [0.4, 0.8, 1, 4],
      [0.5, 0.75, 1, 5],
      [0.6, 0.7, 1, 6],
      [0.7, 0.65, 1, 7],
      [0.8, 0.6, 1, 8],
      [0.9, 0.55, 1, 9],
      [1, 0.5, 2, 10],
    ])
    expect(points[3]?.wrong.share).toBe(0.25)
  })

  it('gives the mean of the error rates as the area.', () => {
    // After each input: 0, 0, 0, 1/4, 1/5, 1/6, 1/7, 1/8, 1/9, 2/10.
    expect(riskCoverageOf(answers(ten, 3, 9)).area).toBe(0.119563)
  })

  it('takes at least as many inputs as asked for when they do not divide by ten.', () => {
    const { points } = riskCoverageOf(answers([0.9, 0.8, 0.7]))
    expect(points.map(({ wrong }) => wrong.of)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 3])
  })

  it('keeps equally certain inputs together, in any order.', () => {
    const tied = riskCoverageOf(answers([0.9, 0.5, 0.5, 0.5], 1))
    expect(tied.points.map(({ wrong: { count, of } }) => [count, of])).toEqual([
      [0, 1],
      [0, 1],
      ...Array.from({ length: 8 }, () => [1, 4]),
    ])
    // 0, then (1/3)/2, (2/3)/3, 1/4: the mean over the three places in which the error may stand.
    expect(tied.area).toBe(0.159722)
    expect(riskCoverageOf(answers([0.5, 0.5, 0.9, 0.5], 1))).toEqual(tied)
  })

  it('has the error rate as its area when all are equally certain.', () => {
    expect(riskCoverageOf(answers([0.4, 0.4, 0.4, 0.4, 0.4], 0, 3)).area).toBe(0.4)
  })

  it('has a smaller area the less certain the wrong answers are.', () => {
    expect(riskCoverageOf(answers(ten, 8, 9)).area).toBeLessThan(riskCoverageOf(answers(ten, 0, 1)).area)
  })
})
