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
  /** Words that are function words of other languages only, near relatives aside. */
  readonly foreignFunctionWords: number
  /** Words with a letter outside the Latin script. */
  readonly nonLatinWords: number
  /** Sums over the words of what `wordEvidence` says, in quarters of a natural logarithm. */
  readonly distant: number
  readonly danish: number
  readonly swedish: number
  /** Words of other languages' own, or with letters that ours lack, names aside. */
  readonly foreignWords: number
}

/**
 * How much all words together must say before a text is in another language: e⁴ against one. Near the middle between
 * the largest sum of any text that is ours (12 of 71,000) and what four unknown words say (20).
 */
const enough = 16

/** A list of terms that no table knows (species, medicines) looks foreign too; it must be long, or have a foreign word. */
const enoughWithoutForeignWord = 2 * enough

/**
 * The language of a text: another than bokmål, nynorsk and English when most words are in another script, when foreign
 * function words outnumber our own, or when the words together speak clearly enough for one. So a short text, of which
 * little can be said, gets the best of the three, and so does one that is in another language only in part.
 */
export function decideLanguage(evidence: LanguageEvidence): InputLanguage {
  const { scores, words, nonLatinWords, ownFunctionWords, foreignFunctionWords } = evidence
  const { distant, danish, swedish, foreignWords } = evidence
  if (nonLatinWords * 2 > words) return 'other'
  if (foreignFunctionWords >= 2 && foreignFunctionWords > ownFunctionWords) return 'other'
  if (distant >= (foreignWords === 0 ? enoughWithoutForeignWord : enough)) return 'other'
  if (danish >= enough || swedish >= enough) return 'other'
  let best = 0
  for (let column = 1; column < 3; column++) if ((scores[column] ?? 0) > (scores[best] ?? 0)) best = column
  return languageColumns[best] ?? 'nb'
}
