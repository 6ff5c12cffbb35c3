import { roundSix } from '../../numeric/round-six.ts'
import { wilson } from '../../numeric/wilson.ts'
import type { Estimate, EvaluatedInput, ScoreInterval } from '../../types/evaluation.ts'
import { answersOf } from '../answers.ts'
import { bootstrapCalibration } from '../intervals/bootstrap-calibration.ts'
import { bootstrapF1 } from '../intervals/bootstrap-f1.ts'
import { bootstrapKappa } from '../intervals/bootstrap-kappa.ts'
import { countConfusion, marginsOf } from './macro-f1.ts'

/** The scores that `check` sets limits to, each with its 95 % interval. */
export interface QualityScores {
  readonly n: number
  readonly macroF1: Estimate
  /** Cohen's kappa; `null` when gold and answers are all one label. */
  readonly kappa: Estimate | null
  readonly calibration: Estimate
  /** In the order of the labels; intervals are Wilson's. */
  readonly recalls: readonly {
    readonly label: string
    readonly hits: number
    readonly gold: number
    readonly interval: ScoreInterval
  }[]
}

/**
 * Scores the answers of a classifier on gold. The order of the inputs does not matter.
 * @param inputs - at least one
 * @param labels - lever ids in order, then `ingen`: those of `probabilities`
 * @throws {HovedgrepError} as `answersOf`
 */
export function scoreQuality(inputs: readonly EvaluatedInput[], labels: readonly string[]): QualityScores {
  const answers = answersOf(inputs, labels)
  const confusion = countConfusion(answers)
  return {
    n: inputs.length,
    macroF1: bootstrapF1(confusion, labels.length).macroF1,
    kappa: bootstrapKappa(confusion, labels.length) ?? null,
    calibration: bootstrapCalibration(answers),
    recalls: labels.map((label, index) => {
      const { hits, gold } = marginsOf(confusion, labels.length, index)
      const { low, high } = wilson(hits, gold)
      return { label, hits, gold, interval: { low: roundSix(low), high: roundSix(high) } }
    }),
  }
}
