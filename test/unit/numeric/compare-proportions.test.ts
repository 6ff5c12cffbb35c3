import { describe, expect, it } from 'vitest'
import { fisherExact } from '../../../src/numeric/fisher-exact.ts'
import { holm } from '../../../src/numeric/holm.ts'
import { newcombe } from '../../../src/numeric/newcombe.ts'

describe('newcombe', () => {
  // The examples of the article (table II, method 10), where the first proportion has the second taken from it.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ])('of %i of %i against %i of %i is as published.', (a, m, b, n, low, high) => {
    const found = newcombe(b, n, a, m)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  it('turns its sign with the order, and knows nothing of an empty sample.', () => {
    const [one, other] = [newcombe(3, 40, 9, 50), newcombe(9, 50, 3, 40)]
    expect(one.low).toBeCloseTo(-other.high, 12)
    expect(one.high).toBeCloseTo(-other.low, 12)
    expect([newcombe(0, 0, 3, 7), newcombe(3, 7, 0, 0)]).toEqual([
      { low: -1, high: 1 },
      { low: -1, high: 1 },
    ])
  })
})

/** The same test by the definition: binomial coefficients as exact integers. */
function byDefinition(a: number, m: number, b: number, n: number): number {
  const choose = (from: number, k: number): bigint => {
    let ways = 1n
    for (let i = 1; i <= k; i++) ways = (ways * BigInt(from - k + i)) / BigInt(i)
    return ways
  }
  const weights = new Map<number, bigint>()
  for (let k = Math.max(0, a + b - n); k <= Math.min(a + b, m); k++) weights.set(k, choose(m, k) * choose(n, a + b - k))
  const sum = (holds: (k: number) => boolean): bigint =>
    [...weights].reduce((total, [k, weight]) => (holds(k) ? total + weight : total), 0n)
  const [below, above, all] = [sum((k) => k <= a), sum((k) => k >= a), sum(() => true)]
  const smaller = below < above ? below : above
  return Math.min(1, Number((2_000_000_000n * smaller) / all) / 1e9)
}

describe('fisherExact', () => {
  it('is twice the smaller tail of the hypergeometric distribution.', () => {
    // The lady who tasted four cups of eight, and got three right: 17 / 70 is the upper tail.
    expect(fisherExact(3, 4, 1, 4)).toBeCloseTo(34 / 70, 6)
    for (const [m, n] of [
      [7, 9],
      [1, 12],
      [20, 20],
    ] as const)
      for (let a = 0; a <= m; a++)
        for (let b = 0; b <= n; b++) expect(fisherExact(a, m, b, n)).toBeCloseTo(byDefinition(a, m, b, n), 6)
  })

  it('is 1 where there is nothing to tell apart.', () => {
    expect([
      fisherExact(0, 0, 0, 0),
      fisherExact(0, 5, 0, 9),
      fisherExact(5, 5, 9, 9),
      fisherExact(0, 0, 3, 9),
    ]).toEqual([1, 1, 1, 1])
  })

  it('holds for a hundred thousand observations, however unlikely what was seen is.', () => {
    expect(fisherExact(50_000, 100_000, 50_000, 100_000)).toBe(1)
    expect(fisherExact(0, 100_000, 100_000, 100_000)).toBe(0)
    // The normal curve with the correction of a half: z = 2.214.
    expect(fisherExact(10_000, 100_000, 10_300, 100_000)).toBeCloseTo(0.0268, 4)
  })
})

describe('holm', () => {
  it('multiplies the smallest by their number, the next by one less, and never goes back.', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
    expect(holm([0.5, 0.9, 0.02])).toEqual([1, 1, 0.06])
    expect(holm([])).toEqual([])
    expect(holm([0.04])).toEqual([0.04])
  })
})
