import { describe, expect, it } from 'vitest'
import { protectTable } from '../../../../src/aggregate/publish/protect-table.ts'
import { createVoiceTally } from '../../../../src/aggregate/publish/voice-tally.ts'

describe('Voices behind groups', () => {
  const tally = createVoiceTally(2)
  for (const [group, slot, voice] of [
    [0, 0, 7],
    [0, 0, 7],
    [0, 1, 7],
    [1, 0, 7],
    [1, 0, -9],
    [2, 1, 5],
  ] as const)
    tally.add(group, slot, voice)

  it('are counted once per group, however much they say, and once in groups taken together.', () => {
    expect([0, 1, 2, 3].map((group) => tally.of([group]))).toEqual([1, 2, 1, 0])
    expect(tally.of([0, 1])).toBe(2)
    expect(tally.of([0, 1, 2])).toBe(3)
    expect(tally.of([])).toBe(0)
  })

  it('are counted by slot and gathered group, and groups that are in none are left out.', () => {
    expect(tally.table([[0, 1], [2]])).toEqual([
      [2, 0],
      [1, 1],
    ])
    expect(tally.table([[2]])).toEqual([[0], [1]])
  })
})

describe('A number with few voices behind it', () => {
  const counts = [
    [9, 8, 7],
    [8, 9, 6],
    [7, 6, 9],
  ]

  it('is hidden though it is large, with others, so that it cannot be worked out.', () => {
    const few = [[true], [], []]
    const hidden = protectTable(counts, 5, -1, few)
    expect(hidden?.[0]?.[0]).toBe(true)
    expect(hidden?.flat().filter(Boolean).length).toBeGreaterThanOrEqual(4)
    expect(protectTable(counts, 5)?.flat()).toEqual(Array.from({ length: 9 }, () => false))
  })

  it('is hidden beside a column of things without a value, too.', () => {
    const few = [[false, true], [], []]
    expect(protectTable(counts, 5, 2, few)?.[0]?.[1]).toBe(true)
    expect(protectTable(counts, 5, 0, few)?.[0]?.[1]).toBe(true)
  })
})
