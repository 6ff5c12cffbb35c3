import { log } from '../../numeric/exp.ts'
import type { LanguageModel } from '../../text/language/language-model.ts'
import { createTextEncoder } from '../encoded-text.ts'
import { type FeatureKey, gramsOf, kindWeights } from './features.ts'

/** A text as a sparse vector of unit length (in the sense of {@link toSparseRow}). */
export interface SparseRow {
  /** Feature numbers, ascending not required; shape [n]. */
  readonly indices: Int32Array
  /** Term frequency × inverse document frequency over the row's norm; shape [n]. */
  readonly values: Float64Array
}

/** Features that a model knows, with their inverse document frequencies. */
export interface Vocabulary {
  /** Keys in ascending order; shape [features]. */
  readonly keys: Int32Array
  /** Inverse document frequency × weight of the feature's kind; shape [features]. */
  readonly weights: Float64Array
  /** Position of each key in `keys`. */
  readonly indexOf: ReadonlyMap<FeatureKey, number>
}

/** Bag of features of one text before weighting. */
export interface Bag {
  readonly words: readonly {
    readonly stem: FeatureKey
    readonly grams: readonly FeatureKey[]
    readonly count: number
  }[]
  readonly pairs: ReadonlyMap<FeatureKey, number>
}

/** Weight of a term that occurs `count` times: its square root, so that repetition counts for less and less. */
export function termFrequencyWeight(count: number): number {
  return Math.sqrt(count)
}

/** Turns texts into bags of features, with the encoder that classifying uses. */
export function createBagger(languageModel: LanguageModel): (text: string) => Bag {
  const grams: FeatureKey[][] = []
  const encoder = createTextEncoder(languageModel, (id, word) => {
    grams[id] = gramsOf(word)
  })
  return (text) => {
    const encoded = encoder.encode(text)
    const stemOf = new Map<number, FeatureKey>()
    const pairs = new Map<FeatureKey, number>()
    for (let i = 0; i < encoded.words.count; i++) {
      stemOf.set(encoded.ids[i] ?? 0, encoded.stems[i] ?? 0)
      const pair = encoded.pairs[i] ?? 0
      if (pair !== 0) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
    const words = []
    for (let i = 0; i < encoded.distinctCount; i++) {
      const id = encoded.distinct[i] ?? 0
      words.push({ stem: stemOf.get(id) ?? 0, grams: grams[id] ?? [], count: encoded.counts[i] ?? 1 })
    }
    return { words, pairs }
  }
}

function keysOf(bag: Bag): Map<FeatureKey, number> {
  const kinds = new Map<FeatureKey, number>()
  for (const { stem, grams } of bag.words) {
    for (const gram of grams) kinds.set(gram, kindWeights.gram)
    kinds.set(stem, kindWeights.stem)
  }
  for (const key of bag.pairs.keys()) kinds.set(key, kindWeights.pair)
  return kinds
}

/**
 * The features that occur in at least `minimum` texts, with idf(f) = ln((1 + n) / (1 + df(f))) + 1.
 * @see Manning, Raghavan & Schütze 2008, ch. 6; smoothing as is usual for text classification
 */
export function buildVocabulary(bags: readonly Bag[], minimum: number): Vocabulary {
  const frequencies = new Map<FeatureKey, number>()
  const kinds = new Map<FeatureKey, number>()
  for (const bag of bags)
    for (const [key, kind] of keysOf(bag)) {
      frequencies.set(key, (frequencies.get(key) ?? 0) + 1)
      kinds.set(key, kind)
    }
  const keys = Int32Array.from([...frequencies].filter(([, count]) => count >= minimum).map(([key]) => key)).sort()
  const weights = new Float64Array(keys.length)
  const indexOf = new Map<FeatureKey, number>()
  keys.forEach((key, index) => {
    weights[index] = (log((1 + bags.length) / (1 + (frequencies.get(key) ?? 0))) + 1) * (kinds.get(key) ?? 1)
    indexOf.set(key, index)
  })
  return { keys, weights, indexOf }
}

/**
 * Weighs a bag: √tf · idf per word type and per pair, over the root of the sum of what each of them squares to.
 * A sum over word types and pairs, so that what each adds can be remembered between texts: an n-gram that two words
 * share counts as two terms in the norm.
 */
export function toSparseRow(bag: Bag, vocabulary: Vocabulary): SparseRow {
  const entries = new Map<number, number>()
  let square = 0
  const add = (key: FeatureKey, frequency: number): void => {
    const index = vocabulary.indexOf.get(key)
    if (index === undefined) return
    const value = frequency * (vocabulary.weights[index] ?? 0)
    entries.set(index, (entries.get(index) ?? 0) + value)
    square += value * value
  }
  for (const { stem, grams, count } of bag.words) {
    const frequency = termFrequencyWeight(count)
    add(stem, frequency)
    for (const gram of grams) add(gram, frequency)
  }
  for (const [key, count] of bag.pairs) add(key, termFrequencyWeight(count))
  const norm = Math.sqrt(square) || 1
  return {
    indices: Int32Array.from(entries.keys()),
    values: Float64Array.from(entries.values(), (value) => value / norm),
  }
}
