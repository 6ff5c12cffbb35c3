import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctShares } from '../../src/numeric/correct-shares.ts'
import { createMultinomial } from '../../src/numeric/draw-multinomial.ts'
import { estimateMixture } from '../../src/numeric/estimate-mixture.ts'
import { createRandom } from '../../src/numeric/shuffle.ts'

const seed = 20190531

const sumOf = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0)
const scaled = (weights: readonly number[]): number[] => weights.map((weight) => weight / sumOf(weights))

/** Distributions of which each gives some outcome to most of its mass, and counts. */
const mixtures = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 3 }))
  .chain(([components, more]) => {
    const outcomes = components + more
    const row = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: outcomes, maxLength: outcomes })
    return fc.record({
      distributions: fc
        .array(row, { minLength: components, maxLength: components })
        .map((rows) => rows.map((weights, k) => scaled(weights.map((weight, o) => weight + (o === k ? 100 : 0))))),
      counts: fc
        .array(fc.integer({ min: 0, max: 300 }), { minLength: outcomes, maxLength: outcomes })
        .filter((counts) => sumOf(counts) > 0),
    })
  })

/** Expected probability of each outcome. */
const blend = (shares: ArrayLike<number>, distributions: readonly (readonly number[])[]): number[] =>
  Array.from(distributions[0] ?? [], (_, o) => sumOf(distributions.map((row, k) => (shares[k] ?? 0) * (row[o] ?? 0))))

function logLikelihood(counts: readonly number[], expected: readonly number[]): number {
  return sumOf(counts.map((count, o) => (count === 0 ? 0 : count * Math.log(expected[o] ?? 0))))
}

describe('The shares of a mixture', () => {
  it('are those under which what was seen is most likely: no step towards any other mixture makes it likelier', () => {
    fc.assert(
      fc.property(mixtures, ({ counts, distributions }) => {
        const rows = distributions.map((row) => Float64Array.from(row))
        const shares = estimateMixture(counts, rows)
        expect(sumOf(shares)).toBeCloseTo(1, 12)
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
        const best = logLikelihood(counts, blend(shares, distributions))
        distributions.forEach((_, towards) => {
          for (const step of [0.01, 0.2]) {
            const moved = shares.map((share, k) => share * (1 - step) + (k === towards ? step : 0))
            expect(logLikelihood(counts, blend(moved, distributions))).toBeLessThanOrEqual(best + 1e-6 * sumOf(counts))
          }
        })
      }),
      { seed, numRuns: 300 },
    )
  })

  it('are found again exactly when what was seen is exactly what they lead to', () => {
    fc.assert(
      fc.property(mixtures, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }), (mixture, w) => {
        const { distributions } = mixture
        const shares = scaled(distributions.map((_, k) => w[k] ?? 0))
        fc.pre(shares.every(Number.isFinite))
        const rows = distributions.map((row) => Float64Array.from(row))
        const found = estimateMixture(blend(shares, distributions), rows)
        shares.forEach((share, k) => {
          expect(found[k]).toBeCloseTo(share, 5)
        })
      }),
      { seed, numRuns: 300 },
    )
  })

  it('are even when nothing that was seen is possible, and leave out what is not', () => {
    const rows = [Float64Array.of(1, 0, 0), Float64Array.of(0, 1, 0)]
    expect([...estimateMixture([0, 0, 7], rows)]).toEqual([0.5, 0.5])
    expect([...estimateMixture([3, 1, 7], rows)]).toEqual([0.75, 0.25])
  })
})

