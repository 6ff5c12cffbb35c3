import type { StemLanguage } from '../../text/stem.ts'
import { defaultWordCapacity } from '../../text/word-table.ts'
import type { Feature } from '../../types/assignment.ts'
import type { EncodedText } from '../encoded-text.ts'
import { createFeatureIndex } from './feature-index.ts'
import { gramsOf } from './features.ts'
import { keepStrongest, type Strong } from './keep-strongest.ts'
import { type LinearModel, squaredStep, unitsOf } from './linear-model.ts'
import { termFrequencyWeight } from './training-rows.ts'
import { addQuantisedRows, addWeightedRows, createWeightedRows, makeRoom, rowStride } from './weighted-rows.ts'

/** Scores texts with a linear model, remembering what each word type adds. */
export interface TfidfScorer {
  /** Call for each new word type of the encoder. */
  add(id: number, word: string): void
  /**
   * Scores a text in every column.
   * @param out - shape [columns], overwritten
   */
  score(encoded: EncodedText, out: Float64Array): void
  /**
   * What words and pairs of neighbouring words added to the score of the text scored last.
   * @param column - which score
   * @param isShown - which word types may be shown
   * @param most - how many at the most, strongest first; of equal ones the earlier in the text
   */
  strongest(encoded: EncodedText, column: number, isShown: (id: number) => boolean, most: number): Feature[]
}

/** What word types add, in one language. */
interface WordColumns {
  /** In the units of the model's columns; shape [capacity × stride]. */
  vectors: Float32Array
  /** To the squared norm, or −1 where not yet worked out; shape [capacity]. */
  squares: Float64Array
}

function emptyColumns(capacity: number, stride: number): WordColumns {
  return { vectors: new Float32Array(capacity * stride), squares: new Float64Array(capacity).fill(-1) }
}

function grown(old: WordColumns, capacity: number, stride: number): WordColumns {
  const larger = emptyColumns(capacity, stride)
  larger.vectors.set(old.vectors)
  larger.squares.set(old.squares)
  return larger
}

