import { blankPseudonyms } from '../personal/pseudonyms.ts'
import { foldedUnit } from '../text/characters.ts'
import { isForeignFunctionWord, isStopWord } from '../text/function-words.ts'
import { hashPair, hashString } from '../text/hash.ts'
import { decideLanguage } from '../text/language/decide-language.ts'
import { type LanguageModel, scoreWordLanguage } from '../text/language/language-model.ts'
import { type WordEvidence, wordEvidence } from '../text/language/word-evidence.ts'
import { createWordBuffer, scanWords, type WordBuffer } from '../text/scan-words.ts'
import { type StemLanguage, stem } from '../text/stem.ts'
import { emptyThesaurus, type Thesaurus } from '../text/thesaurus.ts'
import { createWordTable, defaultWordCapacity, type WordTable } from '../text/word-table.ts'
import type { InputLanguage } from '../types/assignment.ts'
import { type ConceptBuffer, createConceptBuffer, pairConcepts } from './concept-buffer.ts'
import { createMarkBuffer, type MarkBuffer, scanMarks } from './marks.ts'
import { stemSeed } from './stem-key.ts'

/** A text as the models see it: its words as numbers, in order and as distinct types with counts. */
export interface EncodedText {
  /** With blanks for pseudonyms, which say nothing. */
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
  readonly marks: MarkBuffer
  /** Concepts of each word, as the thesaurus packs them; shape [words.count]. */
  readonly concepts: Int32Array
  readonly conceptPairs: ConceptBuffer
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
const nonLatinFlag = 2
const unknownFlag = 4
const foreignFlag = 8
const foreignFunctionFlag = 16

/**
 * What is known of a word type stands side by side in eight integers, so that a word of a text costs one cache line:
 * flags, number of the latest text that has it, its place among that text's distinct types, three language scores,
 * and the hashes of its Norwegian and its English stem (0 until worked out).
 */
const stride = 8
const field = { flags: 0, text: 1, slot: 2, language: 3, no: 6, en: 7 } as const

/** Flags in the lowest byte, above them one each for what a word says of distant languages, Danish and Swedish. */
function flagsOf(word: string, { distant, danish, swedish, isForeign, isUnknown }: WordEvidence): number {
  const flags =
    (isStopWord(word) ? stopFlag : 0) |
    (latinWord.test(word) ? 0 : nonLatinFlag) |
    (isUnknown ? unknownFlag : 0) |
    (isForeign ? foreignFlag : 0) |
    (isForeignFunctionWord(word) ? foreignFunctionFlag : 0)
  return flags | ((distant & 0xff) << 8) | ((danish & 0xff) << 16) | (swedish << 24)
}

/** Longest word in capitals that may be an abbreviation. */
const longestAbbreviation = 4

/** Whether a word is written as names and abbreviations are: `Moss`, `KMD`. */
function looksLikeName(text: string, start: number, end: number): boolean {
  const isUpper = (at: number): boolean => foldedUnit(text.charCodeAt(at)) !== text.charCodeAt(at)
  return isUpper(start) && (end - start <= longestAbbreviation || !isUpper(start + 1))
}

/** The same numbers in an array of at least twice the length. */
function enlarged(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(size, array.length * 2))
  larger.set(array)
  return larger
}

/**
 * Creates a {@link TextEncoder}.
 * @param languageModel - tells bokmål, nynorsk and English apart
 * @param onNewWord - called for each new word type, ids ascending from 0; a forgotten id comes again
 * @param thesaurus - tells what words mean
 */
