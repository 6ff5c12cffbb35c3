import { indexOfLargest } from '../../numeric/index-of-largest.ts'
import { roundSix } from '../../numeric/round-six.ts'
import type { Evaluation } from '../../types/evaluation.ts'
import type { Answers } from '../answers.ts'
import { countConfusion, macroF1 } from './macro-f1.ts'
import { shareOf } from './share-of.ts'

/** Scores of always giving the most frequent gold label (of equals the first): what a classifier has to beat. */
export function scoreBaseline(answers: Answers, labels: readonly string[]): Evaluation['baseline'] {
  const counts = new Int32Array(answers.labels)
  for (const gold of answers.gold) counts[gold] = (counts[gold] ?? 0) + 1
  const most = indexOfLargest(counts)
  const constant = { ...answers, answer: new Int32Array(answers.gold.length).fill(most) }
  return {
    label: labels[most] ?? '',
    accuracy: shareOf(counts[most] ?? 0, answers.gold.length),
    macroF1: roundSix(macroF1(countConfusion(constant), answers.labels)),
  }
}
