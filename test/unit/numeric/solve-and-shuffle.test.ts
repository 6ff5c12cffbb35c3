import { describe, expect, it } from 'vitest'
import { indexOfLargest } from '../../../src/numeric/index-of-largest.ts'
import { createRandom, shuffleInPlace } from '../../../src/numeric/shuffle.ts'
import { solvePositiveDefinite } from '../../../src/numeric/solve-linear.ts'

describe('Solving a positive definite system', () => {
  it('gives the vector that the matrix maps to the right-hand side.', () => {
    const matrix = [4, 2, 1, 2, 5, 3, 1, 3, 6]
    const right = Float64Array.of(11, 21, 25)
    solvePositiveDefinite(Float64Array.from(matrix), right)
    expect([...right]).toEqual([1, 2, 3].map((x) => expect.closeTo(x, 12)))
  })
})

describe('Chance', () => {
  it('is the same for the same seed, everywhere, and another for another.', () => {
    const first = (seed: number): number[] => {
      const random = createRandom(seed)
      return [random(), random(), random()]
    }
    expect(first(7)).toMatchInlineSnapshot(`
      [
        1892583,
        470389255,
        3882205507,
      ]
    `)
    expect(first(7)).not.toEqual(first(8))
    expect(first(0).every((value) => value > 0)).toBe(true)
  })

  it('shuffles without losing anything.', () => {
    const values = Int32Array.from({ length: 100 }, (_, i) => i)
    shuffleInPlace(values, createRandom(3))
    expect([...values]).not.toEqual([...values].sort((a, b) => a - b))
    expect([...values].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i))
  })
})

describe('The position of the largest value', () => {
  it('is the first of equal ones, and may look at the beginning only.', () => {
    expect([indexOfLargest([1, 3, 3]), indexOfLargest([1, 2, 9], 2), indexOfLargest([-5])]).toEqual([1, 1, 0])
  })
})
