import { describe, expect, it } from 'vitest'
import { stemSeed } from '../../../../src/classify/stem-key.ts'
import { createFeatureTable, entryField } from '../../../../src/classify/tfidf/feature-table.ts'
import { gramsOf } from '../../../../src/classify/tfidf/features.ts'
import { keepStrongest, type Strong } from '../../../../src/classify/tfidf/keep-strongest.ts'
import { largestStep, quantise } from '../../../../src/classify/tfidf/linear-model.ts'
import { trainComplementBayes } from '../../../../src/classify/tfidf/train-complement-bayes.ts'
import { trainLogisticRegression } from '../../../../src/classify/tfidf/train-logistic-regression.ts'
import { addColumns, scoreRow, scoreSpread } from '../../../../src/classify/tfidf/train-tfidf.ts'
import { type Bag, buildVocabulary, type SparseRow, toSparseRow } from '../../../../src/classify/tfidf/training-rows.ts'
import { hashString } from '../../../../src/text/hash.ts'

const row = (...entries: readonly (readonly [number, number])[]): SparseRow => ({
  indices: Int32Array.from(entries, ([index]) => index),
  values: Float64Array.from(entries, ([, value]) => value),
})

/** Feature 0 speaks for class 0, feature 1 for class 1, feature 2 is in all. */
const rows = [row([0, 1], [2, 1]), row([0, 1], [2, 1]), row([1, 1], [2, 1]), row([1, 1], [2, 1])]
const labels = Uint8Array.of(0, 0, 1, 1)

describe('Features of a word', () => {
  it('are its pieces of four and five letters with its borders, each once.', () => {
    expect(gramsOf('ord')).toHaveLength(3)
    expect(gramsOf('a')).toHaveLength(0)
    expect(gramsOf('aaaaaaaa').length).toBeLessThan(gramsOf('abcdefgh').length)
  })

  it('are never named as the stem of another word.', () => {
    expect(gramsOf('detalj')).not.toContain(hashString('idet', stemSeed))
  })
})

describe('A feature table', () => {
  const tableOf = (keys: Int32Array, columns: number) =>
    createFeatureTable({
      keys,
      columns,
      squares: Float32Array.from(keys, (_, i) => i + 0.5),
      weights: Int8Array.from({ length: keys.length * columns }, (_, i) => (i % 47) - 23),
      scales: new Float64Array(columns),
      biases: new Float64Array(columns),
    })

  it('finds every key and no other, however they fall.', () => {
    const keys = Int32Array.from({ length: 3000 }, (_, i) => (i + 1) * 4096).sort()
    const { find, entries } = tableOf(keys, 16)
    expect(Array.from(keys, (key) => entries[find(key)])).toEqual([...keys])
    expect([1, 4095, -4096, 0].map((key) => find(key))).toEqual([-1, -1, -1, -1])
    expect(tableOf(new Int32Array(0), 16).find(5)).toBe(-1)
  })

  it.each([1, 11, 16, 17, 40])('holds the squared weight and all weights of a feature: %i columns.', (columns) => {
    const keys = Int32Array.from({ length: 500 }, (_, i) => i * 65_537 - 9_000_000)
    const { find, squares, weights } = tableOf(keys, columns)
    keys.forEach((key, i) => {
      const entry = find(key)
      expect(squares[entry + entryField.square]).toBe(i + 0.5)
      const begin = (entry + entryField.weights) * 4
      const wanted = Array.from({ length: columns }, (_, k) => ((i * columns + k) % 47) - 23)
      expect([...weights.subarray(begin, begin + columns)]).toEqual(wanted)
    })
  })
})

