import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTextEncoder, type EncodedText } from '../../src/classify/encoded-text.ts'
import { stemSeed } from '../../src/classify/stem-key.ts'
import { conceptKeys, gramsOf } from '../../src/classify/tfidf/features.ts'
import { type LinearModel, largestStep } from '../../src/classify/tfidf/linear-model.ts'
import { createTfidfScorer } from '../../src/classify/tfidf/tfidf-scorer.ts'
import { exp, log } from '../../src/numeric/exp.ts'
import { roundToTenThousandths, softmaxInPlace } from '../../src/numeric/softmax.ts'
import { hashPair, hashString } from '../../src/text/hash.ts'
import { createWordBuffer, scanWords, wordsOf } from '../../src/text/scan-words.ts'
import { stem } from '../../src/text/stem.ts'
import { createWordTable } from '../../src/text/word-table.ts'
import { builtInParts } from '../support/classifiers.ts'
import { anyString, seed, textsWith } from '../support/texts.ts'

let parts: Awaited<ReturnType<typeof builtInParts>>
let terms: readonly string[]

beforeAll(async () => {
  parts = await builtInParts()
  terms = parts.taxonomy.levers.flatMap((lever) => lever.terms.map(({ text }) => text))
})

/** Scores by the book: a dense vector of term frequencies, a dense matrix, no memory between texts. */
function denseScores(model: LinearModel, encoded: EncodedText): number[] {
  const { text, stemLanguage: language, marks, conceptPairs } = encoded
  const words = wordsOf(text)
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const stems = words.map((word) => hashString(stem(word, language), stemSeed))
  const pairs = new Map<number, number>()
  for (let i = 1; i < stems.length; i++) {
    const pair = hashPair(stems[i - 1] ?? 0, stems[i] ?? 0)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  const frequencies = new Float64Array(model.keys.length)
  let square = 0
  const add = (key: number, count: number): void => {
    const feature = model.keys.indexOf(key)
    if (feature < 0) return
    frequencies[feature] = (frequencies[feature] ?? 0) + Math.sqrt(count)
    square += count * (model.squares[feature] ?? 0)
  }
  for (const [word, count] of counts)
    for (const key of [
      hashString(stem(word, language), stemSeed),
      ...gramsOf(word),
      ...conceptKeys(parts.thesaurus.conceptsOf(word, stem(word, language), language), parts.thesaurus),
    ])
      add(key, count)
  for (const { keys, count } of [marks, conceptPairs])
    for (const key of keys.subarray(0, count)) pairs.set(key, (pairs.get(key) ?? 0) + 1)
  for (const [pair, count] of pairs) add(pair, count)
  const norm = Math.sqrt(square) || 1
  return Array.from({ length: model.columns }, (_, column) => {
    let sum = 0
    for (let feature = 0; feature < frequencies.length; feature++) {
      const q = model.weights[feature * model.columns + column] ?? 0
      sum += (frequencies[feature] ?? 0) * Math.sign(q) * (q / largestStep) ** 2 * (model.scales[column] ?? 0)
    }
    return sum / norm + (model.biases[column] ?? 0)
  })
}

describe('The TF-IDF scorer', () => {
  it('agrees with a naive dense computation to nine decimals, whatever it has scored before.', () => {
    const { linear } = parts.model
    const scorer = createTfidfScorer(linear, parts.thesaurus)
    const encoder = createTextEncoder(parts.languageModel, (id, word) => scorer.add(id, word), parts.thesaurus)
    const scores = new Float64Array(linear.columns)
    fc.assert(
      fc.property(fc.oneof({ weight: 5, arbitrary: textsWith(terms) }, anyString), (text) => {
        const encoded = encoder.encode(text)
        scorer.score(encoded, scores)
        const dense = denseScores(linear, encoded)
        dense.forEach((score, column) => {
          expect(Math.abs(score - (scores[column] ?? 0))).toBeLessThan(1e-9)
        })
      }),
      { seed, numRuns: 25 },
    )
  })
})

describe('The table of word types', () => {
  it('gives every word the same word back, however few it may remember.', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(textsWith(['torg', 'bod', 'å', 'ÆØÅ', 'e-post']), anyString), { maxLength: 15 }),
        fc.integer({ min: 1, max: 5 }),
        (texts, capacity) => {
          const told: string[] = []
          const table = createWordTable((id, word) => {
            expect(id).toBe(table.size - 1)
            told[id] = word
          }, capacity)
          const buffer = createWordBuffer()
          for (const text of texts) {
            table.trim()
            expect(table.size).toBeLessThan(capacity)
            scanWords(text, buffer)
            const { starts, ends, hashes, checks, count } = buffer
            const found = Array.from({ length: count }, (_, i) => {
              const id = table.idOf(text, starts[i] ?? 0, ends[i] ?? 0, hashes[i] ?? 0, checks[i] ?? 0)
              expect(told[id]).toBe(table.word(id))
              return table.word(id)
            })
            expect(found).toEqual(wordsOf(text))
          }
        },
      ),
      { seed, numRuns: 300 },
    )
  })
})

describe('Exponential and logarithm', () => {
  it('are within 1e-14 of the machine’s own, relatively.', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14)
      }),
      { seed, numRuns: 5000 },
    )
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        const wanted = Math.log(x)
        expect(Math.abs(log(x) - wanted)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(wanted)))
      }),
      { seed, numRuns: 5000 },
    )
  })

  it('undo each other, and are exact where they can be.', () => {
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
        expect(Math.abs(log(exp(x)) - x)).toBeLessThan(1e-12)
      }),
      { seed, numRuns: 2000 },
    )
    expect([exp(0), log(1), exp(-701), exp(Number.NEGATIVE_INFINITY)]).toEqual([1, 0, 0, 0])
  })
})

describe('Rounded probabilities', () => {
  it('sum to one, stay in order, and are within a ten-thousandth of what they were.', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -800, max: 800, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (scores) => {
          const probabilities = Float64Array.from(scores)
          softmaxInPlace(probabilities)
          const rounded = roundToTenThousandths(probabilities)
          const sum = rounded.reduce((total, p) => total + Math.round(p * 10_000), 0)
          expect(sum).toBe(10_000)
          rounded.forEach((p, i) => {
            expect(Math.abs(p - (probabilities[i] ?? 0))).toBeLessThanOrEqual(1e-4 + 1e-12)
            rounded.forEach((other, j) => {
              if ((probabilities[i] ?? 0) > (probabilities[j] ?? 0)) expect(p).toBeGreaterThanOrEqual(other)
            })
          })
        },
      ),
      { seed, numRuns: 500 },
    )
  })
})
