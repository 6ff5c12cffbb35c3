import { describe, expect, it } from 'vitest'
import { alikeness, haveSameGroup, tellsOf } from '../../../../src/aggregate/publish/alikeness.ts'

describe('Goodman and Kruskal’s lambda', () => {
  it('is one where each group lies within one of the other division, in that direction', () => {
    const towns = [
      [6, 0],
      [4, 0],
      [0, 9],
    ]
    expect(tellsOf(towns)).toBe(1)
    expect(alikeness(towns)).toBe(1)
  })

  it('is the part of wrong guesses that is saved', () => {
    // Guessing the second division: 11 of 20 right without knowing the first, 15 with it.
    const counts = [
      [8, 2],
      [3, 7],
    ]
    expect(tellsOf(counts)).toBeCloseTo((15 - 11) / (20 - 11), 12)
  })

  it('is zero where nothing is told, and where there is nothing to tell', () => {
    expect(
      tellsOf([
        [5, 5],
        [5, 5],
      ]),
    ).toBe(0)
    expect(tellsOf([[5], [7]])).toBe(0)
    expect(alikeness([])).toBe(0)
  })
})

describe('A group that two divisions have in common', () => {
  it('is found when it has the same members, and is large enough', () => {
    const counts = [
      [5, 0, 0],
      [0, 8, 9],
      [0, 3, 2],
    ]
    expect(haveSameGroup(counts, 5)).toBe(true)
    expect(haveSameGroup(counts, 6)).toBe(false)
    expect(
      haveSameGroup(
        [
          [5, 1],
          [0, 8],
        ],
        5,
      ),
    ).toBe(false)
  })
})
