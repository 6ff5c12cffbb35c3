import type { StemLanguage } from '../../text/stem.ts'
import type { Feature } from '../../types/assignment.ts'
import type { EncodedText } from '../encoded-text.ts'
import { createFeatureIndex } from './feature-index.ts'
import { gramsOf } from './features.ts'
import { keepStrongest, type Strong } from './keep-strongest.ts'
import { type LinearModel, squaredSteps, unitsOf } from './linear-model.ts'
import { termFrequencyWeight } from './training-rows.ts'

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
  /** In the units of the model's columns; shape [capacity × columns]. */
  vectors: Float32Array
  /** To the squared norm, or −1 where not yet worked out; shape [capacity]. */
  squares: Float64Array
}

function emptyColumns(capacity: number, columns: number): WordColumns {
  return { vectors: new Float32Array(capacity * columns), squares: new Float64Array(capacity).fill(-1) }
}

function grown(old: WordColumns, capacity: number, columns: number): WordColumns {
  const larger = emptyColumns(capacity, columns)
  larger.vectors.set(old.vectors)
  larger.squares.set(old.squares)
  return larger
}

/** Creates a {@link TfidfScorer}. */
export function createTfidfScorer(model: LinearModel): TfidfScorer {
  const { columns, biases, weights } = model
  const index = createFeatureIndex(model.keys)
  const units = unitsOf(model)
  const words: string[] = []
  let capacity = 1024
  const known = { no: emptyColumns(capacity, columns), en: emptyColumns(capacity, columns) }
  const pairStamps = new Int32Array(model.keys.length)
  const pairSlots = new Int32Array(model.keys.length)
  let textNumber = 0
  let pairs = new Int32Array(256)
  let pairCounts = new Int32Array(256)
  let pairPositions = new Int32Array(256)
  let pairCount = 0
  let norm = 1

  function learn(id: number, stem: number, language: StemLanguage): number {
    const { vectors, squares } = known[language]
    const offset = id * columns
    vectors.fill(0, offset, offset + columns)
    let square = 0
    for (const key of [stem, ...gramsOf(words[id] ?? '')]) {
      const feature = index.find(key)
      if (feature < 0) continue
      const row = feature * columns
      for (let k = 0; k < columns; k++)
        vectors[offset + k] = (vectors[offset + k] ?? 0) + (squaredSteps[(weights[row + k] ?? 0) + 128] ?? 0)
      square += model.squares[feature] ?? 0
    }
    squares[id] = square
    return square
  }

  function learnUnknown({ ids, stems, words: positions, stemLanguage }: EncodedText): void {
    const { squares } = known[stemLanguage]
    for (let i = 0; i < positions.count; i++) {
      const id = ids[i] ?? 0
      if ((squares[id] ?? -1) < 0) learn(id, stems[i] ?? 0, stemLanguage)
    }
  }

  function collectPairs({ words: positions, pairs: keys }: EncodedText): void {
    const { count } = positions
    if (pairs.length < count) {
      pairs = new Int32Array(count * 2)
      pairCounts = new Int32Array(count * 2)
      pairPositions = new Int32Array(count * 2)
    }
    textNumber++
    pairCount = 0
    for (let i = 1; i < count; i++) {
      const feature = index.find(keys[i] ?? 0)
      if (feature < 0) continue
      if (pairStamps[feature] === textNumber) {
        const slot = pairSlots[feature] ?? 0
        pairCounts[slot] = (pairCounts[slot] ?? 0) + 1
        continue
      }
      pairStamps[feature] = textNumber
      pairSlots[feature] = pairCount
      pairs[pairCount] = feature
      pairCounts[pairCount] = 1
      pairPositions[pairCount] = i - 1
      pairCount++
    }
  }

  return {
    add(id, word) {
      if (id >= capacity) {
        capacity *= 2
        known.no = grown(known.no, capacity, columns)
        known.en = grown(known.en, capacity, columns)
      }
      words[id] = word
      known.no.squares[id] = -1
      known.en.squares[id] = -1
    },
    score(encoded, out) {
      learnUnknown(encoded)
      const { distinct, distinctCount, counts, stemLanguage } = encoded
      const { vectors, squares } = known[stemLanguage]
      out.fill(0)
      let square = 0
      for (let i = 0; i < distinctCount; i++) {
        const id = distinct[i] ?? 0
        const count = counts[i] ?? 1
        square += count * (squares[id] ?? 0)
        const frequency = count === 1 ? 1 : termFrequencyWeight(count)
        const offset = id * columns
        for (let k = 0; k < columns; k++) out[k] = (out[k] ?? 0) + frequency * (vectors[offset + k] ?? 0)
      }
      collectPairs(encoded)
      for (let i = 0; i < pairCount; i++) {
        const feature = pairs[i] ?? 0
        const count = pairCounts[i] ?? 1
        square += count * (model.squares[feature] ?? 0)
        const frequency = termFrequencyWeight(count)
        const row = feature * columns
        for (let k = 0; k < columns; k++)
          out[k] = (out[k] ?? 0) + frequency * (squaredSteps[(weights[row + k] ?? 0) + 128] ?? 0)
      }
      norm = Math.sqrt(square) || 1
      for (let k = 0; k < columns; k++) out[k] = ((out[k] ?? 0) * (units[k] ?? 0)) / norm + (biases[k] ?? 0)
    },
    strongest(encoded, column, isShown, most) {
      const { distinct, distinctCount, counts, stemLanguage, ids } = encoded
      const found: Strong[] = []
      const { vectors } = known[stemLanguage]
      for (let i = 0; i < distinctCount; i++) {
        const id = distinct[i] ?? 0
        const weight = vectors[id * columns + column] ?? 0
        if (weight > 0 && isShown(id)) keepStrongest(found, most, termFrequencyWeight(counts[i] ?? 1) * weight, id, -1)
      }
      for (let i = 0; i < pairCount; i++) {
        const weight = squaredSteps[(weights[(pairs[i] ?? 0) * columns + column] ?? 0) + 128] ?? 0
        if (weight <= 0) continue
        const first = ids[pairPositions[i] ?? 0] ?? 0
        const second = ids[(pairPositions[i] ?? 0) + 1] ?? 0
        if (isShown(first) || isShown(second))
          keepStrongest(found, most, termFrequencyWeight(pairCounts[i] ?? 1) * weight, first, second)
      }
      const unit = (units[column] ?? 0) / norm
      return found.map(({ weight, first, second }) => ({
        text: second < 0 ? (words[first] ?? '') : `${words[first] ?? ''} ${words[second] ?? ''}`,
        weight: Math.round(weight * unit * 1000) / 1000,
      }))
    },
  }
}