export function createTextEncoder(
  languageModel: LanguageModel,
  onNewWord: (id: number, word: string) => void,
  thesaurus: Thesaurus = emptyThesaurus,
): TextEncoder {
  const wordScores = new Int32Array(3)
  // Pages that no word needs are never touched, so room for all costs nothing.
  let records = new Int32Array(defaultWordCapacity * stride)
  // Concepts of each word type, as Norwegian and as English; known once its stem is.
  let meanings = new Int32Array(defaultWordCapacity * 2)
  let textNumber = 0

  /** Works out stem and concepts of a word type: the dearest thing done to one, so once per type and language. */
  function learnStem(id: number, word: string, language: StemLanguage): number {
    const form = stem(word, language)
    const concepts = thesaurus.conceptsOf(word, form, language)
    records[id * stride + field[language]] = hashString(form, stemSeed)
    meanings[id * 2 + (language === 'no' ? 0 : 1)] = concepts
    return concepts
  }

  const hasConcept = (word: string, language: StemLanguage): boolean =>
    thesaurus.conceptsOf(word, stem(word, language), language) !== 0

  const table = createWordTable((id, word) => {
    const at = id * stride
    if (at + stride > records.length) records = enlarged(records, at + stride)
    if (id * 2 + 2 > meanings.length) meanings = enlarged(meanings, id * 2 + 2)
    scoreWordLanguage(languageModel, word, wordScores)
    records.fill(0, at, at + stride)
    const isKnown = (form: string): boolean => {
      // Without a thesaurus nothing is unknown.
      if (thesaurus.keys.length === 0) return true
      if (form === word) return learnStem(id, word, 'no') !== 0 || learnStem(id, word, 'en') !== 0
      return hasConcept(form, 'no') || hasConcept(form, 'en')
    }
    records[at + field.flags] = flagsOf(word, wordEvidence(word, isKnown))
    records.set(wordScores, at + field.language)
    onNewWord(id, word)
  })

  const words = createWordBuffer()
  const marks = createMarkBuffer()
  const conceptPairs = createConceptBuffer()
  const scores = new Int32Array(3)
  let ids = new Int32Array(256)
  let distinct = new Int32Array(256)
  let counts = new Int32Array(256)
  let stems = new Int32Array(256)
  let pairs = new Int32Array(256)
  let concepts = new Int32Array(256)
  let distinctCount = 0

  function makeRoom(): void {
    if (ids.length >= words.count) return
    ids = enlarged(ids, words.count)
    distinct = enlarged(distinct, words.count)
    counts = enlarged(counts, words.count)
    stems = enlarged(stems, words.count)
    pairs = enlarged(pairs, words.count)
    concepts = enlarged(concepts, words.count)
  }

  /** Numbers the words, counts the distinct ones, and decides the language. */
  function numberWords(text: string): InputLanguage {
    textNumber++
    distinctCount = 0
    let [nb, nn, en, nonLatin, ownFunction, foreignFunction] = [0, 0, 0, 0, 0, 0]
    let [foreign, distant, danish, swedish] = [0, 0, 0, 0]
    const { starts, ends, hashes, checks, count } = words
    for (let i = 0; i < count; i++) {
      const id = table.idOf(text, starts[i] ?? 0, ends[i] ?? 0, hashes[i] ?? 0, checks[i] ?? 0)
      ids[i] = id
      const at = id * stride
      if (records[at + field.text] === textNumber) {
        const slot = records[at + field.slot] ?? 0
        counts[slot] = (counts[slot] ?? 0) + 1
      } else {
        records[at + field.text] = textNumber
        records[at + field.slot] = distinctCount
        distinct[distinctCount] = id
        counts[distinctCount] = 1
        distinctCount++
      }
      nb += records[at + field.language] ?? 0
      nn += records[at + field.language + 1] ?? 0
      en += records[at + field.language + 2] ?? 0
      const flags = records[at + field.flags] ?? 0
      nonLatin += (flags & nonLatinFlag) >> 1
      ownFunction += flags & stopFlag
      foreignFunction += (flags & foreignFunctionFlag) >> 4
      // The first word has a capital anyway.
      if ((flags & unknownFlag) !== 0 && i > 0 && looksLikeName(text, starts[i] ?? 0, ends[i] ?? 0)) continue
      foreign += (flags & foreignFlag) >> 3
      distant += (flags << 16) >> 24
      danish += (flags << 8) >> 24
      swedish += flags >> 24
    }
    scores[0] = nb
    scores[1] = nn
    scores[2] = en
    const functionWords = { ownFunctionWords: ownFunction, foreignFunctionWords: foreignFunction }
    const foreignness = { ...functionWords, nonLatinWords: nonLatin, foreignWords: foreign, distant, danish, swedish }
    return decideLanguage({ scores, words: count, ...foreignness })
  }

  /** Finds the stems of the words, those of new ones worked out. */
  function hashStems(language: StemLanguage): void {
    const column = field[language]
    const tongue = language === 'no' ? 0 : 1
    let before = 0
    for (let i = 0; i < words.count; i++) {
      const id = ids[i] ?? 0
      if (records[id * stride + column] === 0) learnStem(id, table.word(id), language)
      const key = records[id * stride + column] ?? 0
      stems[i] = key
      concepts[i] = meanings[id * 2 + tongue] ?? 0
      pairs[i] = i === 0 ? 0 : hashPair(before, key)
      before = key
    }
  }

  return {
    table,
    words,
    isStopWord: (id) => ((records[id * stride + field.flags] ?? 0) & stopFlag) !== 0,
    encode(original) {
      const text = blankPseudonyms(original)
      table.trim()
      scanWords(text, words)
      makeRoom()
      const language = numberWords(text)
      const stemLanguage: StemLanguage = language === 'en' ? 'en' : 'no'
      hashStems(stemLanguage)
      scanMarks(text, words, marks)
      pairConcepts(concepts, words.count, thesaurus, conceptPairs)
      const ofWords = { words, ids, distinct, distinctCount, counts, stems, pairs, concepts }
      return { text, ...ofWords, marks, conceptPairs, language, stemLanguage }
    },
  }
}
