import { isForeignFunctionWord, isStopWord } from '../function-words.ts'
import { ambiguousWords } from '../other/function-words.ts'
import { stopWordsLikeDanish, stopWordsLikeSwedish, wordsDanish, wordsSwedish } from '../other/neighbour-words.ts'

/**
 * How much a word speaks for another language and against bokmål, nynorsk and English: about log P(word's kind | other) −
 * log P(word's kind | ours), in quarters of a natural logarithm, −12 … 12. Near relatives share most of their words with
 * us, so they have scales of their own, on which only what tells them apart counts.
 */
export interface WordEvidence {
  /** For a language that is no near relative. */
  readonly distant: number
  readonly danish: number
  readonly swedish: number
  /** Whether it is a word of other languages, or has letters that ours lack. */
  readonly isForeign: boolean
  /** Whether nothing but its letters speaks: written as a name it may be one, and then tells nothing. */
  readonly isUnknown: boolean
}

const ambiguous: ReadonlySet<string> = new Set(ambiguousWords)

/** A near relative: its own words, the stop words that it shares with us, its spelling of words that we spell otherwise. */
interface Neighbour {
  readonly own: ReadonlySet<string>
  readonly shared: ReadonlySet<string>
  readonly spelling: RegExp
  /** For a word that is known as ours. */
  readonly known: number
}

const danish: Neighbour = {
  own: new Set(wordsDanish),
  shared: new Set(stopWordsLikeDanish),
  spelling: /^(?:af|op|ud)[bcdfghjklmnrstv]|ej[dlnrst]|æl[dp]|(?:hed|heden|heder|hederne|tionen|tioner|tionerne)$/u,
  known: -1,
}
const swedish: Neighbour = {
  own: new Set(wordsSwedish),
  shared: new Set(stopWordsLikeSwedish),
  spelling: /[äö]|ck|(?:arna|orna|heten|heter|ningen|ningar|tionen|tioner)$/u,
  known: -2,
}

const digit = /\p{N}/u
/** Letters of our words, those aside that idé, fôr, café and naïv have now and then. */
const plain = /^[a-zæøå'-]*$/u
const usual = /^[a-zæøåéèêëïòóôüàç'-]*$/u
/** Without a vowel it is an abbreviation, a slip or a scanner's mistake. Other scripts are counted elsewhere. */
const vowel = /[aeiouyæøåà-ÿāēīōūąęėįųűőơưăľ]/u

/** What is left of a word when UTF-8 was read as Windows-1252: `må` becomes `mÃ¥`, of which ¥ is no letter. */
const damaged = /[ãâ]$/u

const silent: WordEvidence = { distant: 0, danish: 0, swedish: 0, isForeign: false, isUnknown: false }

/** The word with our vowels, where a keyboard or a scanner had only those of others. */
function withOurVowels(word: string): string[] {
  const o = word.replaceAll('ö', 'ø')
  return [o.replaceAll('ä', 'æ'), o.replaceAll('ä', 'å')].filter((form) => form !== word)
}

/** A kind of word as both neighbours see it; their own words count as such whatever the kind. */
function evidence(word: string, distant: number, ofNeighbour: (neighbour: Neighbour) => number): WordEvidence {
  const of = (neighbour: Neighbour): number => (neighbour.own.has(word) ? 12 : ofNeighbour(neighbour))
  return { ...silent, distant, danish: of(danish), swedish: of(swedish) }
}

/**
 * What a word says of the language of its text. The numbers follow from how often words of each kind occur in the
 * training inputs and in texts of other languages, brought nearer to zero, because words of one text are not independent
 * (dialect, slips, names); see docs/classifying.md.
 * @param word - folded
 * @param isKnown - whether a word stands in the tables of bokmål, nynorsk and English; asked only where it matters
 */
export function wordEvidence(word: string, isKnown: (word: string) => boolean): WordEvidence {
  if (digit.test(word)) return silent
  const isAmbiguous = ambiguous.has(word)
  if (isStopWord(word))
    return evidence(word, isAmbiguous || word.length === 1 ? -2 : -10, ({ shared }) => (shared.has(word) ? 0 : -12))
  const known = isKnown(word)
  if (isAmbiguous) return evidence(word, 0, () => (known ? -2 : 0))
  if (isForeignFunctionWord(word)) return { ...evidence(word, known ? 6 : 10, () => 0), isForeign: true }
  // A compound is known by its last part, which a foreign word may have by chance.
  if (known) return evidence(word, word.length < 7 ? -4 : -2, (neighbour) => neighbour.known)
  if (!vowel.test(word) || damaged.test(word)) return silent
  if (!plain.test(word) && withOurVowels(word).some((form) => isStopWord(form) || isKnown(form)))
    return evidence(word, 0, () => 1)
  const isStrange = !usual.test(word)
  const distant = isStrange ? 9 : word.length < 4 ? word.length - 1 : 5
  const found = evidence(word, distant, ({ spelling }) => (spelling.test(word) ? 6 : isStrange ? -4 : 1))
  return { ...found, isForeign: isStrange, isUnknown: !danish.own.has(word) && !swedish.own.has(word) }
}
