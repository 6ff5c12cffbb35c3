import type { Classifier } from '../../classify/classifier.ts'
import { createWordBuffer, scanWords } from '../../text/scan-words.ts'
import type { Assignment } from '../../types/assignment.ts'
import type { EvaluatedInput } from '../../types/evaluation.ts'
import type { LabelledRow } from '../../types/labelled-row.ts'

/** A row of gold with what the classifier says of it. */
export interface AnsweredRow {
  readonly row: LabelledRow
  readonly assignment: Assignment
  /** What the two say together, as `evaluate/` takes it. */
  readonly input: EvaluatedInput
}

/** Classifies rows of gold, in their order. */
export function answerRows(rows: readonly LabelledRow[], classifier: Classifier): AnsweredRow[] {
  const words = createWordBuffer()
  return rows.map((row) => {
    const assignment = classifier.classify(row.text)
    scanWords(row.text, words)
    return { row, assignment, input: evaluatedInput(row, assignment, words.count) }
  })
}

function evaluatedInput(row: LabelledRow, assignment: Assignment, words: number): EvaluatedInput {
  return {
    id: row.id,
    language: row.language === '' ? assignment.language : row.language,
    goldPrimary: row.primary,
    goldSecondary: row.secondary,
    probabilities: assignment.probabilities,
    predictedSecondary: assignment.secondary.map(({ lever }) => lever),
    status: assignment.status,
    words,
    keywordLever: assignment.keywordLever,
    tfidfLever: assignment.tfidfLever,
    goldAspect: row.aspect,
    predictedAspect: assignment.aspect,
  }
}
