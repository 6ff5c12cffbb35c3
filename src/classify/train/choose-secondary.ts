/** Thresholds that are tried, in ten-thousandths of probability. */
const lowest = 100
const highest = 9000
const step = 100

/**
 * Chooses for each lever the probability from which it is a secondary lever: the one with the best F1 over held-out
 * texts, where a lever counts as predicted when it is the best answer or reaches the threshold.
 * @param probabilities - that a text speaks to a lever that is not its best, held out; shape [texts][levers]
 * @param gold - positions of all levers of each text, primary and secondary; shape [texts]
 * @param best - position of each text's best answer; shape [texts]
 * @returns one threshold per lever, 0.01–0.9
 * @see Yang 2001, A study of thresholding strategies for text categorization (SCut)
 */
export function chooseSecondaryThresholds(
  probabilities: readonly Float64Array[],
  gold: readonly (readonly number[])[],
  best: readonly number[],
  levers: number,
): number[] {
  const thresholds: number[] = []
  for (let lever = 0; lever < levers; lever++) {
    const relevant = gold.filter((positions) => positions.includes(lever)).length
    let bestThreshold = highest
    let bestScore = -1
    for (let threshold = lowest; threshold <= highest; threshold += step) {
      let predicted = 0
      let right = 0
      probabilities.forEach((row, i) => {
        const isBest = best[i] === lever
        // A text that fits no lever has no second one either.
        if (!isBest && (best[i] === levers || (row[lever] ?? 0) * 10_000 < threshold)) return
        predicted++
        if (gold[i]?.includes(lever)) right++
      })
      const score = predicted + relevant === 0 ? 0 : (2 * right) / (predicted + relevant)
      if (score > bestScore) {
        bestScore = score
        bestThreshold = threshold
      }
    }
    thresholds.push(bestThreshold / 10_000)
  }
  return thresholds
}
