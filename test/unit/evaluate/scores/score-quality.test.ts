import { describe, expect, it } from 'vitest'
import { scorePredictions } from '../../../../src/evaluate/scores/score-predictions.ts'
import { scoreQuality } from '../../../../src/evaluate/scores/score-quality.ts'
import { example, exampleLabels } from '../example.ts'

describe('scoreQuality', () => {
  it('gives the same figures as the whole evaluation.', () => {
    const whole = scorePredictions(example, exampleLabels)
    const { n, macroF1, kappa, calibration, recalls } = scoreQuality(example, exampleLabels)
    expect(n).toBe(whole.n)
    expect(macroF1).toEqual(whole.macroF1)
    expect(kappa?.value).toBe(whole.agreement.kappa)
    expect(calibration.value).toBe(whole.calibration.error)
    expect(recalls).toEqual(
      whole.labels.map(({ label, hits, gold, recallInterval }) => ({
        label,
        hits,
        gold,
        interval: recallInterval ?? { low: 0, high: 1 },
      })),
    )
  })

  it('refuses to score nothing.', () => {
    expect(() => scoreQuality([], exampleLabels)).toThrow('ingen innspill')
  })
})
