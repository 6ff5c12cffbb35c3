/**
 * A stream of pseudo-random integers that is the same everywhere: never for secrets, only for orders and splits.
 * @param seed - any 32-bit integer but 0
 * @returns a function that gives the next integer, 0 … 2³² − 1
 * @see G. Marsaglia 2003, Xorshift RNGs
 */
export function createRandom(seed: number): () => number {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

/** Shuffles in place (Fisher–Yates) with a stream from {@link createRandom}. */
export function shuffleInPlace(values: Int32Array, random: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = random() % (i + 1)
    const kept = values[i] ?? 0
    values[i] = values[j] ?? 0
    values[j] = kept
  }
}
