import type { EvaluatedInput, LengthScore } from '../../types/evaluation.ts'
import type { Answers } from '../answers.ts'
import { accuracyWhere } from './accuracy-where.ts'

/** Fewest words of each length that is told apart: a note, a sentence or two, a paragraph, a letter; none are texts like «👍». */
export const lengthStarts = [0, 1, 6, 12, 20, 35, 60] as const

/** Accuracy of the inputs of each length that occurs. */
export function scoreLengths(inputs: readonly EvaluatedInput[], answers: Answers): LengthScore[] {
  return lengthStarts
    .map((from, index) => {
      const next = lengthStarts[index + 1]
      const isOfLength = (at: number): boolean => {
        const words = inputs[at]?.words ?? 0
        return words >= from && (next === undefined || words < next)
      }
      return { from, to: next === undefined ? null : next - 1, accuracy: accuracyWhere(answers, isOfLength) }
    })
    .filter(({ accuracy }) => accuracy.of > 0)
}
