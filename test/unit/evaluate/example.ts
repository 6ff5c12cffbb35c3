import type { OtherPredictions } from '../../../src/evaluate/compare-predictions.ts'
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
    words: 10,
    keywordLever: 'a',
    tfidfLever: 'a',
    goldAspect: '',
    predictedAspect: 'annet',
    ...rest,
  }
}

/** Six inputs small enough to work out every score by hand: answers a, b, b, b, a, a. */
export const example: readonly EvaluatedInput[] = [
  input('1', 'nb', 'a', [0.7, 0.2, 0.1], { words: 3, goldAspect: 'hindring', predictedAspect: 'hindring' }),
  input('2', 'nb', 'a', [0.3, 0.6, 0.1], {
    status: 'uncertain',
    words: 8,
    keywordLever: 'b',
    goldAspect: 'hindring',
    predictedAspect: 'forslag',
  }),
  input('3', 'nn', 'b', [0.1, 0.8, 0.1], {
    words: 15,
    keywordLever: 'b',
    tfidfLever: 'b',
    goldAspect: 'forslag',
    predictedAspect: 'forslag',
  }),
  input('4', 'en', 'b', [0.2, 0.5, 0.3], {
    goldSecondary: ['a'],
    predictedSecondary: ['a'],
    words: 25,
    keywordLever: 'b',
    tfidfLever: 'ingen',
    predictedAspect: 'eksempel',
  }),
  input('5', 'nb', 'ingen', [0.45, 0.15, 0.4], { words: 5, goldAspect: 'annet', predictedAspect: 'annet' }),
  input('6', 'nn', 'a', [0.9, 0.05, 0.05], { words: 60, goldAspect: 'forslag', predictedAspect: 'forslag' }),
]

/** Another model's answers to the six: a, a, ingen, b, a, b. Only 3 and 6 are right in the first alone, only 2 in this one. */
export const otherExample: OtherPredictions = {
  name: 'gammel.bin',
  probabilities: [
    [0.6, 0.2, 0.2],
    [0.7, 0.2, 0.1],
    [0.1, 0.4, 0.5],
    [0.2, 0.7, 0.1],
    [0.5, 0.1, 0.4],
    [0.4, 0.5, 0.1],
  ],
}
