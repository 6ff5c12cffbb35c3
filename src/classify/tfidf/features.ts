import { hashString } from '../../text/hash.ts'
import type { Thesaurus } from '../../text/thesaurus.ts'

/** Kinds of features with the factor by which each counts beside the others; chosen by cross-validation (docs/quality.md). */
export const kindWeights = { stem: 1.5, pair: 2, mark: 2, gram: 1, concept: 1, conceptPair: 1.5 } as const

/** Name of a feature: a 32-bit hash, never 0. Two features with one hash are one feature, in training as in use. */
export type FeatureKey = number

/** Differs from the seed of stems in high bits, which no other first letter can make up for. */
const gramSeed = 0x670000
const shortestGram = 4
const longestGram = 5

/**
 * Character n-grams of four and five within a word, its borders marked; each once. They see what stems do not: parts of
 * compounds, misspellings, and what bokmål and nynorsk have in common.
 * @param word - folded
 */
export function gramsOf(word: string): FeatureKey[] {
  const padded = `_${word}_`
  // A set costs more than it saves for the dozen n-grams of a usual word.
  const seen = padded.length > 40 ? new Set<FeatureKey>() : undefined
  const grams: FeatureKey[] = []
  for (let n = shortestGram; n <= longestGram; n++)
    for (let start = 0; start + n <= padded.length; start++) {
      const gram = hashString(padded, gramSeed, start, start + n)
      if (seen === undefined ? grams.includes(gram) : seen.has(gram)) continue
      seen?.add(gram)
      grams.push(gram)
    }
  return grams
}

/**
 * Features of a word's concepts.
 * @param concepts - as {@link Thesaurus} packs them
 */
export function conceptKeys(concepts: number, { keys }: Thesaurus): FeatureKey[] {
  const found: FeatureKey[] = []
  for (let rest = concepts; rest !== 0; rest >>>= 16) {
    const concept = rest & 0xffff
    if (concept !== 0) found.push(keys[concept - 1] ?? 0)
  }
  return found
}
