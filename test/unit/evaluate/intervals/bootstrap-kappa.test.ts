import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../../../src/evaluate/agreement.ts'
import { bootstrapKappa } from '../../../../src/evaluate/intervals/bootstrap-kappa.ts'

describe('bootstrapKappa', () => {
  it('has the kappa of the agreement, inside its interval.', () => {
    const confusion = Int32Array.of(40, 10, 5, 45)
    const kappa = bootstrapKappa(confusion, 2)
    expect(kappa?.value).toBe(agreementOf(confusion, 2).kappa)
    expect(kappa?.value).toBe(0.7)
    expect(kappa?.low).toBeLessThan(0.7)
    expect(kappa?.high).toBeGreaterThan(0.7)
  })

  it('is as wide as the large-sample formula says.', () => {
    // Fleiss, Cohen & Everitt 1969, simplified: √(p(1−p)) / ((1−c)·√n) with agreement p 0.85 and chance c 0.5.
    const { low, high } = bootstrapKappa(Int32Array.of(160, 40, 20, 180), 2) ?? { low: 0, high: 0 }
    const width = (2 * 1.96 * Math.sqrt(0.85 * 0.15)) / (0.5 * Math.sqrt(400))
    expect(high - low).toBeGreaterThan(width * 0.85)
    expect(high - low).toBeLessThan(width * 1.15)
  })

  it('grows wider with fewer inputs, and is the same each time.', () => {
    const wide = bootstrapKappa(Int32Array.of(8, 2, 1, 9), 2)
    const narrow = bootstrapKappa(Int32Array.of(80, 20, 10, 90), 2)
    expect(narrow).toEqual(bootstrapKappa(Int32Array.of(80, 20, 10, 90), 2))
    expect((wide?.high ?? 0) - (wide?.low ?? 0)).toBeGreaterThan((narrow?.high ?? 0) - (narrow?.low ?? 0))
  })

  it('is undefined where both always say the same one thing.', () => {
    expect(bootstrapKappa(Int32Array.of(12, 0, 0, 0), 2)).toBeUndefined()
  })
})
