import { roundSix } from '../../numeric/round-six.ts'
import type { Calibration, CalibrationBin } from '../../types/evaluation.ts'
import { type Answers, isRight } from '../answers.ts'
import { shareOf } from './share-of.ts'

/** Bins into which inputs are divided by the probability of their answers. */
export const calibrationBins = 15

/**
 * Expected calibration error of the probability of the answers, with bins of equal numbers of inputs: by equal widths
 * most bins of a good classifier would be nearly empty. Inputs of equal probability are not parted (in which order would
 * be chance), so that there may be fewer bins, and they differ in size.
 * @see Guo et al. 2017, On calibration of modern neural networks; Nixon et al. 2019, Measuring calibration in deep learning
 */
export function calibrationOf(answers: Answers): Calibration {
  const bins: CalibrationBin[] = []
  let distance = 0
  for (const members of divide(answers.confidence)) {
    let confidence = 0
    let right = 0
    for (const index of members) {
      confidence += answers.confidence[index] ?? 0
      if (isRight(answers, index)) right++
    }
    distance += Math.abs(confidence - right)
    bins.push({ accuracy: shareOf(right, members.length), confidence: roundSix(confidence / members.length) })
  }
  return { error: roundSix(distance / answers.confidence.length), bins }
}

/** Positions of the inputs in each bin that has any, ascending in confidence. */
function divide(confidence: Float64Array): number[][] {
  const { length } = confidence
  const order = Array.from(confidence.keys()).sort((a, b) => (confidence[a] ?? 0) - (confidence[b] ?? 0))
  const bins = Array.from({ length: calibrationBins }, (): number[] => [])
  let bin = 0
  order.forEach((index, rank) => {
    const before = order[rank - 1]
    const isTie = before !== undefined && confidence[before] === confidence[index]
    if (!isTie) bin = Math.floor((rank * calibrationBins) / length)
    bins[bin]?.push(index)
  })
  return bins.filter((members) => members.length > 0)
}
