import { describe, expect, it } from 'vitest'
import { wilson } from '../../../src/numeric/wilson.ts'

describe('wilson', () => {
  it('gives the published interval for 10 of 50', () => {
    const { low, high } = wilson(10, 50)
    expect(low).toBeCloseTo(0.1124, 4)
    expect(high).toBeCloseTo(0.3304, 4)
  })

  it('reaches exactly nought and one at the ends, and no further', () => {
    expect(wilson(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.2775, 4) })
    expect(wilson(10, 10)).toEqual({ low: expect.closeTo(0.7225, 4), high: 1 })
  })

  it('knows nothing when nothing was observed', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  })
})
