import { log } from '../../numeric/exp.ts'
import type { LanguageModel } from '../../text/language/language-model.ts'
import type { Thesaurus } from '../../text/thesaurus.ts'
import { createTextEncoder } from '../encoded-text.ts'
import { conceptKeys, type FeatureKey, gramsOf, kindWeights } from './features.ts'

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
    readonly concepts: readonly FeatureKey[]
    readonly count: number
  }[]
  readonly pairs: ReadonlyMap<FeatureKey, number>
  readonly marks: ReadonlyMap<FeatureKey, number>
  readonly conceptPairs: ReadonlyMap<FeatureKey, number>
}

/** Weight of a term that occurs `count` times: its square root, so that repetition counts for less and less. */
export function termFrequencyWeight(count: number): number {
  return Math.sqrt(count)
}

/** Turns texts into bags of features, with the encoder that classifying uses. */
export function createBagger(languageModel: LanguageModel, thesaurus: Thesaurus): (text: string) => Bag {
  const grams: FeatureKey[][] = []
  const learn = (id: number, word: string): void => {
    grams[id] = gramsOf(word)
  }
  const encoder = createTextEncoder(languageModel, learn, thesaurus)
  return (text) => {
    const encoded = encoder.encode(text)
    const positionOf = new Map<number, number>()
    const pairs = new Map<FeatureKey, number>()
    for (let i = 0; i < encoded.words.count; i++) {
      positionOf.set(encoded.ids[i] ?? 0, i)
      const pair = encoded.pairs[i] ?? 0
      if (pair !== 0) increase(pairs, pair)
    }
    const marks = new Map<FeatureKey, number>()
    for (let i = 0; i < encoded.marks.count; i++) increase(marks, encoded.marks.keys[i] ?? 0)
    const conceptPairs = new Map<FeatureKey, number>()
    for (let i = 0; i < encoded.conceptPairs.count; i++) increase(conceptPairs, encoded.conceptPairs.keys[i] ?? 0)
    const words = []
    for (let i = 0; i < encoded.distinctCount; i++) {
      const id = encoded.distinct[i] ?? 0
      const position = positionOf.get(id) ?? 0
      words.push({
        stem: encoded.stems[position] ?? 0,
        grams: grams[id] ?? [],
        concepts: conceptKeys(encoded.concepts[position] ?? 0, thesaurus),
        count: encoded.counts[i] ?? 1,
      })
    }
    return { words, pairs, marks, conceptPairs }
  }
}

function increase(counts: Map<FeatureKey, number>, key: FeatureKey): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function keysOf(bag: Bag): Map<FeatureKey, number> {
  const kinds = new Map<FeatureKey, number>()
  for (const { stem, grams, concepts } of bag.words) {
    for (const gram of grams) kinds.set(gram, kindWeights.gram)
    for (const concept of concepts) kinds.set(concept, kindWeights.concept)
    kinds.set(stem, kindWeights.stem)
  }
  for (const key of bag.pairs.keys()) kinds.set(key, kindWeights.pair)
  for (const key of bag.marks.keys()) kinds.set(key, kindWeights.mark)
  for (const key of bag.conceptPairs.keys()) kinds.set(key, kindWeights.conceptPair)
  return kinds
}

/**
 * The features that occur in at least `minimum` texts, with idf(f) = ln((1 + n) / (1 + df(f))) + 1. A feature of two texts
 * with different answers tells nothing of either and is left out: a quarter of all, for 0.15 points of accuracy.
 * @param answers - of each bag; shape [bags]
 * @param otherTexts - further texts, in which none of the features occurs
 * @see Manning, Raghavan & Schütze 2008, ch. 6; smoothing as is usual for text classification
 */
export function buildVocabulary(
  bags: readonly Bag[],
  answers: readonly number[],
  minimum: number,
  otherTexts = 0,
): Vocabulary {
  const frequencies = new Map<FeatureKey, number>()
  const kinds = new Map<FeatureKey, number>()
  const firstAnswers = new Map<FeatureKey, number>()
  const mixed = new Set<FeatureKey>()
  bags.forEach((bag, i) => {
    for (const [key, kind] of keysOf(bag)) {
      frequencies.set(key, (frequencies.get(key) ?? 0) + 1)
      kinds.set(key, kind)
      const first = firstAnswers.get(key)
      if (first === undefined) firstAnswers.set(key, answers[i] ?? -1)
      else if (first !== answers[i]) mixed.add(key)
    }
  })
  const tells = ([key, count]: [FeatureKey, number]): boolean => count >= minimum && (count > 2 || !mixed.has(key))
  const keys = Int32Array.from([...frequencies].filter(tells).map(([key]) => key)).sort()
  const weights = new Float64Array(keys.length)
  const indexOf = new Map<FeatureKey, number>()
  keys.forEach((key, index) => {
    weights[index] =
      (log((1 + otherTexts + bags.length) / (1 + (frequencies.get(key) ?? 0))) + 1) * (kinds.get(key) ?? 1)
    indexOf.set(key, index)
  })
  return { keys, weights, indexOf }
}

/**
 * A vocabulary and the features of further texts that it does not have. Its own are not in as many texts as it takes, so
 * a new one counts as one of the new texts alone, among all.
 * @param known - keys in ascending order with their weights
 * @param knownTexts - how many texts they come from
 * @param bags - of the further texts
 * @param answers - of each bag; shape [bags]
 * @param minimum - further texts that a new feature must be in
 */
export function extendVocabulary(
  known: Pick<Vocabulary, 'keys' | 'weights'>,
  knownTexts: number,
  bags: readonly Bag[],
  answers: readonly number[],
  minimum: number,
): Vocabulary {
  const own = new Set(known.keys)
  const fresh = buildVocabulary(bags, answers, minimum, knownTexts)
  const weightOf = new Map<FeatureKey, number>()
  known.keys.forEach((key, i) => {
    weightOf.set(key, known.weights[i] ?? 0)
  })
  fresh.keys.forEach((key, i) => {
    if (!own.has(key)) weightOf.set(key, fresh.weights[i] ?? 0)
  })
  const keys = Int32Array.from(weightOf.keys()).sort()
  return {
    keys,
    weights: Float64Array.from(keys, (key) => weightOf.get(key) ?? 0),
    indexOf: new Map(Array.from(keys, (key, index) => [key, index])),
  }
}

/**
 * Weighs a bag: √tf · idf per word type, pair, mark and pair of concepts, over the root of the sum of what each of them squares to.
 * A sum over word types, pairs and marks, so that what each adds can be remembered between texts: an n-gram that two words
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
  for (const { stem, grams, concepts, count } of bag.words) {
    const frequency = termFrequencyWeight(count)
    add(stem, frequency)
    for (const gram of grams) add(gram, frequency)
    for (const concept of concepts) add(concept, frequency)
  }
  for (const [key, count] of bag.pairs) add(key, termFrequencyWeight(count))
  for (const [key, count] of bag.marks) add(key, termFrequencyWeight(count))
  for (const [key, count] of bag.conceptPairs) add(key, termFrequencyWeight(count))
  const norm = Math.sqrt(square) || 1
  return {
    indices: Int32Array.from(entries.keys()),
    values: Float64Array.from(entries.values(), (value) => value / norm),
  }
}
