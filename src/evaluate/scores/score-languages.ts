import { roundSix } from '../../numeric/round-six.ts'
import type { EvaluatedInput, LanguageScore } from '../../types/evaluation.ts'
import { languages } from '../../types/taxonomy.ts'
import { type Answers, isRight } from '../answers.ts'
import { countConfusion, macroF1 } from './macro-f1.ts'
import { shareOf } from './share-of.ts'

/** Scores of the inputs in each language that occurs. */
export function scoreLanguages(inputs: readonly EvaluatedInput[], answers: Answers): LanguageScore[] {
  const scores: LanguageScore[] = []
  for (const language of [...languages, 'other'] as const) {
    const isInIt = (_: number, index: number): boolean => inputs[index]?.language === language
    const part = {
      labels: answers.labels,
      gold: answers.gold.filter(isInIt),
      answer: answers.answer.filter(isInIt),
      confidence: answers.confidence.filter(isInIt),
    }
    if (part.gold.length === 0) continue
    const right = part.gold.filter((_, index) => isRight(part, index)).length
    scores.push({
      language,
      accuracy: shareOf(right, part.gold.length),
      macroF1: roundSix(macroF1(countConfusion(part), part.labels)),
    })
  }
  return scores
}
