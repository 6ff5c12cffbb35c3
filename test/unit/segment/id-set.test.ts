import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdSet } from '../../../src/segment/id-set.ts'

describe('createIdSet', () => {
  it('needs one run for ids that count upwards, however many.', () => {
    const ids = createIdSet()
    for (let row = 1; row <= 100_000; row++) ids.add(`INN-2019-${String(row).padStart(7, '0')}`)
    expect(ids.size()).toEqual({ runs: 1, single: 0 })
    expect(ids.add('INN-2019-0000001')).toBe(false)
    expect(ids.add('INN-2019-0100000')).toBe(false)
    expect(ids.add('INN-2019-0100001')).toBe(true)
  })

  it('tells 7 from 007, and numbers too long to count with from their neighbours.', () => {
    const ids = createIdSet()
    const all = ['7', '007', '07', '', '-', 'a7', '99999999999999999998', '99999999999999999999', '9007199254740993']
    expect(all.map(ids.add)).toEqual(all.map(() => true))
    expect(all.map(ids.add)).toEqual(all.map(() => false))
  })

  it('remembers one by one when there are too many runs, and still knows the early ones.', () => {
    const ids = createIdSet()
    for (let row = 0; row < 5000; row++) if (!ids.add(`x${100_000 + 3 * row}`)) throw new Error(`confused at ${row}`)
    expect(ids.size()).toEqual({ runs: 64, single: 4936 })
    for (let row = 0; row < 5000; row++) if (ids.add(`x${100_000 + 3 * row}`)) throw new Error(`forgot ${row}`)
  })

  it('answers as a plain set does, whatever the ids.', () => {
    const id = fc.oneof(
      fc.tuple(fc.constantFrom('', 'a', 'INN-', '0'), fc.nat(60)).map(([head, number]) => `${head}${number}`),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(id, { maxLength: 200 }), (ids) => {
        const plain = new Set<string>()
        const set = createIdSet()
        for (const one of ids) {
          expect(set.add(one)).toBe(!plain.has(one))
          plain.add(one)
        }
      }),
    )
  })
})
