import { exp } from './exp.ts'

/**
 * Turns scores into probabilities, in place.
 * @param scores - log-odds of any size; shape [n], n ≥ 1; overwritten with values 0–1 that sum to one
 */
export function softmaxInPlace(scores: Float64Array): void {
  let largest = -Infinity
  for (const score of scores) if (score > largest) largest = score
  let sum = 0
  for (let i = 0; i < scores.length; i++) {
    const value = exp((scores[i] ?? 0) - largest)
    scores[i] = value
    sum += value
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / sum
}

/**
 * Rounds probabilities to ten-thousandths so that they still sum to exactly one (largest remainders go up;
 * of equal remainders the first).
 * @param probabilities - shape [n], each 0–1, summing to one
 * @returns shape [n], each a multiple of 0.0001
 */
export function roundToTenThousandths(probabilities: Float64Array): number[] {
  const rounded: number[] = []
  let left = 10_000
  for (const p of probabilities) {
    const floor = Math.floor(p * 10_000)
    rounded.push(floor)
    left -= floor
  }
  for (; left > 0; left--) {
    let best = 0
    let most = -1
    for (let i = 0; i < rounded.length; i++) {
      // Below zero once it has gone up, so that it does not go up twice.
      const remainder = (probabilities[i] ?? 0) * 10_000 - (rounded[i] ?? 0)
      if (remainder > most) {
        most = remainder
        best = i
      }
    }
    rounded[best] = (rounded[best] ?? 0) + 1
  }
  for (let i = 0; i < rounded.length; i++) rounded[i] = (rounded[i] ?? 0) / 10_000
  return rounded
}
