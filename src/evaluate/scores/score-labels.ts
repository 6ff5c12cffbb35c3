import { roundSix } from '../../numeric/round-six.ts'
import { wilson } from '../../numeric/wilson.ts'
import type { Estimate, LabelScore, ScoreInterval } from '../../types/evaluation.ts'
import { bootstrapF1 } from '../intervals/bootstrap-f1.ts'
import { marginsOf } from './macro-f1.ts'
import { precisionRecall } from './precision-recall.ts'

/**
 * Scores of each label and their mean, with intervals.
 * @param confusion - inputs by gold label and answer, at least one; shape [labels × labels]
 */
export function scoreLabels(
  confusion: Int32Array,
  labels: readonly string[],
): { readonly macroF1: Estimate; readonly labels: readonly LabelScore[] } {
  const bootstrapped = bootstrapF1(confusion, labels.length)
  return {
    macroF1: bootstrapped.macroF1,
    labels: labels.map((label, index) => {
      const { hits, answers, gold } = marginsOf(confusion, labels.length, index)
      return {
        label,
        ...precisionRecall(hits, answers, gold),
        precisionInterval: intervalOf(hits, answers),
        recallInterval: intervalOf(hits, gold),
        f1Interval: bootstrapped.labels[index] ?? null,
      }
    }),
  }
}

function intervalOf(count: number, of: number): ScoreInterval | null {
  if (of === 0) return null
  const { low, high } = wilson(count, of)
  return { low: roundSix(low), high: roundSix(high) }
}
