import { createWordBuffer, scanWords } from '../../text/scan-words.ts'
import type { ClassifiedInput } from '../../types/assignment.ts'
import type { EvaluatedInput } from '../../types/evaluation.ts'
import type { LabelBook } from './label-book.ts'

/** Makes a function that puts an input beside its label, as scores are computed of; undefined where it has no known label. */
export function createRowEvaluator(labels: LabelBook): (row: ClassifiedInput) => EvaluatedInput | undefined {
  const words = createWordBuffer()
  return (row) => {
    const label = labels.knownOf(row)
    if (label === undefined) return undefined
    const { input, assignment } = row
    scanWords(input.text, words)
    return {
      id: input.id,
      language: assignment.language,
      goldPrimary: label.primary,
      goldSecondary: label.secondary,
      probabilities: assignment.probabilities,
      predictedSecondary: assignment.secondary.map(({ lever }) => lever),
      status: assignment.status,
      words: words.count,
      keywordLever: assignment.keywordLever,
      tfidfLever: assignment.tfidfLever,
      goldAspect: '',
      predictedAspect: assignment.aspect,
    }
  }
}
