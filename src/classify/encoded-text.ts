import { isForeignFunctionWord, isStopWord } from '../text/function-words.ts'
import { hashPair } from '../text/hash.ts'
import { decideLanguage } from '../text/language/decide-language.ts'
import { type LanguageModel, scoreWordLanguage } from '../text/language/language-model.ts'
import { createWordBuffer, scanWords, type WordBuffer } from '../text/scan-words.ts'
import type { StemLanguage } from '../text/stem.ts'
import { createWordTable, type WordTable } from '../text/word-table.ts'
import type { InputLanguage } from '../types/assignment.ts'
import { createStemColumns } from './stem-columns.ts'

/** A text as the models see it: its words as numbers, in order and as distinct types with counts. */
export interface EncodedText {
  readonly text: string
  readonly words: WordBuffer
  /** Word type of each word; shape [words.count]. */
  readonly ids: Int32Array
  /** The distinct word types in order of first occurrence; shape [distinctCount]. */
  readonly distinct: Int32Array
  readonly distinctCount: number
  /** How often each distinct type occurs, integers ≥ 1; shape [distinctCount]. */
  readonly counts: Int32Array
  /** Hash of each word's stem; shape [words.count]. */
  readonly stems: Int32Array
  /** Hash of each word's stem with the one before it, 0 for the first word; shape [words.count]. */
  readonly pairs: Int32Array
  readonly language: InputLanguage
  /** Which stemmer fits. */
  readonly stemLanguage: StemLanguage
}

/** Encodes texts; what it returns is valid until the next call. */
export interface TextEncoder {
  encode(text: string): EncodedText
  /** The word types that have been met. Models hang their own columns on its ids. */
  readonly table: WordTable
  /** The words of the text encoded last. */
  readonly words: WordBuffer
  /** Whether a word type is a stop word. */
  isStopWord(id: number): boolean
}

const latinWord = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u
const stopFlag = 1
const foreignFlag = 2
const nonLatinFlag = 4

function flagsOf(word: string): number {
  return (
    (isStopWord(word) ? stopFlag : 0) |
    (isForeignFunctionWord(word) ? foreignFlag : 0) |
    (latinWord.test(word) ? 0 : nonLatinFlag)
  )
}

function enlarged<T extends Float64Array | Int32Array | Uint8Array>(array: T, size: number, make: (n: number) => T): T {
  if (size <= array.length) return array
  const larger = make(Math.max(size, array.length * 2))
  larger.set(array)
  return larger
}

/**
 * Creates a {@link TextEncoder}.
 * @param languageModel - tells bokmål, nynorsk and English apart
 * @param onNewWord - called for each new word type, ids ascending from 0; after a {@link WordTable.trim} from 0 again
 */
export function createTextEncoder(
  languageModel: LanguageModel,
  onNewWord: (id: number, word: string) => void,
): TextEncoder {
  const wordScores = new Float64Array(3)
  let languageScores = new Float64Array(3 * 1024)
  let flags = new Uint8Array(1024)
  let stamps = new Int32Array(1024)
  let slotOf = new Int32Array(1024)
  let textNumber = 0
  const stemColumns = createStemColumns()

  const table = createWordTable((id, word) => {
    languageScores = enlarged(languageScores, (id + 1) * 3, (n) => new Float64Array(n))
    flags = enlarged(flags, id + 1, (n) => new Uint8Array(n))
    stamps = enlarged(stamps, id + 1, (n) => new Int32Array(n))
    slotOf = enlarged(slotOf, id + 1, (n) => new Int32Array(n))
    scoreWordLanguage(languageModel, word, wordScores)
    languageScores.set(wordScores, id * 3)
    flags[id] = flagsOf(word)
    stamps[id] = 0
    stemColumns.add(id, word)
    onNewWord(id, word)
  })

  const words = createWordBuffer()
  const scores = new Float64Array(3)
  let ids = new Int32Array(256)
  let distinct = new Int32Array(256)
  let counts = new Int32Array(256)
  let stems = new Int32Array(256)
  let pairs = new Int32Array(256)

  function languageOf(): InputLanguage {
    scores.fill(0)
    let ownFunctionWords = 0
    let foreignFunctionWords = 0
    let nonLatinWords = 0
    for (let i = 0; i < words.count; i++) {
      const id = ids[i] ?? 0
      const flag = flags[id] ?? 0
      scores[0] = (scores[0] ?? 0) + (languageScores[id * 3] ?? 0)
      scores[1] = (scores[1] ?? 0) + (languageScores[id * 3 + 1] ?? 0)
      scores[2] = (scores[2] ?? 0) + (languageScores[id * 3 + 2] ?? 0)
      if (flag !== 0) {
        if ((flag & stopFlag) !== 0) ownFunctionWords++
        if ((flag & foreignFlag) !== 0) foreignFunctionWords++
        if ((flag & nonLatinFlag) !== 0) nonLatinWords++
      }
    }
    return decideLanguage({ scores, words: words.count, ownFunctionWords, foreignFunctionWords, nonLatinWords })
  }

  return {
    table,
    words,
    isStopWord: (id) => ((flags[id] ?? 0) & stopFlag) !== 0,
    encode(text) {
      table.trim()
      scanWords(text, words)
      ids = enlarged(ids, words.count, (n) => new Int32Array(n))
      distinct = enlarged(distinct, words.count, (n) => new Int32Array(n))
      counts = enlarged(counts, words.count, (n) => new Int32Array(n))
      stems = enlarged(stems, words.count, (n) => new Int32Array(n))
      pairs = enlarged(pairs, words.count, (n) => new Int32Array(n))
      textNumber++
      let distinctCount = 0
      for (let i = 0; i < words.count; i++) {
        const id = table.idOf(
          text,
          words.starts[i] ?? 0,
          words.ends[i] ?? 0,
          words.hashes[i] ?? 0,
          words.checks[i] ?? 0,
        )
        ids[i] = id
        if (stamps[id] === textNumber) {
          const slot = slotOf[id] ?? 0
          counts[slot] = (counts[slot] ?? 0) + 1
        } else {
          stamps[id] = textNumber
          slotOf[id] = distinctCount
          distinct[distinctCount] = id
          counts[distinctCount] = 1
          distinctCount++
        }
      }
      const language = languageOf()
      const stemLanguage: StemLanguage = language === 'en' ? 'en' : 'no'
      let before = 0
      for (let i = 0; i < words.count; i++) {
        const stem = stemColumns.keyOf(ids[i] ?? 0, stemLanguage)
        stems[i] = stem
        pairs[i] = i === 0 ? 0 : hashPair(before, stem)
        before = stem
      }
      return {
        text,
        words,
        ids,
        distinct,
        distinctCount,
        counts,
        stems,
        pairs,
        language,
        stemLanguage,
      }
    },
  }
}
