import type { EvaluatedInput } from '../../../src/types/evaluation.ts'

/** Labels of the worked example. */
export const exampleLabels = ['a', 'b', 'ingen']

function input(
  id: string,
  language: EvaluatedInput['language'],
  goldPrimary: string,
  probabilities: readonly number[],
  rest: Partial<EvaluatedInput> = {},
): EvaluatedInput {
  return {
    id,
    language,
    goldPrimary,
    goldSecondary: [],
    probabilities,
    predictedSecondary: [],
    status: 'assigned',
    ...rest,
  }
}

/** Six inputs small enough to work out every score by hand: answers a, b, b, b, a, a. */
export const example: readonly EvaluatedInput[] = [
  input('1', 'nb', 'a', [0.7, 0.2, 0.1]),
  input('2', 'nb', 'a', [0.3, 0.6, 0.1], { status: 'uncertain' }),
  input('3', 'nn', 'b', [0.1, 0.8, 0.1]),
  input('4', 'en', 'b', [0.2, 0.5, 0.3], { goldSecondary: ['a'], predictedSecondary: ['a'] }),
  input('5', 'nb', 'ingen', [0.45, 0.15, 0.4]),
  input('6', 'nn', 'a', [0.9, 0.05, 0.05]),
]
