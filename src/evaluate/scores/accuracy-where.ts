import type { Share } from '../../types/report.ts'
import { type Answers, isRight } from '../answers.ts'
import { shareOf } from './share-of.ts'

/** Of the inputs that are counted, those whose answer is right. */
export function accuracyWhere(answers: Answers, isCounted: (index: number) => boolean): Share {
  let [right, of] = [0, 0]
  for (let index = 0; index < answers.gold.length; index++) {
    if (!isCounted(index)) continue
    of++
    if (isRight(answers, index)) right++
  }
  return shareOf(right, of)
}
