import { foldedUnit } from '../../text/characters.ts'
import { createWordBuffer, scanWords } from '../../text/scan-words.ts'
import { stem } from '../../text/stem.ts'
import { createWordTable } from '../../text/word-table.ts'
import { compareCodeUnits } from '../compare-code-units.ts'
import { isLightWord } from './light-words.ts'
import { createStemFilter, type StemFilter } from './stem-filter.ts'
import { createWordCounts } from './word-counts.ts'

/** A word with all its forms, and in how many texts it stands. */
export interface CountedStem {
  readonly root: string
  /** Texts that use it. */
  readonly texts: number
  /** Those of them that write it with a small first letter at least once. */
  readonly lowerTexts: number
  /** Texts of the slot asked for that use it. */
  readonly textsHere: number
  /** Distinct voices among those; 3 stands for three or more. */
  readonly voicesHere: number
}

/** Counts in how many texts each word stands. */
export interface Vocabulary {
  /**
   * Takes one text.
   * @param isEnglish - which stemmer it gets
   * @param slot - which of the counts it belongs to, integer 0..slots−1
   * @param voice - who speaks, as an integer that is not 0
   */
  add(text: string, isEnglish: boolean, slot: number, voice: number): void
  /** Roots of the words of the latest text, each once. */
  latest(): string[]
  /** The words that at least so many texts and voices of a slot use. */
  stems(slot: number, minimum: number): CountedStem[]
  /** The folded form of a word that is used most often; of several, the first by code units. */
  usualForm(root: string): string
  /** How many words were forgotten. */
  readonly forgotten: number
}

/** Words remembered: those of some hundred thousand inputs, in about 25 MB. */
const defaultCapacity = 65_536
/** Keeps the words of the two stemmers apart in one table. */
const englishSeed = 0x5bd1e995
const plainWord = /^\p{L}[\p{L}\p{M}'-]{2,}$/u

/** By root: its forms, and how often each is used. */
type Forms = Map<string, Map<string, number>>

function addForm(forms: Forms, root: string, form: string, uses: number): void {
  let known = forms.get(root)
  if (known === undefined) {
    known = new Map()
    forms.set(root, known)
  }
  known.set(form, (known.get(form) ?? 0) + uses)
}

/** Whether the first letter of a word is small, or has no capitals. */
function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return foldedUnit(code) === code
}

/**
 * Creates an empty {@link Vocabulary}. Counted are words of three letters or more that are no function words, and those
 * that `isAlso` names; never anything with a digit.
 *
 * When there is no room for more, the words that fewest texts use are forgotten for good: one that comes again is not
 * counted anew. So every count is of all texts, never of some, and what is lost is words that come late or seldom.
 * @param slots - integer ≥ 1
 * @param isAlso - further words to count, folded, such as abbreviations of two letters
 * @param capacity - words remembered, integer ≥ 1
 */
export function createVocabulary(
  slots: number,
  isAlso: (word: string) => boolean,
  capacity: number = defaultCapacity,
): Vocabulary {
  const buffer = createWordBuffer()
  const counts = createWordCounts(slots)
  const numbers = new Map<string, number>()
  let roots: string[] = []
  /** By the id of a form: the number of its word, −1 for none, and how often it is used. */
  let [wordOf, uses]: [number[], number[]] = [[], []]
  let [isEnglishNow, textNumber, forgotten] = [false, 0, 0]
  const used: number[] = []
  let gone: StemFilter | undefined
  /** Forms that were counted before the table was made anew. */
  const earlier: Forms = new Map()
  let forms: Forms | undefined

  const numberOf = (word: string): number => {
    if (!(plainWord.test(word) || isAlso(word)) || isLightWord(word)) return -1
    const root = stem(word, isEnglishNow ? 'en' : 'no')
    if (isLightWord(root)) return -1
    const known = numbers.get(root)
    if (known !== undefined) return known
    if (gone?.mayHave(root)) return -1
    const number = counts.create()
    roots.push(root)
    numbers.set(root, number)
    return number
  }

  const newTable = () =>
    createWordTable((_, word) => {
      wordOf.push(numberOf(word))
      uses.push(0)
    }, 1024)
  let table = newTable()

  const addForms = (to: Forms): void => {
    wordOf.forEach((number, id) => {
      const root = roots[number]
      if (root !== undefined) addForm(to, root, table.word(id), uses[id] ?? 0)
    })
  }

  /** Forgets the rarest words, at least a third of them. */
  const forget = (): void => {
    const totals = roots.map((_, number) => counts.texts(number))
    const limit = [...totals].sort((a, b) => a - b)[Math.floor(totals.length / 3)] ?? 0
    gone ??= createStemFilter()
    const kept: number[] = []
    for (const [number, root] of roots.entries()) {
      if ((totals[number] ?? 0) > limit) kept.push(number)
      else {
        gone.add(root)
        earlier.delete(root)
      }
    }
    forgotten += roots.length - kept.length
    counts.keep(kept)
    roots = kept.map((number) => roots[number] ?? '')
    numbers.clear()
    for (const [number, root] of roots.entries()) numbers.set(root, number)
  }

  const makeRoom = (): void => {
    if (roots.length <= capacity && wordOf.length <= 4 * capacity) return
    addForms(earlier)
    if (roots.length > capacity) forget()
    ;[wordOf, uses] = [[], []]
    table = newTable()
  }

  return {
    add(text, isEnglish, slot, voice) {
      makeRoom()
      forms = undefined
      const seed = isEnglish ? englishSeed : 0
      isEnglishNow = isEnglish
      textNumber += 1
      used.length = 0
      scanWords(text, buffer)
      const { starts, ends, hashes, checks, count } = buffer
      for (let at = 0; at < count; at += 1) {
        const start = starts[at] ?? 0
        const id = table.idOf(text, start, ends[at] ?? 0, (hashes[at] ?? 0) ^ seed, (checks[at] ?? 0) ^ seed)
        const word = wordOf[id] ?? -1
        if (word === -1) continue
        uses[id] = (uses[id] ?? 0) + 1
        if (counts.count(word, textNumber, slot, voice, isLower(text, start))) used.push(word)
      }
    },
    latest: () => used.map((word) => roots[word] ?? ''),
    stems(slot, minimum) {
      const found: CountedStem[] = []
      for (const [number, root] of roots.entries()) {
        const [textsHere, voicesHere] = [counts.textsIn(number, slot), counts.voicesIn(number, slot)]
        if (textsHere < minimum || voicesHere < minimum) continue
        const [texts, lowerTexts] = [counts.texts(number), counts.lowerTexts(number)]
        found.push({ root, texts, lowerTexts, textsHere, voicesHere })
      }
      return found
    },
    usualForm(root) {
      if (forms === undefined) {
        forms = new Map([...earlier].map(([key, known]) => [key, new Map(known)]))
        addForms(forms)
      }
      const [usual] = [...(forms.get(root) ?? [])].sort(([a, n], [b, m]) => m - n || compareCodeUnits(a, b))
      return usual?.[0] ?? root
    },
    get forgotten() {
      return forgotten
    },
  }
}
