import type { Share } from '../../types/report.ts'
import { type Answers, isRight } from '../answers.ts'
import { shareOf } from './share-of.ts'

/** Share of the inputs that {@link mostCertain} looks at. */
export const certainShare = 0.7

/**
 * Accuracy among the inputs whose answers are most probable: what is left when the others are read by hand. At least
 * 70 % of the inputs; those that are as certain as the last of them belong to them.
 */
export function mostCertain(answers: Answers): Share {
  const { confidence } = answers
  const sorted = confidence.slice().sort().reverse()
  const least = sorted[Math.ceil(confidence.length * certainShare) - 1] ?? 0
  let right = 0
  let count = 0
  confidence.forEach((value, index) => {
    if (value < least) return
    count++
    if (isRight(answers, index)) right++
  })
  return shareOf(right, count)
}
