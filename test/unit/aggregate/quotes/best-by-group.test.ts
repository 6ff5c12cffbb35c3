import { describe, expect, it } from 'vitest'
import { createBestByGroup } from '../../../../src/aggregate/quotes/best-by-group.ts'
import { createTopList } from '../../../../src/aggregate/top-list.ts'

describe('createBestByGroup', () => {
  it('keeps the best of each of the best groups, whatever the order', () => {
    const items = [3, 14, 15, 92, 65, 35, 89, 79, 32, 38, 46, 26, 43]
    const keep = (order: readonly number[]): number[] => {
      const best = createBestByGroup<number, number>(3, (a, b) => b - a)
      for (const item of order) best.add(String(item % 5), item)
      return best.items().sort((a, b) => a - b)
    }
    // By remainder: 0: 65, 1: 46, 2: 92, 3: 43, 4: 89.
    expect(keep(items)).toEqual([65, 89, 92])
    expect(keep([...items].reverse())).toEqual([65, 89, 92])
  })

  it('says beforehand whether an item would be kept', () => {
    const best = createBestByGroup<number, number>(1, (a, b) => b - a)
    best.add('a', 5)
    expect([best.accepts('a', 4), best.accepts('a', 6), best.accepts('b', 4), best.accepts('b', 6)]).toEqual([
      false,
      true,
      false,
      true,
    ])
  })
})

describe('createTopList', () => {
  it('keeps the first in order, and equal ones in the order added', () => {
    const top = createTopList<string>(3, (a, b) => a.length - b.length)
    for (const word of ['aaa', 'b', 'cc', 'd', 'ee']) top.add(word)
    expect(top.items).toEqual(['b', 'd', 'cc'])
  })

  it('keeps nothing when nothing is asked for', () => {
    const top = createTopList<number>(0, (a, b) => a - b)
    top.add(1)
    expect(top.items).toEqual([])
  })
})
