import { solvePositiveDefinite } from './solve-linear.ts'

/** Steps of expectation maximisation at first: quick far from the maximum, slow near it and at the edges. */
const openingSteps = 8
/** Steps of Newton's method at most; a dozen is usual. */
const mostSteps = 60
/** A slope below this, where the likelihood is scaled to one observation, is level. */
const level = 1e-9
/** What keeps the curvature solvable where two distributions are alike, as a part of it. */
const ridge = 1e-10

/** Estimates the shares of a mixture again and again without new memory: what it returns is valid until the next call. */
export type MixtureEstimator = (counts: ArrayLike<number>, distributions: readonly Float64Array[]) => Float64Array

/**
 * Makes what {@link estimateMixture} does, for many calls.
 * @param components - number of distributions, integer ≥ 1
 * @param outcomes - number of outcomes, integer ≥ 1
 */
export function createMixtureEstimator(components: number, outcomes: number): MixtureEstimator {
  const seen = new Float64Array(outcomes)
  /** Seen share over expected probability. */
  const ratio = new Float64Array(outcomes)
  const bend = new Float64Array(outcomes)
  const shares = new Float64Array(components)
  const before = new Float64Array(components)
  /** How the likelihood rises with each share, less one, which is what a share costs: they must sum to one. */
  const slopes = new Float64Array(components)
  const direction = new Float64Array(components)
  const isFree = new Uint8Array(components)
  const curvature = new Float64Array(components * components)
  let rows: readonly Float64Array[] = []

  /** Takes in what was seen, as shares; outcomes that no distribution allows are left out. Says how much is left. */
  function see(counts: ArrayLike<number>): number {
    let total = 0
    for (let o = 0; o < outcomes; o++) {
      const isAllowed = rows.some((row) => (row[o] ?? 0) > 0)
      seen[o] = isAllowed ? (counts[o] ?? 0) : 0
      total += seen[o] ?? 0
    }
    for (let o = 0; o < outcomes; o++) seen[o] = (seen[o] ?? 0) / total
    return total
  }

  function findSlopes(): void {
    for (let o = 0; o < outcomes; o++) {
      let expected = 0
      for (let k = 0; k < components; k++) expected += (shares[k] ?? 0) * (rows[k]?.[o] ?? 0)
      ratio[o] = seen[o] === 0 ? 0 : (seen[o] ?? 0) / expected
    }
    for (let k = 0; k < components; k++) {
      const row = rows[k]
      let slope = -1
      for (let o = 0; o < outcomes; o++) slope += (ratio[o] ?? 0) * (row?.[o] ?? 0)
      slopes[k] = slope
    }
  }

  /** The curvature over the free components; the others stand still. */
  function findCurvature(): void {
    for (let o = 0; o < outcomes; o++)
      bend[o] = seen[o] === 0 ? 0 : ((ratio[o] ?? 0) * (ratio[o] ?? 0)) / (seen[o] ?? 1)
    let trace = 0
    for (let a = 0; a < components; a++)
      for (let b = 0; b <= a; b++) {
        let sum = 0
        if (isFree[a] === 1 && isFree[b] === 1) {
          const [first, second] = [rows[a], rows[b]]
          for (let o = 0; o < outcomes; o++) sum += (bend[o] ?? 0) * (first?.[o] ?? 0) * (second?.[o] ?? 0)
          if (a === b) trace += sum
        }
        curvature[a * components + b] = sum
      }
    for (let a = 0; a < components; a++) {
      const at = a * components + a
      curvature[at] = isFree[a] === 1 ? (curvature[at] ?? 0) + ridge * trace : 1
    }
  }

  /** The Newton direction, which leaves alone what stands at nought and would go below. */
  function findDirection(): void {
    for (let k = 0; k < components; k++) isFree[k] = (shares[k] ?? 0) > 0 || (slopes[k] ?? 0) > level ? 1 : 0
    for (let isSettled = false; !isSettled; ) {
      for (let k = 0; k < components; k++) direction[k] = isFree[k] === 1 ? (slopes[k] ?? 0) : 0
      findCurvature()
      solvePositiveDefinite(curvature, direction)
      isSettled = true
      for (let k = 0; k < components; k++)
        if (isFree[k] === 1 && shares[k] === 0 && (direction[k] ?? 0) <= 0) {
          isFree[k] = 0
          isSettled = false
        }
    }
  }

  function rise(): number {
    let sum = 0
    for (let k = 0; k < components; k++) sum += (direction[k] ?? 0) * (slopes[k] ?? 0)
    return sum
  }

  /** Goes all the way, unless a share would fall below nought or the likelihood would fall again. */
  function move(): void {
    before.set(shares)
    const start = rise()
    let edge = 1
    for (let k = 0; k < components; k++)
      if ((direction[k] ?? 0) < 0) edge = Math.min(edge, (before[k] ?? 0) / -(direction[k] ?? 0))
    for (let part = edge, halvings = 0; halvings < 40; part /= 2, halvings++) {
      for (let k = 0; k < components; k++) {
        const step = direction[k] ?? 0
        // What reaches the edge stands exactly at nought.
        const isAtEdge = part === edge && step < 0 && (before[k] ?? 0) <= -edge * step
        shares[k] = isAtEdge ? 0 : Math.max(0, (before[k] ?? 0) + part * step)
      }
      findSlopes()
      if (rise() >= -start / 2) return
    }
  }

  function isMaximum(): boolean {
    for (let k = 0; k < components; k++)
      if ((slopes[k] ?? 0) > level || -(slopes[k] ?? 0) * (shares[k] ?? 0) > level) return false
    return true
  }

  return (counts, distributions) => {
    rows = distributions
    shares.fill(1 / components)
    if (see(counts) === 0) return shares
    findSlopes()
    for (let step = 0; step < openingSteps; step++) {
      for (let k = 0; k < components; k++) shares[k] = (shares[k] ?? 0) * (1 + (slopes[k] ?? 0))
      findSlopes()
    }
    for (let step = 0; step < mostSteps && !isMaximum(); step++) {
      findDirection()
      move()
    }
    let sum = 0
    for (let k = 0; k < components; k++) sum += shares[k] ?? 0
    for (let k = 0; k < components; k++) shares[k] = (shares[k] ?? 0) / sum
    return shares
  }
}

/**
 * In what shares known distributions are mixed in what was seen: the shares of maximum likelihood. The logarithm of the
 * likelihood is concave, so there is one maximum (one set of shares too, unless distributions are mixtures of each other).
 * It is found by some steps of expectation maximisation and then by Newton's method on the shares that are not nought;
 * only + − × ÷ and square roots are used, so the result is the same on every machine.
 * @param counts - observations by outcome, each ≥ 0; shape [outcomes]
 * @param distributions - probability of each outcome under each component; each row sums to one; shape [components][outcomes]
 * @returns shares, each 0–1, that sum to one; shape [components]. Outcomes that no distribution allows say nothing and are
 *   left out; where that leaves nothing, the shares are even
 * @see Saerens, Latinne & Decaestecker 2002, Neural Computation 14, 21–41 (the same maximum, by expectation maximisation);
 *   Kim, Carbonetto, Stephens & Anitescu 2020, Journal of Computational and Graphical Statistics 29, 261–273 (Newton steps)
 */
export function estimateMixture(counts: ArrayLike<number>, distributions: readonly Float64Array[]): Float64Array {
  return createMixtureEstimator(distributions.length, counts.length)(counts, distributions)
}
