import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFixed } from '../../../../src/render/rows/fixed-digits.ts'

describe('writing numbers with a fixed number of decimals', () => {
  it('gives exactly what toFixed gives, for any number.', () => {
    const number = fc.oneof(
      fc.double({ noNaN: false }),
      fc.double({ min: -100, max: 100 }),
      fc.integer({ min: -20_000, max: 20_000 }).map((value) => value / 10_000),
      fc.integer({ min: -20_000, max: 20_000 }).map((value) => value / 200),
    )
    for (const digits of [0, 2, 4]) {
      const fixed = createFixed(digits)
      fc.assert(
        fc.property(number, (value) => {
          expect(fixed(value)).toBe(value.toFixed(digits))
        }),
        { seed: 20190412, numRuns: 3000 },
      )
    }
  })

  it('rounds halves as toFixed does, which goes by the number as it is stored.', () => {
    const fixed = createFixed(2)
    for (const value of [0.005, 0.015, 1.005, 1.255, -0.005, 2.675, -0, 8.345])
      expect(fixed(value)).toBe(value.toFixed(2))
  })
})
