import { log } from '../../numeric/exp.ts'
import type { Language } from '../../types/taxonomy.ts'
import { wordsOf } from '../scan-words.ts'
import {
  type LanguageModel,
  languageBuckets,
  languageColumns,
  languageFeatures,
  languageModelStep,
} from './language-model.ts'

/** Add-one smoothing would drown the rare pieces; a tenth keeps them apart. */
const smoothing = 0.1

/**
 * Learns to tell bokmål, nynorsk and English apart from texts of known language.
 * @param texts - original texts with their language
 * @returns the model; the same texts in the same order give the same bytes
 * @see W. B. Cavnar & J. M. Trenkle 1994, N-gram-based text categorization; naive Bayes over hashed n-grams
 */
export function trainLanguageModel(texts: readonly { text: string; language: Language }[]): LanguageModel {
  const counts = new Float64Array(languageBuckets * 3)
  const totals = new Float64Array(3)
  for (const { text, language } of texts) {
    const column = languageColumns.indexOf(language)
    for (const word of wordsOf(text))
      for (const bucket of languageFeatures(word)) {
        counts[bucket * 3 + column] = (counts[bucket * 3 + column] ?? 0) + 1
        totals[column] = (totals[column] ?? 0) + 1
      }
  }
  const model = new Int8Array(languageBuckets * 3)
  for (let bucket = 0; bucket < languageBuckets; bucket++) {
    const scores = [0, 1, 2].map((column) =>
      log(((counts[bucket * 3 + column] ?? 0) + smoothing) / ((totals[column] ?? 0) + smoothing * languageBuckets)),
    )
    const mean = scores.reduce((sum, score) => sum + score, 0) / 3
    scores.forEach((score, column) => {
      const step = Math.round((score - mean) / languageModelStep)
      model[bucket * 3 + column] = Math.max(-127, Math.min(127, step))
    })
  }
  return model
}