describe('A vocabulary', () => {
  const bag = (...stems: number[]): Bag => ({
    words: stems.map((stem) => ({ stem, grams: [], concepts: [], count: 1 })),
    pairs: new Map([[99, 1]]),
    marks: new Map(),
    conceptPairs: new Map(),
  })

  it('holds what enough texts have, weighed by rarity and kind: ln((1 + n) / (1 + df)) + 1.', () => {
    const { keys, weights } = buildVocabulary([bag(1, 2), bag(1, 3), bag(1, 2)], [0, 0, 0], 2)
    expect([...keys]).toEqual([1, 2, 99])
    const [everywhere, rare, pair] = weights
    expect(everywhere).toBeCloseTo(1.5, 12)
    expect(rare).toBeCloseTo(1.5 * (Math.log(4 / 3) + 1), 12)
    expect(pair).toBeCloseTo(2, 12)
  })

  it('leaves out what two texts share that have different answers.', () => {
    const { keys } = buildVocabulary([bag(1, 2, 3), bag(1, 2), bag(1, 3)], [0, 0, 1], 2)
    expect([...keys]).toEqual([1, 2, 99])
  })

  it('makes rows of length one where words share no features.', () => {
    const vocabulary = buildVocabulary([bag(1, 2), bag(1, 3), bag(2, 3)], [0, 0, 0], 1)
    const { values } = toSparseRow(bag(1, 2, 7), vocabulary)
    expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 12)
    expect(
      toSparseRow({ words: [], pairs: new Map(), marks: new Map(), conceptPairs: new Map() }, vocabulary).values,
    ).toHaveLength(0)
  })
})

describe('The learners', () => {
  it('give complement naive Bayes weights by the book.', () => {
    const [first, second] = trainComplementBayes(rows, labels, 2, 3, 0.5)
    // Outside class 0: no feature 0, two of feature 1, two of feature 2, and half of each for smoothing.
    expect(Array.from(first ?? [])).toEqual([0.5, 2.5, 2.5].map((count) => expect.closeTo(-Math.log(count / 5.5), 12)))
    expect(second?.[0]).toBeCloseTo(-Math.log(2.5 / 5.5), 12)
  })

  it('separate by logistic regression what can be separated, the same way twice.', () => {
    const options = { c: 10, passes: 20, seed: 7 }
    const column = trainLogisticRegression(rows, Uint8Array.of(1, 1, 0, 0), 3, options)
    expect(rows.map((one) => scoreRow(column, one) > 0)).toEqual([true, true, false, false])
    expect(trainLogisticRegression(rows, Uint8Array.of(1, 1, 0, 0), 3, options)).toEqual(column)
    expect(scoreSpread([column], rows)).toBeGreaterThan(0)
  })

  it('are added after each is divided by its spread.', () => {
    const one = [{ weights: Float64Array.of(2, 4), bias: 2 }]
    const other = [{ weights: Float64Array.of(3, 0), bias: 6 }]
    expect(addColumns(one, 2, other, 3)).toEqual([{ weights: Float64Array.of(2, 2), bias: 3 }])
  })
})

describe('A quantised model', () => {
  it('keeps the largest weight exactly and the others within a step.', () => {
    const weights = Float64Array.of(0.5, -2, 0.01, 0)
    const vocabulary = {
      keys: Int32Array.of(1, 2, 3, 4),
      weights: Float64Array.of(1, 1, 1, 1),
      indexOf: new Map<number, number>(),
    }
    const model = quantise([{ weights, bias: 0.3 }], vocabulary)
    const scale = model.scales[0] ?? 0
    expect([scale, model.biases[0], model.columns]).toEqual([2, 0.3, 1])
    Array.from(model.weights).forEach((q, i) => {
      const back = Math.sign(q) * (q / largestStep) ** 2 * scale
      const step = (2 * Math.sqrt(Math.abs(weights[i] ?? 0) / scale) * scale) / largestStep + scale / largestStep ** 2
      expect(Math.abs(back - (weights[i] ?? 0))).toBeLessThanOrEqual(step)
    })
    expect(model.weights[1]).toBe(-largestStep)
  })
})

describe('The strongest', () => {
  it('stay in falling order, the earlier of equal ones ahead, and no more than asked for.', () => {
    const list: Strong[] = []
    ;[3, 5, 5, 1, 4].forEach((weight, i) => {
      keepStrongest(list, 3, { weight, first: i, second: -1, isStart: false })
    })
    expect(list.map(({ weight, first }) => [weight, first])).toEqual([
      [5, 1],
      [5, 2],
      [4, 4],
    ])
  })
})
