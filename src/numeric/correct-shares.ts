import { createMultinomial } from './draw-multinomial.ts'
import { createMixtureEstimator } from './estimate-mixture.ts'
import { percentileInterval } from './percentile-interval.ts'
import { roundSix } from './round-six.ts'
import { createRandom } from './shuffle.ts'
import type { Interval } from './wilson.ts'

/** What was counted, and what is known of how it was counted. */
export interface MeasuredCounts {
  /** Inputs by outcome, integers ≥ 0, at least one input; shape [outcomes]. */
  readonly counts: readonly number[]
  /**
   * How many of them say something of their own, integer ≥ 1: the distinct texts, since copies of a text are right or
   * wrong together.
   */
  readonly independent: number
  /** Held-out inputs by right answer and outcome, at least one of each answer; shape [answers][outcomes]. */
  readonly confusion: readonly (readonly number[])[]
}

/** A share with the bounds that chance leaves it, 0–1, six decimals. */
export interface CorrectedShare extends Interval {
  readonly share: number
}

const seed = 20_200_619
const resamples = 1000
/** Held-out inputs of an answer that are drawn at most: more would narrow no interval that anyone could see. */
const mostHeldOut = 10_000

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/**
 * What is drawn from instead of the counts as they are, because what was never seen is not impossible: an outcome without
 * inputs as if it had one, and one held-out input's worth of doubt spread evenly over the outcomes of each answer.
 */
function soften({ counts, confusion }: MeasuredCounts): { outcomes: number[]; rows: number[][] } {
  return {
    outcomes: counts.map((count) => Math.max(count, 1)),
    rows: confusion.map((row) => row.map((count) => count + 1 / row.length)),
  }
}

/**
 * The shares of the right answers behind counted outcomes, when it is known how often each right answer leads to each
 * outcome: the shares under which what was counted is most likely. The interval is a parametric bootstrap, percentile
 * method: what was counted and what was held out are drawn anew a thousand times, from a fixed seed.
 *
 * Assumes that inputs of an answer lead to the same outcomes here as among those held out, however common the answer is.
 * @returns one per answer, in their order
 * @see Saerens, Latinne & Decaestecker 2002, Neural Computation 14, 21–41; Buonaccorsi 2010, Measurement error, ch. 2;
 *   Forman 2008, Data Mining and Knowledge Discovery 17, 164–206; Efron & Tibshirani 1993, ch. 6 and 13
 */
export function correctShares(measured: MeasuredCounts): CorrectedShare[] {
  const { counts, independent, confusion } = measured
  const sizes = confusion.map(sumOf)
  const estimate = createMixtureEstimator(confusion.length, counts.length)
  const distributions = confusion.map((row, k) => Float64Array.from(row, (count) => count / (sizes[k] ?? 1)))
  const shares = estimate(counts, distributions).slice()

  const random = createRandom(seed)
  const { outcomes, rows } = soften(measured)
  const drawCounts = createMultinomial(outcomes, random)
  const drawRows = rows.map((row) => createMultinomial(row, random))
  const drawn = new Float64Array(counts.length)
  const values = confusion.map(() => new Float64Array(resamples))
  for (let time = 0; time < resamples; time++) {
    drawRows.forEach((drawRow, k) => {
      const size = Math.min(sizes[k] ?? 1, mostHeldOut)
      const row = distributions[k] ?? drawn
      drawRow(size, row)
      for (let o = 0; o < row.length; o++) row[o] = (row[o] ?? 0) / size
    })
    drawCounts(independent, drawn)
    const found = estimate(drawn, distributions)
    for (let k = 0; k < values.length; k++) {
      const column = values[k]
      if (column !== undefined) column[time] = found[k] ?? 0
    }
  }
  return values.map((column, k) => {
    const share = roundSix(shares[k] ?? 0)
    const { low, high } = percentileInterval(column)
    return { share, low: Math.min(low, share), high: Math.max(high, share) }
  })
}
