import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePlaces } from '../../../src/check/compare-places.ts'

describe('comparePlaces', () => {
  it('orders places as a reader would', () => {
    const places = [
      '',
      'line:2',
      'line:10',
      'page:2 paragraph:11',
      'page:10 paragraph:1',
      'row:9',
      'row:9 column:B',
      'row:10 column:A',
    ]
    const shuffled = [...places].sort((a, b) => a.length - b.length || (a < b ? 1 : -1))
    expect(shuffled.sort(comparePlaces)).toEqual(places)
  })

  it('compares numbers of any length', () => {
    expect(comparePlaces('row:99999999999999999999', 'row:100000000000000000000')).toBeLessThan(0)
    expect(comparePlaces('row:007', 'row:7')).toBeGreaterThan(0)
  })

  it('is an order: antisymmetric, transitive, and equal only for the same text', () => {
    const place = fc.string({ unit: fc.constantFrom('a', 'b', ':', ' ', '0', '1', '9'), maxLength: 8 })
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(Math.sign(comparePlaces(a, b))).toBe(-Math.sign(comparePlaces(b, a)) + 0)
        expect(comparePlaces(a, b) === 0).toBe(a === b)
        if (comparePlaces(a, b) <= 0 && comparePlaces(b, c) <= 0) expect(comparePlaces(a, c)).toBeLessThanOrEqual(0)
      }),
      { seed: 11, numRuns: 2000 },
    )
  })
})