describe('Corrected shares', () => {
  it('equal the counted ones when the model is never wrong', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 9 })
          .filter((counts) => sumOf(counts) > 0),
        fc.integer({ min: 1, max: 4000 }),
        (counts, heldOut) => {
          const confusion = counts.map((_, k) => counts.map((_, o) => (o === k ? heldOut : 0)))
          const total = sumOf(counts)
          const corrected = correctShares({ counts, independent: total, confusion })
          corrected.forEach(({ share, low, high }, k) => {
            expect(share).toBeCloseTo((counts[k] ?? 0) / total, 6)
            expect(low).toBeLessThanOrEqual(share)
            expect(high).toBeGreaterThanOrEqual(share)
          })
        },
      ),
      { seed, numRuns: 20 },
    )
  })

  it('are the same from the same counts, and wider when fewer of them are texts of their own', () => {
    const confusion = [
      [80, 5, 10, 5],
      [4, 86, 8, 2],
      [3, 2, 5, 90],
    ]
    const counts = [60, 90, 20, 30]
    const width = (independent: number): number =>
      sumOf(correctShares({ counts, independent, confusion }).map(({ low, high }) => high - low))
    expect(correctShares({ counts, independent: 200, confusion })).toEqual(
      correctShares({ counts, independent: 200, confusion }),
    )
    expect(width(50)).toBeGreaterThan(1.5 * width(200))
    // Written down: another machine must find the same.
    expect(correctShares({ counts, independent: 200, confusion })).toMatchInlineSnapshot(`
      [
        {
          "high": 0.450815,
          "low": 0.263009,
          "share": 0.353598,
        },
        {
          "high": 0.600844,
          "low": 0.411311,
          "share": 0.508968,
        },
        {
          "high": 0.199034,
          "low": 0.072471,
          "share": 0.137434,
        },
      ]
    `)
  })

  it('leave room for an answer that no input was given, and for errors that were never seen', () => {
    const confusion = [
      [20, 0, 0],
      [0, 20, 0],
    ]
    const [first, second] = correctShares({ counts: [100, 0, 0], independent: 100, confusion })
    expect(first).toMatchObject({ share: 1, high: 1 })
    expect(second).toMatchObject({ share: 0, low: 0 })
    expect(second?.high).toBeGreaterThan(0.02)
    expect(second?.high).toBeLessThan(0.2)
  })

  /**
   * Consultations drawn from known shares, with a model of known error that was measured on so many held-out inputs. The answers
   * are ten levers and `ingen`, the outcomes the levers, uncertain and none.
   */
  function simulate(inputs: number, heldOut: number, consultations: number) {
    const random = createRandom(seed)
    const uniform = (): number => random() / 2 ** 32
    const draw = (n: number, weights: readonly number[]): number[] => {
      const out = new Float64Array(weights.length)
      createMultinomial(weights, random)(n, out)
      return [...out]
    }
    const truth = Array.from({ length: 11 }, (_, gold) => {
      const weights = Array.from({ length: 12 }, () => uniform() ** 3 * 0.06)
      weights[10] = 0.06 + 0.06 * uniform()
      weights[gold === 10 ? 11 : gold] = 0.7 + 0.15 * uniform()
      return scaled(weights)
    })
    const sums = { hits: 0, shares: 0, corrected: 0, counted: 0 }
    for (let consultation = 0; consultation < consultations; consultation++) {
      const shares = scaled(Array.from({ length: 11 }, () => (uniform() < 0.1 ? 0 : uniform() ** 2)))
      const counts = draw(inputs, blend(shares, truth))
      const confusion = truth.map((row) => draw(heldOut, row))
      correctShares({ counts, independent: inputs, confusion }).forEach(({ share, low, high }, k) => {
        const right = shares[k] ?? 0
        const counted = (counts[k === 10 ? 11 : k] ?? 0) / inputs
        sums.shares += 1
        sums.hits += low <= right && right <= high ? 1 : 0
        sums.corrected += (share - right) ** 2
        sums.counted += (counted - right) ** 2
      })
    }
    return { covered: sums.hits / sums.shares, error: Math.sqrt(sums.corrected), countedError: Math.sqrt(sums.counted) }
  }

  it.each([
    [150, 4000],
    [400, 4000],
    [3000, 4000],
    [400, 60],
  ])(
    'of %i inputs, measured on %i of each answer, hold the true share in about 95 of 100 intervals and come nearer to it',
    (inputs, heldOut) => {
      const { covered, error, countedError } = simulate(inputs, heldOut, 25)
      expect(covered).toBeGreaterThan(0.92)
      expect(covered).toBeLessThan(0.985)
      expect(error).toBeLessThan(countedError)
    },
  )
})
