import { describe, expect, it } from 'vitest'
import { mcnemar } from '../../../src/numeric/mcnemar.ts'

describe('mcnemar', () => {
  it.each([
    // 2 · (1 + 6) / 2⁶
    [1, 5, 0.21875],
    // 2 / 2⁵
    [0, 5, 0.0625],
    // 2 · (1 + 10 + 45) / 2¹⁰
    [2, 8, 0.109375],
    // 2 / 2¹⁰ = 0.00195…
    [0, 10, 0.001953],
  ])('of %i and %i is the two-sided binomial, and the same the other way round.', (onlyThis, onlyOther, p) => {
    expect(mcnemar(onlyThis, onlyOther)).toBe(p)
    expect(mcnemar(onlyOther, onlyThis)).toBe(p)
  })

  it('is 1 when neither has more, and when there are none.', () => {
    expect([mcnemar(3, 3), mcnemar(0, 0), mcnemar(1, 0), mcnemar(2000, 2000)]).toEqual([1, 1, 1, 1])
  })

  it('holds for thousands of inputs, where one half to their power is no number any more.', () => {
    // The normal curve with the correction of a half: z = 199 / √3200 = 3.518.
    expect(mcnemar(1500, 1700)).toBeCloseTo(0.000435, 5)
    expect(mcnemar(0, 5000)).toBe(0)
  })
})
