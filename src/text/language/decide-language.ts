import type { InputLanguage } from '../../types/assignment.ts'
import { languageColumns } from './language-model.ts'

/** What is known of a text's words when its language is decided. */
export interface LanguageEvidence {
  /** Sums of the words' scores for nb, nn, en; shape [3]. */
  readonly scores: ArrayLike<number>
  /** Words in the text. */
  readonly words: number
  /** Words that are stop words of nb, nn or en. */
  readonly ownFunctionWords: number
  /** Words that are function words of other languages only. */
  readonly foreignFunctionWords: number
  /** Words with a letter outside the Latin script. */
  readonly nonLatinWords: number
}

/**
 * The language of a text. Other than bokmål, nynorsk and English when foreign function words outnumber our own, or
 * when most words are in another script. Short texts without function words get the best of the three.
 */
export function decideLanguage(evidence: LanguageEvidence): InputLanguage {
  const { scores, words, ownFunctionWords, foreignFunctionWords, nonLatinWords } = evidence
  if (nonLatinWords * 2 > words) return 'other'
  if (foreignFunctionWords >= 2 && foreignFunctionWords > ownFunctionWords) return 'other'
  let best = 0
  for (let column = 1; column < 3; column++) if ((scores[column] ?? 0) > (scores[best] ?? 0)) best = column
  return languageColumns[best] ?? 'nb'
}
