/** Binary digits of a probability that are looked at; the rest is less than chance can show. */
const digits = 48

/** Number of ones among 32 bits. */
function countBits(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How many of `n` fair coins show heads. */
function drawHeads(n: number, random: () => number): number {
  let heads = 0
  let left = n
  for (; left >= 32; left -= 32) heads += countBits(random())
  return left === 0 ? heads : heads + countBits(random() >>> (32 - left))
}

/**
 * Draws how many of `n` independent trials succeed. Each trial is a random number below one in binary, compared with `p`
 * digit by digit; all trials toss the same digit at once, and half of them are decided each time. So some `n / 16` random
 * integers are enough, and no logarithm or exponential is needed, which would differ between machines.
 * @param n - trials, integer ≥ 0
 * @param p - probability of success, 0–1
 * @param random - gives 32-bit integers, see `createRandom`
 * @see Devroye 1986, Non-uniform random variate generation, ch. XV.1 and X.4
 */
export function drawBinomial(n: number, p: number, random: () => number): number {
  if (p >= 1) return n
  let undecided = n
  let successes = 0
  let rest = p
  for (let digit = 0; digit < digits && undecided > 0 && rest > 0; digit++) {
    const ones = drawHeads(undecided, random)
    rest *= 2
    if (rest >= 1) {
      // A nought where `p` has a one is below `p`, whatever follows.
      rest -= 1
      successes += undecided - ones
      undecided = ones
    } else undecided -= ones
  }
  return successes
}

/**
 * Draws how `n` independent observations fall into classes.
 * @param n - observations, integer ≥ 0
 * @param weights - of the classes, each ≥ 0, not all 0; shape [classes]
 * @param random - see {@link drawBinomial}
 * @param out - gets the counts, which sum to `n`; shape [classes]
 */
export function drawMultinomial(n: number, weights: readonly number[], random: () => number, out: Float64Array): void {
  // The heaviest first, so that few observations are left to draw for the others.
  const order = [...weights.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
  let weightLeft = weights.reduce((sum, weight) => sum + weight, 0)
  let left = n
  out.fill(0)
  for (const [rank, at] of order.entries()) {
    if (left === 0) return
    const weight = weights[at] ?? 0
    // The last with any weight takes what is left: subtraction leaves crumbs.
    const isLast = (weights[order[rank + 1] ?? -1] ?? 0) === 0
    const drawn = isLast ? left : drawBinomial(left, weight / weightLeft, random)
    out[at] = drawn
    left -= drawn
    weightLeft -= weight
  }
}
