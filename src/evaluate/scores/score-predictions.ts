import { type Status, statuses } from '../../types/assignment.ts'
import type { EvaluatedInput, Evaluation } from '../../types/evaluation.ts'
import { agreementOf } from '../agreement.ts'
import { answersOf } from '../answers.ts'
import { comparePredictions, type OtherPredictions } from '../compare-predictions.ts'
import { modelAgreementOf } from '../model-agreement.ts'
import { accuracyWhere } from './accuracy-where.ts'
import { brierScore } from './brier-score.ts'
import { calibrationOf } from './calibration.ts'
import { countConfusion } from './macro-f1.ts'
import { mostCertain } from './most-certain.ts'
import { riskCoverageOf } from './risk-coverage.ts'
import { scoreAllLevers } from './score-all-levers.ts'
import { scoreAspects } from './score-aspects.ts'
import { scoreBaseline } from './score-baseline.ts'
import { scoreLabels } from './score-labels.ts'
import { scoreLanguages } from './score-languages.ts'
import { scoreLengths } from './score-lengths.ts'

/**
 * Measures the answers of a classifier on gold. Every input counts as answered by its most probable label, whatever its
 * status. The order of the inputs does not matter.
 * @param inputs - at least one
 * @param labels - lever ids in order, then `ingen`: those of `probabilities`
 * @param other - answers of another model to the same inputs, to be compared with; none unless given
 * @throws {HovedgrepError} GOLD_INVALID when there is no input or a primary gold label is none of the labels
 */
export function scorePredictions(
  inputs: readonly EvaluatedInput[],
  labels: readonly string[],
  other?: OtherPredictions,
): Evaluation {
  const answers = answersOf(inputs, labels)
  const confusion = countConfusion(answers)
  const width = labels.length
  return {
    n: inputs.length,
    accuracy: accuracyWhere(answers, () => true),
    ...scoreLabels(confusion, labels),
    agreement: agreementOf(confusion, width),
    confusion: {
      labels,
      counts: labels.map((_, gold) => Array.from(confusion.subarray(gold * width, (gold + 1) * width))),
    },
    languages: scoreLanguages(inputs, answers),
    lengths: scoreLengths(inputs, answers),
    aspects: scoreAspects(inputs),
    modelAgreement: modelAgreementOf(inputs, answers),
    allLevers: scoreAllLevers(inputs, answers, labels),
    mostCertain: mostCertain(answers),
    riskCoverage: riskCoverageOf(answers),
    calibration: calibrationOf(answers),
    brierScore: brierScore(inputs, answers),
    statuses: statuses.map((status) => ({ status, count: countStatus(inputs, status) })),
    assigned: accuracyWhere(answers, (index) => inputs[index]?.status === 'assigned'),
    baseline: scoreBaseline(answers, labels),
    comparison: other === undefined ? null : comparePredictions(inputs, other, labels),
  }
}

function countStatus(inputs: readonly EvaluatedInput[], status: Status): number {
  return inputs.filter((input) => input.status === status).length
}
