import { hashString } from '../hash.ts'

/** Number of buckets into which features of words are hashed; a power of two. */
export const languageBuckets = 65_536

/** Languages in the order of the model's columns. */
export const languageColumns = ['nb', 'nn', 'en'] as const

/**
 * How much each hashed piece of a word speaks for bokmål, nynorsk and English: log-probabilities less their mean,
 * in sixteenths. Shape [languageBuckets × 3].
 */
export type LanguageModel = Int8Array

/** Unit of the model's integers, in natural-logarithm units. */
export const languageModelStep: number = 1 / 16

/**
 * How much a whole word counts beside each of its n-grams: a short word that only one language has (ikkje, eg) must hold
 * its own against the many n-grams of a long one that all have. Chosen on held-out training texts (docs/quality.md).
 */
const wholeWordWeight = 5

/**
 * Buckets of a word's pieces: the whole word first, then its character n-grams of three and four with the word's borders.
 * @param word - folded
 * @returns bucket numbers, 0 … languageBuckets − 1, repeats kept
 */
export function languageFeatures(word: string): number[] {
  const padded = `_${word}_`
  const buckets = [hashString(padded, 7) & (languageBuckets - 1)]
  for (let n = 3; n <= 4; n++)
    for (let start = 0; start + n <= padded.length; start++)
      buckets.push(hashString(padded, 8, start, start + n) & (languageBuckets - 1))
  return buckets
}

/**
 * What a word says about its language, in units of {@link languageModelStep}.
 * @param out - shape [3], overwritten with integers
 */
export function scoreWordLanguage(model: LanguageModel, word: string, out: Int32Array): void {
  let [nb, nn, en] = [0, 0, 0]
  let weight = wholeWordWeight
  for (const bucket of languageFeatures(word)) {
    const at = bucket * 3
    nb += weight * (model[at] ?? 0)
    nn += weight * (model[at + 1] ?? 0)
    en += weight * (model[at + 2] ?? 0)
    weight = 1
  }
  out[0] = nb
  out[1] = nn
  out[2] = en
}
