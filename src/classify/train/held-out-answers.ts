import { indexOfLargest } from '../../numeric/index-of-largest.ts'
import { roundToTenThousandths } from '../../numeric/softmax.ts'

/** Ten-thousandths of probability in a step. */
const stepWidth = 500

/** Steps of probability in which held-out answers are counted: twentieths, the last for certainty alone. */
export const probabilitySteps = 21

/**
 * Counts held-out texts by right answer, best answer and probability of the best answer, so that for every threshold in
 * whole twentieths it is known what would have been assigned.
 * @param probabilities - of models that have not seen the text; shape [texts][answers]
 * @param gold - right answer of each text; shape [texts]
 * @param isCounted - whether a text is one that would have been answered at all; shape [texts]
 * @returns counts; shape [answers × answers × {@link probabilitySteps}], right answer first
 */
export function countHeldOut(
  probabilities: readonly Float64Array[],
  gold: readonly number[],
  isCounted: readonly boolean[],
  answers: number,
): number[] {
  const counts = new Array<number>(answers * answers * probabilitySteps).fill(0)
  probabilities.forEach((row, i) => {
    if (isCounted[i] !== true) return
    // Rounded as it is when classifying, so that the same answers fall on the same side of a threshold.
    const rounded = roundToTenThousandths(row)
    const best = indexOfLargest(rounded)
    const step = Math.floor(Math.round((rounded[best] ?? 0) * 10_000) / stepWidth)
    const at = ((gold[i] ?? 0) * answers + best) * probabilitySteps + step
    counts[at] = (counts[at] ?? 0) + 1
  })
  return counts
}
