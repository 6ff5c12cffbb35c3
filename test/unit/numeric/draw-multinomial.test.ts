import { describe, expect, it } from 'vitest'
import { createMultinomial, drawBinomial } from '../../../src/numeric/draw-multinomial.ts'
import { createRandom } from '../../../src/numeric/shuffle.ts'

describe('drawBinomial', () => {
  it.each([
    [1, 0.3],
    [10, 0.1],
    [31, 0.97],
    [300, 0.03],
    [4000, 0.75],
    [100_000, 0.004],
  ])('of %i trials with probability %f has the mean and the variance of theory', (n, p) => {
    const random = createRandom(7)
    const times = 4000
    const draws = Array.from({ length: times }, () => drawBinomial(n, p, random))
    const mean = draws.reduce((sum, x) => sum + x, 0) / times
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / times
    const expected = n * p * (1 - p)
    // Four standard errors of each.
    expect(Math.abs(mean - n * p)).toBeLessThan(4 * Math.sqrt(expected / times))
    expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt((2 + 1 / expected) / times))
    expect(draws.every((x) => Number.isInteger(x) && x >= 0 && x <= n)).toBe(true)
  })

  it('has no chance at nought and at one', () => {
    const random = createRandom(7)
    expect([drawBinomial(1000, 0, random), drawBinomial(1000, 1, random), drawBinomial(0, 0.5, random)]).toEqual([
      0, 1000, 0,
    ])
  })

  it('gives the same numbers again from the same seed', () => {
    const draws = (): number[] => {
      const random = createRandom(20_200_619)
      return Array.from({ length: 5 }, () => drawBinomial(1000, 0.3, random))
    }
    expect(draws()).toEqual(draws())
    // Written down: another machine must draw the same.
    expect(draws()).toMatchInlineSnapshot(`
      [
        292,
        309,
        292,
        267,
        288,
      ]
    `)
  })
})

describe('createMultinomial', () => {
  it('places every observation, in the proportions of the weights, and none where there is no weight', () => {
    const random = createRandom(3)
    const out = new Float64Array(4)
    const sums = new Float64Array(4)
    for (let time = 0; time < 2000; time++) {
      createMultinomial([2, 0, 5, 3], random)(50, out)
      expect(out.reduce((sum, x) => sum + x, 0)).toBe(50)
      out.forEach((x, i) => {
        sums[i] = (sums[i] ?? 0) + x / 100_000
      })
    }
    expect(sums[1]).toBe(0)
    expect([...sums]).toEqual([0.2, 0, 0.5, 0.3].map((share) => expect.closeTo(share, 2)))
  })

  it('takes weights of any size', () => {
    const random = createRandom(3)
    const out = new Float64Array(3)
    createMultinomial([1e-12, 1e-12, 2e-12], random)(1000, out)
    expect(out.every((x) => x > 150 && x < 650)).toBe(true)
    createMultinomial([0, 0, 1 / 3], random)(1000, out)
    expect([...out]).toEqual([0, 0, 1000])
  })
})
