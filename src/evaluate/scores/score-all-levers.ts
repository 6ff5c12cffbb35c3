import type { EvaluatedInput, PrecisionRecall } from '../../types/evaluation.ts'
import { noLever } from '../../types/taxonomy.ts'
import type { Answers } from '../answers.ts'
import { precisionRecall } from './precision-recall.ts'

/**
 * Precision, recall and micro-F1 over all levers of all inputs, primary and secondary alike. `ingen` is no lever: an
 * input that rightly gets none adds nothing.
 */
export function scoreAllLevers(
  inputs: readonly EvaluatedInput[],
  { answer }: Answers,
  labels: readonly string[],
): PrecisionRecall {
  let [hits, answers, gold] = [0, 0, 0]
  inputs.forEach((input, index) => {
    const wanted = leversOf(input.goldPrimary, input.goldSecondary)
    const got = leversOf(labels[answer[index] ?? 0] ?? noLever, input.predictedSecondary)
    gold += wanted.size
    answers += got.size
    for (const lever of got) if (wanted.has(lever)) hits++
  })
  return precisionRecall(hits, answers, gold)
}

function leversOf(primary: string, secondary: readonly string[]): ReadonlySet<string> {
  const levers = new Set([primary, ...secondary])
  levers.delete(noLever)
  return levers
}
