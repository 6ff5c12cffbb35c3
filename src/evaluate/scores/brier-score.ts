import { roundSix } from '../../numeric/round-six.ts'
import type { EvaluatedInput } from '../../types/evaluation.ts'
import type { Answers } from '../answers.ts'

/**
 * Mean over inputs of the squared distance between all probabilities and gold (1 for the primary label, else 0).
 * @returns 0 (certain and right) to 2 (certain and wrong), six decimals
 * @see Brier 1950, Verification of forecasts expressed in terms of probability
 */
export function brierScore(inputs: readonly EvaluatedInput[], { gold }: Answers): number {
  const distances = new Float64Array(inputs.length)
  inputs.forEach(({ probabilities }, index) => {
    distances[index] = probabilities.reduce((sum, p, label) => sum + (p - (label === gold[index] ? 1 : 0)) ** 2, 0)
  })
  // Added in order of size, so that the order of the inputs does not show in the last digit.
  return roundSix(distances.sort().reduce((sum, distance) => sum + distance, 0) / inputs.length)
}
