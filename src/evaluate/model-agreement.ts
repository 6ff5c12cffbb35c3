import type { EvaluatedInput, ModelAgreement } from '../types/evaluation.ts'
import type { Answers } from './answers.ts'
import { accuracyWhere } from './scores/accuracy-where.ts'
import { shareOf } from './scores/share-of.ts'

/** How often the keyword and the TF-IDF model give the same answer, and how right the final answer then is. */
export function modelAgreementOf(inputs: readonly EvaluatedInput[], answers: Answers): ModelAgreement {
  const same = inputs.map(({ keywordLever, tfidfLever }) => keywordLever === tfidfLever)
  return {
    same: shareOf(same.filter(Boolean).length, inputs.length),
    accuracyWhenSame: accuracyWhere(answers, (index) => same[index] === true),
    accuracyWhenDifferent: accuracyWhere(answers, (index) => same[index] === false),
  }
}
