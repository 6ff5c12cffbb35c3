import { describe, expect, it } from 'vitest'
import {
  bendScores,
  combinedLogits,
  keywordShares,
  lengthTerm,
} from '../../../../src/classify/combined/combined-logits.ts'
import { chooseSecondaryThresholds } from '../../../../src/classify/train/choose-secondary.ts'
import { fitCombination } from '../../../../src/classify/train/fit-combination.ts'
import { softmaxInPlace } from '../../../../src/numeric/softmax.ts'

describe('Keyword shares', () => {
  it('leave room for doubt: without evidence all of it is for no lever.', () => {
    const out = new Float64Array(3)
    keywordShares([0, 0], out)
    expect([...out]).toEqual([0, 0, 1])
    keywordShares([4, 8], out)
    expect([...out]).toEqual([0.25, 0.5, 0.25])
  })
})

describe('Bent scores', () => {
  it('keep sign and order, are the scores near 0, and grow more and more slowly.', () => {
    const out = new Float64Array(6)
    bendScores([-9, -0.01, 0, 0.01, 9, 18], out)
    expect([...out]).toEqual([...out].sort((a, b) => a - b))
    expect(out[0]).toBe(-(out[4] ?? 0))
    expect(out[2]).toBe(0)
    expect(out[3]).toBeCloseTo(0.01, 6)
    expect(out[4]).toBeCloseTo(2 * Math.asinh(4.5), 12)
    expect((out[5] ?? 0) - (out[4] ?? 0)).toBeLessThan(2)
  })
})

describe('Combined logits', () => {
  it('are slopes times scores plus biases, steeper with the length of the text.', () => {
    const combination = { tfidf: 2, tfidfByLength: 1, keyword: 3, keywordByLength: 0.5, biases: [0.1, 0.2] }
    const out = new Float64Array(2)
    combinedLogits(combination, [1, -1], [0.5, 0.5], 2, out)
    expect([...out]).toEqual([4 * 1 + 4 * 0.5 + 0.1, 4 * -1 + 4 * 0.5 + 0.2])
    expect(lengthTerm(19, Math.log)).toBeCloseTo(Math.log(20) - 3, 12)
  })
})

describe('Fitting the combination', () => {
  /** Scores that are right three times of four, and twice as large as they should be. */
  const rows = Array.from({ length: 400 }, (_, i) => {
    const answer = i % 3
    const told = i % 4 === 0 ? (answer + 1) % 3 : answer
    const tfidf = new Float64Array(3)
    tfidf[told] = 5
    return { tfidf, shares: new Float64Array(3), length: 0, answer }
  })

  it('makes probabilities that mean what they say.', () => {
    const combination = fitCombination(rows, 3)
    const out = new Float64Array(3)
    combinedLogits(combination, [5, 0, 0], [0, 0, 0], 0, out)
    softmaxInPlace(out)
    expect(out[0]).toBeGreaterThan(0.73)
    expect(out[0]).toBeLessThan(0.77)
  })

  it('finds the same for the same rows, and finite numbers for rows that say nothing.', () => {
    expect(fitCombination(rows, 3)).toEqual(fitCombination(rows, 3))
    const empty = rows.map((row) => ({ ...row, tfidf: new Float64Array(3) }))
    const { biases, ...slopes } = fitCombination(empty, 3)
    expect([...biases, ...Object.values(slopes)].every(Number.isFinite)).toBe(true)
  })
})

describe('Thresholds of secondary levers', () => {
  it('are where they find most and err least.', () => {
    const probabilities = [
      [0.6, 0.3, 0.1],
      [0.6, 0.29, 0.11],
      [0.7, 0.1, 0.2],
      [0.7, 0.09, 0.21],
      [0.1, 0.1, 0.8],
    ].map((row) => Float64Array.from(row))
    const gold = [[0, 1], [0, 1], [0], [0], []]
    const [, second] = chooseSecondaryThresholds(probabilities, gold, [0, 0, 0, 0, 2], 2)
    expect(second).toBeGreaterThan(0.1)
    expect(second).toBeLessThanOrEqual(0.29)
  })
})
