import { solvePositiveDefinite } from './solve-linear.ts'

/** Steps of expectation maximisation at first: quick far from the maximum, slow near it and at the edges. */
const openingSteps = 8
/** Steps of Newton's method at most; a dozen is usual. */
const mostSteps = 60
/** A slope below this, where the likelihood is scaled to one observation, is level. */
const level = 1e-9
/** What keeps the curvature solvable where two distributions are alike, as a part of it. */
const ridge = 1e-10

/** What was seen, as shares of the outcomes that some component allows. */
interface Mixture {
  readonly seen: Float64Array
  readonly distributions: readonly Float64Array[]
}

/** Seen share over expected probability, per outcome; 0 where nothing was seen. */
function ratios({ seen, distributions }: Mixture, shares: Float64Array, out: Float64Array): void {
  for (let o = 0; o < seen.length; o++) {
    let expected = 0
    for (let k = 0; k < shares.length; k++) expected += (shares[k] ?? 0) * (distributions[k]?.[o] ?? 0)
    out[o] = seen[o] === 0 ? 0 : (seen[o] ?? 0) / expected
  }
}

/** How the likelihood rises with each share, less one, which is what a share costs: they must sum to one. */
function slopesOf(distributions: Mixture['distributions'], ratio: Float64Array, out: Float64Array): void {
  for (let k = 0; k < out.length; k++) {
    let slope = -1
    for (let o = 0; o < ratio.length; o++) slope += (ratio[o] ?? 0) * (distributions[k]?.[o] ?? 0)
    out[k] = slope
  }
}

/** The Newton direction over the components in `free`. Shape [free]. */
function newtonStep(
  { seen, distributions }: Mixture,
  free: readonly number[],
  ratio: Float64Array,
  slopes: Float64Array,
): Float64Array {
  const n = free.length
  const curvature = new Float64Array(n * n)
  let trace = 0
  for (let a = 0; a < n; a++)
    for (let b = 0; b <= a; b++) {
      let sum = 0
      const [first, second] = [distributions[free[a] ?? 0], distributions[free[b] ?? 0]]
      for (let o = 0; o < seen.length; o++) {
        const r = ratio[o] ?? 0
        if (r > 0) sum += ((r * r) / (seen[o] ?? 1)) * (first?.[o] ?? 0) * (second?.[o] ?? 0)
      }
      curvature[a * n + b] = sum
      if (a === b) trace += sum
    }
  for (let a = 0; a < n; a++) curvature[a * n + a] = (curvature[a * n + a] ?? 0) + ridge * trace
  const direction = Float64Array.from(free, (k) => slopes[k] ?? 0)
  solvePositiveDefinite(curvature, direction)
  return direction
}

/** Components that a step may move, without those that stand at nought and would go below. */
function freeStep(mixture: Mixture, shares: Float64Array, ratio: Float64Array, slopes: Float64Array): Float64Array {
  let free = Array.from(shares.keys()).filter((k) => (shares[k] ?? 0) > 0 || (slopes[k] ?? 0) > level)
  const direction = new Float64Array(shares.length)
  for (;;) {
    const step = newtonStep(mixture, free, ratio, slopes)
    const kept = free.filter((k, i) => (shares[k] ?? 0) > 0 || (step[i] ?? 0) > 0)
    if (kept.length === free.length) {
      free.forEach((k, i) => {
        direction[k] = step[i] ?? 0
      })
      return direction
    }
    free = kept
  }
}

function isMaximum(shares: Float64Array, slopes: Float64Array): boolean {
  return shares.every((share, k) => (slopes[k] ?? 0) <= level && share * -(slopes[k] ?? 0) <= level)
}

/** The part of the way to go: all of it, unless a share would fall below nought or the likelihood would fall again. */
function moveAlong(
  mixture: Mixture,
  shares: Float64Array,
  slopes: Float64Array,
  direction: Float64Array,
  ratio: Float64Array,
): void {
  const before = shares.slice()
  const dot = (): number => {
    let sum = 0
    for (let k = 0; k < direction.length; k++) sum += (direction[k] ?? 0) * (slopes[k] ?? 0)
    return sum
  }
  const rise = dot()
  let edge = 1
  for (let k = 0; k < shares.length; k++)
    if ((direction[k] ?? 0) < 0) edge = Math.min(edge, (before[k] ?? 0) / -(direction[k] ?? 0))
  for (let part = edge, halvings = 0; halvings < 40; part /= 2, halvings++) {
    for (let k = 0; k < shares.length; k++) shares[k] = Math.max(0, (before[k] ?? 0) + part * (direction[k] ?? 0))
    // What stands at the edge is exactly nought.
    if (part === edge)
      for (let k = 0; k < shares.length; k++)
        if ((direction[k] ?? 0) < 0 && (before[k] ?? 0) <= -edge * (direction[k] ?? 0)) shares[k] = 0
    ratios(mixture, shares, ratio)
    slopesOf(mixture.distributions, ratio, slopes)
    if (dot() >= -rise / 2) return
  }
}

function scaleToOne(shares: Float64Array): Float64Array {
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => share / sum)
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
  const seen = Float64Array.from(counts, (count, o) => (distributions.some((row) => (row[o] ?? 0) > 0) ? count : 0))
  const total = seen.reduce((sum, count) => sum + count, 0)
  const shares = new Float64Array(distributions.length).fill(1 / distributions.length)
  if (total === 0) return shares
  for (let o = 0; o < seen.length; o++) seen[o] = (seen[o] ?? 0) / total
  const mixture = { seen, distributions }
  const ratio = new Float64Array(seen.length)
  const slopes = new Float64Array(shares.length)
  for (let step = 0; step <= openingSteps; step++) {
    ratios(mixture, shares, ratio)
    slopesOf(distributions, ratio, slopes)
    if (step < openingSteps)
      for (let k = 0; k < shares.length; k++) shares[k] = (shares[k] ?? 0) * (1 + (slopes[k] ?? 0))
  }
  for (let step = 0; step < mostSteps && !isMaximum(shares, slopes); step++)
    moveAlong(mixture, shares, slopes, freeStep(mixture, shares, ratio, slopes), ratio)
  return scaleToOne(shares)
}
