import { exp } from '../../numeric/exp.ts'

/** What is known of a lever that is not the best one, when it is asked whether the text speaks to it too. */
export const secondaryInputs = ['one', 'score', 'length', 'scoreByLength', 'best', 'second', 'third'] as const

/** Number of {@link secondaryInputs}. */
export const secondaryInputCount: number = secondaryInputs.length

/**
 * How sure it is that a text speaks to a further lever: a logistic regression with few parameters.
 *
 * The probabilities of the answers exclude one another, so the better the best answer, the less is left for the others,
 * also where a text has two points. This asks of each lever by itself.
 */
export interface SecondaryModel {
  /** One per {@link secondaryInputs}. */
  readonly weights: ArrayLike<number>
}

/**
 * The inputs of a {@link SecondaryModel} for one lever: its score over the mean of the answers, the length of the text, their
 * product, the score of the best lever, and whether the lever is second or third.
 * @param logits - of all answers, `ingen` last; shape [levers + 1]
 * @param best - position of the best lever
 * @param lever - another lever's position
 * @param length - see `lengthTerm`
 * @param out - shape [{@link secondaryInputCount}], overwritten
 */
export function secondaryInputsOf(
  logits: ArrayLike<number>,
  best: number,
  lever: number,
  length: number,
  out: Float64Array,
): void {
  let sum = 0
  let ahead = 0
  const own = logits[lever] ?? 0
  for (let k = 0; k < logits.length; k++) {
    const other = logits[k] ?? 0
    sum += other
    if (k !== best && k < logits.length - 1 && (other > own || (other === own && k < lever))) ahead++
  }
  const mean = sum / logits.length
  out[0] = 1
  out[1] = own - mean
  out[2] = length
  out[3] = (own - mean) * length
  out[4] = (logits[best] ?? 0) - mean
  out[5] = ahead === 0 ? 1 : 0
  out[6] = ahead === 1 ? 1 : 0
}

/** Probability that a text with these {@link secondaryInputsOf inputs} speaks to the lever too, 0–1. */
export function secondaryProbability({ weights }: SecondaryModel, inputs: Float64Array): number {
  let logit = 0
  for (let j = 0; j < inputs.length; j++) logit += (weights[j] ?? 0) * (inputs[j] ?? 0)
  return 1 / (1 + exp(-Math.max(-40, Math.min(40, logit))))
}
