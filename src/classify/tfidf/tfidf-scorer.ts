import type { StemLanguage } from '../../text/stem.ts'
import { emptyThesaurus, type Thesaurus } from '../../text/thesaurus.ts'
import { defaultWordCapacity } from '../../text/word-table.ts'
import type { Feature } from '../../types/assignment.ts'
import type { EncodedText } from '../encoded-text.ts'
import { createFeatureTable, entryField } from './feature-table.ts'
import { conceptKeys, gramsOf } from './features.ts'
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
   * What words, pairs of neighbouring words and beginnings of sentences (with ^ before them) added to the score of the
   * text scored last.
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

/**
 * Creates a {@link TfidfScorer}.
 * @param thesaurus - the one that the texts are encoded with
 */
export function createTfidfScorer(model: LinearModel, thesaurus: Thesaurus = emptyThesaurus): TfidfScorer {
  const { columns, biases } = model
  const stride = rowStride(columns)
  const { find, entries, squares: featureSquares, weights } = createFeatureTable(model)
  const units = unitsOf(model)
  const words: string[] = []
  let capacity = defaultWordCapacity
  const known = { no: emptyColumns(capacity, stride), en: emptyColumns(capacity, stride) }
  let pairSquare = 0
  let hasRepeats = false
  const wordRows = createWeightedRows()
  const pairRows = createWeightedRows()
  let pairPositions = new Int32Array(256)
  // 1 or 2 for the beginning of a sentence, −2 for a pair, 0 for what no words show.
  let pairSpans = new Int8Array(256)
  let textNumber = 0
  let norm = 1

  function learn(id: number, stem: number, concepts: number, language: StemLanguage): number {
    const { vectors, squares } = known[language]
    const at = id * stride
    vectors.fill(0, at, at + stride)
    let square = 0
    for (const key of [stem, ...gramsOf(words[id] ?? ''), ...conceptKeys(concepts, thesaurus)]) {
      const entry = find(key)
      if (entry < 0) continue
      const row = (entry + entryField.weights) * 4
      for (let k = 0; k < columns; k++) vectors[at + k] = (vectors[at + k] ?? 0) + squaredStep(weights[row + k] ?? 0)
      square += featureSquares[entry + entryField.square] ?? 0
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
      if (square < 0) {
        const position = encoded.ids.indexOf(id)
        square = learn(id, encoded.stems[position] ?? 0, encoded.concepts[position] ?? 0, stemLanguage)
      }
      sum += count * square
      wordRows.offsets[i] = id * stride
      wordRows.factors[i] = count === 1 ? 1 : termFrequencyWeight(count)
    }
    wordRows.count = distinctCount
    return sum
  }

  /** Puts a pair or mark into `pairRows` if the model knows it, once for a text. */
  function collect(key: number, position: number, span: number): void {
    const entry = find(key)
    if (entry < 0) return
    pairSquare += featureSquares[entry + entryField.square] ?? 0
    if (entries[entry + entryField.text] === textNumber) {
      const slot = entries[entry + entryField.place] ?? 0
      pairRows.factors[slot] = (pairRows.factors[slot] ?? 0) + 1
      hasRepeats = true
      return
    }
    const slot = pairRows.count++
    entries[entry + entryField.text] = textNumber
    entries[entry + entryField.place] = slot
    pairRows.offsets[slot] = (entry + entryField.weights) * 4
    pairRows.factors[slot] = 1
    pairPositions[slot] = position
    pairSpans[slot] = span
  }

  /** Puts the distinct pairs and marks that the model knows into `pairRows`; returns what they add to the squared norm. */
  function collectPairs({ words: positions, pairs: keys, marks, conceptPairs }: EncodedText): number {
    const { count } = positions
    const most = count + marks.count + conceptPairs.count
    makeRoom(pairRows, most)
    if (pairPositions.length < most) {
      pairPositions = new Int32Array(most * 2)
      pairSpans = new Int8Array(most * 2)
    }
    textNumber++
    pairSquare = 0
    hasRepeats = false
    pairRows.count = 0
    for (let i = 1; i < count; i++) collect(keys[i] ?? 0, i - 1, -2)
    for (let i = 0; i < marks.count; i++) collect(marks.keys[i] ?? 0, marks.positions[i] ?? -1, marks.spans[i] ?? 0)
    for (let i = 0; i < conceptPairs.count; i++) collect(conceptPairs.keys[i] ?? 0, -1, 0)
    if (hasRepeats)
      for (let i = 0; i < pairRows.count; i++) {
        const times = pairRows.factors[i] ?? 1
        if (times !== 1) pairRows.factors[i] = termFrequencyWeight(times)
      }
    return pairSquare
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
        if (weight > 0 && isShown(at / stride))
          keepStrongest(found, most, { weight, first: at / stride, second: -1, isStart: false })
      }
      for (let i = 0; i < pairRows.count; i++) {
        const weight = (pairRows.factors[i] ?? 0) * squaredStep(weights[(pairRows.offsets[i] ?? 0) + column] ?? 0)
        const span = pairSpans[i] ?? 0
        if (weight <= 0 || span === 0) continue
        const first = ids[pairPositions[i] ?? 0] ?? 0
        const second = span === 1 ? -1 : (ids[(pairPositions[i] ?? 0) + 1] ?? 0)
        if (isShown(first) || (second >= 0 && isShown(second)))
          keepStrongest(found, most, { weight, first, second, isStart: span > 0 })
      }
      const unit = (units[column] ?? 0) / norm
      return found.map(({ weight, first, second, isStart }) => ({
        text: `${isStart ? '^' : ''}${words[first] ?? ''}${second < 0 ? '' : ` ${words[second] ?? ''}`}`,
        weight: Math.round(weight * unit * 1000) / 1000,
      }))
    },
  }
}