/** Creates a {@link TfidfScorer}. */
export function createTfidfScorer(model: LinearModel): TfidfScorer {
  const { columns, biases, weights } = model
  const features = model.keys.length
  const stride = rowStride(columns)
  const index = createFeatureIndex(model.keys)
  const units = unitsOf(model)
  const words: string[] = []
  let capacity = defaultWordCapacity
  const known = { no: emptyColumns(capacity, stride), en: emptyColumns(capacity, stride) }
  // Per feature: the latest text that has it as a pair, and its place there; side by side for the sake of the cache.
  const pairState = new Int32Array(features * 2)
  const wordRows = createWeightedRows()
  const pairRows = createWeightedRows()
  let pairPositions = new Int32Array(256)
  let textNumber = 0
  let norm = 1

  function learn(id: number, stem: number, language: StemLanguage): number {
    const { vectors, squares } = known[language]
    const at = id * stride
    vectors.fill(0, at, at + stride)
    const grams = gramsOf(words[id] ?? '')
    let square = 0
    for (let i = -1; i < grams.length; i++) {
      const feature = index.find(i < 0 ? stem : (grams[i] ?? 0))
      if (feature < 0) continue
      const row = feature * columns
      for (let k = 0; k < columns; k++) vectors[at + k] = (vectors[at + k] ?? 0) + squaredStep(weights[row + k] ?? 0)
      square += model.squares[feature] ?? 0
    }
    squares[id] = square
    return square
  }

  /** Puts the distinct words into `wordRows`; returns what they add to the squared norm. */
  function collectWords(encoded: EncodedText): number {
    const { distinct, distinctCount, counts, stemLanguage } = encoded
    const { squares } = known[stemLanguage]
    makeRoom(wordRows, distinctCount)
    let sum = 0
    for (let i = 0; i < distinctCount; i++) {
      const id = distinct[i] ?? 0
      const count = counts[i] ?? 1
      let square = squares[id] ?? -1
      if (square < 0) square = learn(id, stemOf(encoded, id), stemLanguage)
      sum += count * square
      wordRows.offsets[i] = id * stride
      wordRows.factors[i] = count === 1 ? 1 : termFrequencyWeight(count)
    }
    wordRows.count = distinctCount
    return sum
  }

  /** Puts the distinct pairs that the model knows into `pairRows`; returns what they add to the squared norm. */
  function collectPairs({ words: positions, pairs: keys }: EncodedText): number {
    const { count } = positions
    makeRoom(pairRows, count)
    if (pairPositions.length < count) pairPositions = new Int32Array(count * 2)
    textNumber++
    let found = 0
    for (let i = 1; i < count; i++) {
      const feature = index.find(keys[i] ?? 0)
      if (feature < 0) continue
      if (pairState[feature * 2] === textNumber) {
        const slot = pairState[feature * 2 + 1] ?? 0
        pairRows.factors[slot] = (pairRows.factors[slot] ?? 0) + 1
        continue
      }
      pairState[feature * 2] = textNumber
      pairState[feature * 2 + 1] = found
      pairRows.offsets[found] = feature * columns
      pairRows.factors[found] = 1
      pairPositions[found] = i - 1
      found++
    }
    pairRows.count = found
    let sum = 0
    for (let i = 0; i < found; i++) {
      const times = pairRows.factors[i] ?? 1
      sum += times * (model.squares[(pairRows.offsets[i] ?? 0) / columns] ?? 0)
      if (times !== 1) pairRows.factors[i] = termFrequencyWeight(times)
    }
    return sum
  }

  return {
    add(id, word) {
      if (id >= capacity) {
        capacity *= 2
        known.no = grown(known.no, capacity, stride)
        known.en = grown(known.en, capacity, stride)
      }
      words[id] = word
      known.no.squares[id] = -1
      known.en.squares[id] = -1
    },
    score(encoded, out) {
      const square = collectWords(encoded) + collectPairs(encoded)
      out.fill(0)
      addWeightedRows(wordRows, known[encoded.stemLanguage].vectors, columns, out)
      addQuantisedRows(pairRows, weights, columns, out)
      norm = Math.sqrt(square) || 1
      for (let k = 0; k < columns; k++) out[k] = ((out[k] ?? 0) * (units[k] ?? 0)) / norm + (biases[k] ?? 0)
    },
    strongest({ ids, stemLanguage }, column, isShown, most) {
      const found: Strong[] = []
      const { vectors } = known[stemLanguage]
      for (let i = 0; i < wordRows.count; i++) {
        const at = wordRows.offsets[i] ?? 0
        const weight = (wordRows.factors[i] ?? 0) * (vectors[at + column] ?? 0)
        if (weight > 0 && isShown(at / stride)) keepStrongest(found, most, weight, at / stride, -1)
      }
      for (let i = 0; i < pairRows.count; i++) {
        const weight = (pairRows.factors[i] ?? 0) * squaredStep(weights[(pairRows.offsets[i] ?? 0) + column] ?? 0)
        if (weight <= 0) continue
        const first = ids[pairPositions[i] ?? 0] ?? 0
        const second = ids[(pairPositions[i] ?? 0) + 1] ?? 0
        if (isShown(first) || isShown(second)) keepStrongest(found, most, weight, first, second)
      }
      const unit = (units[column] ?? 0) / norm
      return found.map(({ weight, first, second }) => ({
        text: second < 0 ? (words[first] ?? '') : `${words[first] ?? ''} ${words[second] ?? ''}`,
        weight: Math.round(weight * unit * 1000) / 1000,
      }))
    },
  }
}

/** Hash of the stem of a word type that the text has. */
function stemOf({ ids, stems }: EncodedText, id: number): number {
  return stems[ids.indexOf(id)] ?? 0
}
