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
 * Makes a function that draws how `n` independent observations, integer ≥ 0, fall into classes: it fills `out`, shape
 * [classes], with counts that sum to `n`.
 * @param weights - of the classes, each ≥ 0, not all 0; shape [classes]
 * @param random - see {@link drawBinomial}
 */
export function createMultinomial(
  weights: readonly number[],
  random: () => number,
): (n: number, out: Float64Array) => void {
  // The heaviest first, so that few observations are left to draw for the others.
  const order = [...weights.keys()]
    .filter((at) => (weights[at] ?? 0) > 0)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
  /** Of what is left, the part that falls into each; the last takes all. */
  const parts = order.map((at, rank) => {
    let rest = 0
    for (const later of order.slice(rank)) rest += weights[later] ?? 0
    return rank === order.length - 1 ? 1 : (weights[at] ?? 0) / rest
  })
  return (n, out) => {
    out.fill(0)
    let left = n
    for (let rank = 0; rank < order.length && left > 0; rank++) {
      const drawn = drawBinomial(left, parts[rank] ?? 1, random)
      out[order[rank] ?? 0] = drawn
      left -= drawn
    }
  }
}
