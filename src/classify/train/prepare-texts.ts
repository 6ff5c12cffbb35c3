import { log } from '../../numeric/exp.ts'
import { hashString } from '../../text/hash.ts'
import type { LanguageModel } from '../../text/language/language-model.ts'
import type { Thesaurus } from '../../text/thesaurus.ts'
import { aspects } from '../../types/assignment.ts'
import { lengthTerm } from '../combined/combined-logits.ts'
import { defaultSettings } from '../create-classifier.ts'
import { createTextEncoder } from '../encoded-text.ts'
import { createKeywordMatcher, type KeywordHit } from '../keyword/keyword-matcher.ts'
import type { LexiconIndex } from '../keyword/lexicon-index.ts'
import { type Bag, createBagger } from '../tfidf/training-rows.ts'
import type { TrainingText } from './training-text.ts'

/** Number of folds in cross-validation. */
export const folds = 5

/** A training text as the learners need it. */
export interface PreparedText {
  readonly bag: Bag
  readonly hits: readonly KeywordHit[]
  /** See {@link lengthTerm}. */
  readonly length: number
  /** Position among the levers, `ingen` last. */
  readonly answer: number
  /** Positions of all its levers, primary and secondary. */
  readonly levers: readonly number[]
  /** Position among the aspects, −1 where unknown. */
  readonly aspect: number
  /** In which fold it is held out, 0 … folds − 1. */
  readonly fold: number
  /** Whether it would be answered when classified, and not be `too-short` or `other-language`. */
  readonly isAnswered: boolean
}

/**
 * Encodes training texts.
 * @param leverIds - in the order of the columns
 */
export function prepareTexts(
  texts: readonly TrainingText[],
  leverIds: readonly string[],
  lexicon: LexiconIndex,
  languageModel: LanguageModel,
  thesaurus: Thesaurus,
): PreparedText[] {
  const matcher = createKeywordMatcher(lexicon)
  const learn = (id: number, word: string): void => {
    matcher.add(id, word)
  }
  const encoder = createTextEncoder(languageModel, learn, thesaurus)
  const bagOf = createBagger(languageModel, thesaurus)
  return texts.map(({ id, text, primary, secondary, aspect }) => {
    const encoded = encoder.encode(text)
    const hits = matcher.match(encoded)
    const position = leverIds.indexOf(primary)
    return {
      hits,
      length: lengthTerm(encoded.words.count, log),
      bag: bagOf(text),
      answer: position < 0 ? leverIds.length : position,
      levers: [primary, ...secondary].map((lever) => leverIds.indexOf(lever)).filter((lever) => lever >= 0),
      aspect: aspect === '' ? -1 : aspects.indexOf(aspect),
      fold: (hashString(id, 0x5eed) >>> 0) % folds,
      isAnswered:
        encoded.language !== 'other' &&
        (encoded.words.count >= defaultSettings.minWords || (encoded.words.count > 0 && hits.length > 0)),
    }
  })
}
