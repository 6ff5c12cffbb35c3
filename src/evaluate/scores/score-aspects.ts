import { aspects } from '../../types/assignment.ts'
import type { AspectEvaluation, EvaluatedInput } from '../../types/evaluation.ts'
import { countConfusion } from './macro-f1.ts'
import { scoreLabels } from './score-labels.ts'

/** Scores of the aspects, of the inputs whose gold names one; `null` when none does. */
export function scoreAspects(inputs: readonly EvaluatedInput[]): AspectEvaluation | null {
  const gold: number[] = []
  const answer: number[] = []
  for (const { goldAspect, predictedAspect } of inputs) {
    if (goldAspect === '') continue
    gold.push(aspects.indexOf(goldAspect))
    answer.push(aspects.indexOf(predictedAspect))
  }
  if (gold.length === 0) return null
  const labels = aspects.length
  const confusion = countConfusion({ labels, gold: Int32Array.from(gold), answer: Int32Array.from(answer) })
  return { n: gold.length, ...scoreLabels(confusion, aspects) }
}
