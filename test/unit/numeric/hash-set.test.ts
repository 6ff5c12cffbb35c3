import { describe, expect, it } from 'vitest'
import { createHashSet } from '../../../src/numeric/hash-set.ts'

describe('createHashSet', () => {
  it('tells new texts from old ones, among them the empty one and such that differ in one character.', () => {
    const set = createHashSet()
    expect(['', 'a', 'A', 'ab', 'ba', 'INN-1', 'INN-2'].map(set.add)).toEqual(Array.from({ length: 7 }, () => true))
    expect(['', 'a', 'A', 'ab', 'ba', 'INN-1', 'INN-2'].some(set.add)).toBe(false)
    expect(set.size()).toBe(7)
  })

  it('confuses none of 400,000 ids and holds at most 16 bytes for each.', () => {
    const set = createHashSet()
    for (let row = 0; row < 200_000; row++) {
      if (!set.add(`INN-2019-${row}`) || !set.add(String(row))) throw new Error(`confused at ${row}`)
    }
    expect(set.size()).toBe(400_000)
    expect(set.bytes()).toBeLessThanOrEqual(16 * set.size())
    expect(set.add('INN-2019-77')).toBe(false)
  })
})
