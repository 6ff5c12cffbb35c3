import { describe, expect, it } from 'vitest'
import { percentileInterval } from '../../../src/numeric/percentile-interval.ts'

describe('percentileInterval', () => {
  it('takes the 25th and the 975th of a thousand values, whatever their order.', () => {
    const values = Array.from({ length: 1000 }, (_, index) => (1000 - index) / 1000)
    expect(percentileInterval(values)).toEqual({ low: 0.025, high: 0.975 })
  })

  it('takes the ends of few values.', () => {
    expect(percentileInterval([0.3, 0.1, 0.2])).toEqual({ low: 0.1, high: 0.3 })
    expect(percentileInterval([0.5])).toEqual({ low: 0.5, high: 0.5 })
  })

  it('sorts by size, not as text.', () => {
    expect(percentileInterval([-0.2, 10, -0.1])).toEqual({ low: -0.2, high: 10 })
  })
})
