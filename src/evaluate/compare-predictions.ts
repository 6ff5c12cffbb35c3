import { mcnemar } from '../numeric/mcnemar.ts'
import { roundSix } from '../numeric/round-six.ts'
import type { Comparison, EvaluatedInput } from '../types/evaluation.ts'
import { answersOf, isRight } from './answers.ts'
import { bootstrapDifference } from './intervals/bootstrap-difference.ts'
import { accuracyWhere } from './scores/accuracy-where.ts'
import { countConfusion, macroF1 } from './scores/macro-f1.ts'

/** Answers of another model. */
export interface OtherPredictions {
  /** What the other model is called. */
  readonly name: string
  /** One per input in their order, each as `probabilities` of the input. */
  readonly probabilities: readonly (readonly number[])[]
}

/**
 * Compares the answers of a classifier with those of another one to the same inputs. The order of the inputs does not matter.
 * @param inputs - at least one
 * @param labels - lever ids in order, then `ingen`: those of both models
 * @throws {HovedgrepError} as `scorePredictions`; INTERNAL when the other model has not answered every input
 */
export function comparePredictions(
  inputs: readonly EvaluatedInput[],
  { name, probabilities }: OtherPredictions,
  labels: readonly string[],
): Comparison {
  const these = answersOf(inputs, labels)
  const others = answersOf(
    inputs.map((input, index) => ({ ...input, probabilities: probabilities[index] ?? [] })),
    labels,
  )
  const count = (isCounted: (index: number) => boolean): number => inputs.filter((_, index) => isCounted(index)).length
  const onlyThis = count((index) => isRight(these, index) && !isRight(others, index))
  const onlyOther = count((index) => !isRight(these, index) && isRight(others, index))
  const both = count((index) => isRight(these, index) && isRight(others, index))
  const differences = bootstrapDifference(these, others)
  return {
    name,
    accuracy: { this: accuracyWhere(these, () => true), other: accuracyWhere(others, () => true) },
    macroF1: {
      this: roundSix(macroF1(countConfusion(these), labels.length)),
      other: roundSix(macroF1(countConfusion(others), labels.length)),
    },
    accuracyDifference: differences.accuracy,
    macroF1Difference: differences.macroF1,
    right: { both, onlyThis, onlyOther, neither: inputs.length - both - onlyThis - onlyOther },
    mcnemar: mcnemar(onlyThis, onlyOther),
  }
}
