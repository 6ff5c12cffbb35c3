import type { Assignment } from '../../types/assignment.ts'
import { noLever } from '../../types/taxonomy.ts'
import type { Classifier } from '../classifier.ts'

/**
 * The trivial model: every text gets the same answer with the same probability. The baseline that the others must
 * beat, and a stand-in for them in tests.
 * @param leverIds - in the order of the taxonomy
 * @param answer - one of them, or `ingen`
 */
export function constantClassifier(leverIds: readonly string[], answer: string): Classifier {
  const labels = [...leverIds, noLever]
  const probabilities = labels.map((label) => (label === answer ? 1 : 0))
  const runnerUp = labels.find((label) => label !== answer) ?? noLever
  const isNone = answer === noLever
  const assignment: Assignment = {
    status: isNone ? 'none' : 'assigned',
    lever: isNone ? '' : answer,
    probability: 1,
    secondary: [],
    aspect: 'annet',
    language: 'nb',
    keywordLever: answer,
    tfidfLever: answer,
    probabilities,
    evidence: { hits: [], features: [], runnerUp: { lever: runnerUp, probability: 0 } },
  }
  return {
    modelName: 'constant',
    thresholds: { minWords: 0, uncertainBelow: 0, secondaryAbove: leverIds.map(() => 1) },
    labels,
    words: undefined,
    classify: () => assignment,
    explain: () => ({
      assignment,
      features: labels.map(() => []),
      tfidfScores: labels.map(() => 0),
      logits: probabilities,
      keywordScores: leverIds.map(() => 0),
    }),
  }
}
