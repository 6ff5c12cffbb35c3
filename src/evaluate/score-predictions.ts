import { type Status, statuses } from '../types/assignment.ts'
import type { EvaluatedInput, Evaluation, LabelScore } from '../types/evaluation.ts'
import type { Share } from '../types/report.ts'
import { type Answers, answersOf, isRight } from './answers.ts'
import { bootstrapMacroF1 } from './bootstrap-macro-f1.ts'
import { brierScore } from './brier-score.ts'
import { calibrationOf } from './calibration.ts'
import { countConfusion, marginsOf } from './macro-f1.ts'
import { mostCertain } from './most-certain.ts'
import { precisionRecall } from './precision-recall.ts'
import { scoreAllLevers } from './score-all-levers.ts'
import { scoreBaseline } from './score-baseline.ts'
import { scoreLanguages } from './score-languages.ts'
import { shareOf } from './share-of.ts'

/**
 * Measures the answers of a classifier on gold. Every input counts as answered by its most probable label, whatever its
 * status. The order of the inputs does not matter.
 * @param inputs - at least one
 * @param labels - lever ids in order, then `ingen`: those of `probabilities`
 * @throws {HovedgrepError} GOLD_INVALID when there is no input or a primary gold label is none of the labels
 */
export function scorePredictions(inputs: readonly EvaluatedInput[], labels: readonly string[]): Evaluation {
  const answers = answersOf(inputs, labels)
  const confusion = countConfusion(answers)
  const width = labels.length
  return {
    n: inputs.length,
    accuracy: accuracyWhere(answers, () => true),
    macroF1: bootstrapMacroF1(confusion, width),
    labels: labels.map((label, index) => scoreLabel(label, confusion, width, index)),
    confusion: {
      labels,
      counts: labels.map((_, gold) => Array.from(confusion.subarray(gold * width, (gold + 1) * width))),
    },
    languages: scoreLanguages(inputs, answers),
    allLevers: scoreAllLevers(inputs, answers, labels),
    mostCertain: mostCertain(answers),
    calibration: calibrationOf(answers),
    brierScore: brierScore(inputs, answers),
    statuses: statuses.map((status) => ({ status, count: countStatus(inputs, status) })),
    assigned: accuracyWhere(answers, (index) => inputs[index]?.status === 'assigned'),
    baseline: scoreBaseline(answers, labels),
  }
}

function scoreLabel(label: string, confusion: Int32Array, labels: number, index: number): LabelScore {
  const { hits, answers, gold } = marginsOf(confusion, labels, index)
  return { label, ...precisionRecall(hits, answers, gold) }
}

function accuracyWhere(answers: Answers, isCounted: (index: number) => boolean): Share {
  let [right, of] = [0, 0]
  for (let index = 0; index < answers.gold.length; index++) {
    if (!isCounted(index)) continue
    of++
    if (isRight(answers, index)) right++
  }
  return shareOf(right, of)
}

function countStatus(inputs: readonly EvaluatedInput[], status: Status): number {
  return inputs.filter((input) => input.status === status).length
}
