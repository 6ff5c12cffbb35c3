import { describe, expect, it } from 'vitest'
import { keyness } from '../../../../src/aggregate/words/keyness.ts'

describe('keyness', () => {
  it('gives the G² and the log ratio that the formulas give by hand', () => {
    // 2 · (30 ln(30/15) + 0 + 70 ln(70/85) + 100 ln(100/85)), by a calculator.
    expect(keyness(30, 100, 0, 100).logLikelihood).toBeCloseTo(46.91, 2)
    expect(keyness(8, 100, 2, 100).logRatio).toBe(2)
  })

  it('is nought where both sides use the word equally often, however large they are', () => {
    expect(keyness(5, 50, 500, 5000)).toEqual({ logLikelihood: 0, logRatio: 0 })
  })

  it('takes none as a half in the log ratio, so that it stays finite', () => {
    expect(keyness(4, 100, 0, 100).logRatio).toBe(3)
    expect(keyness(0, 100, 4, 100).logRatio).toBe(-3)
  })

  it('grows with the number of texts when the rates stay the same', () => {
    expect(keyness(80, 1000, 20, 1000).logLikelihood).toBeGreaterThan(keyness(8, 100, 2, 100).logLikelihood)
  })
})
