import { foldedUnit } from '../text/characters.ts'
import { createWordBuffer, scanWords } from '../text/scan-words.ts'
import { stem } from '../text/stem.ts'
import { createWordTable } from '../text/word-table.ts'
import { compareCodeUnits } from './compare-code-units.ts'
import { isLightWord } from './light-words.ts'
import { createStemFilter, type StemFilter } from './stem-filter.ts'

/** How many texts of one slot use a word. */
export interface StemCell {
  readonly slot: number
  readonly texts: number
  /** Distinct voices among them; 3 stands for three or more. */
  readonly voices: number
}

/** A word with all its forms, and in how many texts it stands. Grows until the last text has been added. */
export interface CountedStem {
  readonly root: string
  /** Only slots in which it occurs, in no particular order. */
  readonly cells: readonly StemCell[]
  /** Texts that use it. */
  readonly texts: number
  /** Those of them that write it with a small first letter at least once. */
  readonly lowerTexts: number
  /** Whether it had to make room for others: then it is counted no longer. */
  readonly isForgotten: boolean
}

/** Counts in how many texts each word stands. */
export interface Vocabulary {
  /**
   * Takes one text.
   * @param isEnglish - which stemmer it gets
   * @param slot - which of the counts it belongs to, integer ≥ 0
   * @param voice - who speaks, as a number that is not 0
   * @returns the words that it uses, each once
   */
  add(text: string, isEnglish: boolean, slot: number, voice: number): CountedStem[]
  /** All words remembered. */
  stems(): Iterable<CountedStem>
  /** The folded form of a word that most texts use; of several, the first by code units. */
  usualForm(stem: CountedStem): string
  /** How many words were forgotten. */
  readonly forgotten: number
}

interface Cell {
  readonly slot: number
  texts: number
  voices: number
  readonly first: number
  second: number
}

interface Form {
  readonly word: string
  texts: number
  lastText: number
}

interface Entry {
  readonly root: string
  readonly cells: Cell[]
  readonly forms: Form[]
  texts: number
  lowerTexts: number
  lastText: number
  lastLower: number
  isForgotten: boolean
}

/** Words remembered: those of some hundred thousand inputs, in about 20 MB. */
const defaultCapacity = 65_536
const severalVoices = 3
/** Keeps the words of the two stemmers apart in one table. */
const englishSeed = 0x5bd1e995
const plainWord = /^\p{L}[\p{L}\p{M}'-]{2,}$/u

/** Whether the first letter of a word is small, or has no capitals. */
function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return foldedUnit(code) === code
}

function hear(entry: Entry, slot: number, voice: number): void {
  let cell: Cell | undefined
  for (const known of entry.cells) if (known.slot === slot) cell = known
  if (cell === undefined) {
    entry.cells.push({ slot, texts: 1, voices: 1, first: voice, second: 0 })
    return
  }
  cell.texts += 1
  if (cell.voices === severalVoices || cell.first === voice || cell.second === voice) return
  if (cell.voices === 1) cell.second = voice
  cell.voices += 1
}

/**
 * Creates an empty {@link Vocabulary}. Counted are words of three letters or more that are no function words, and those
 * that `isAlso` names; never anything with a digit.
 *
 * When there is no room for more, the words that fewest texts use are forgotten for good: one that comes again is not
 * counted anew. So every count is of all texts, never of some, and what is lost is words that come late or seldom.
 * @param isAlso - further words to count, folded, such as abbreviations of two letters
 * @param capacity - words remembered, integer ≥ 1
 */
export function createVocabulary(isAlso: (word: string) => boolean, capacity: number = defaultCapacity): Vocabulary {
  const buffer = createWordBuffer()
  const entries = new Map<string, Entry>()
  const words: ({ readonly entry: Entry; readonly form: Form } | undefined)[] = []
  let [isEnglishNow, textNumber, forgotten] = [false, 0, 0]
  let gone: StemFilter | undefined

  const entryOf = (word: string): Entry | undefined => {
    if (!(plainWord.test(word) || isAlso(word)) || isLightWord(word)) return undefined
    const root = stem(word, isEnglishNow ? 'en' : 'no')
    if (isLightWord(root)) return undefined
    const known = entries.get(root)
    if (known !== undefined) return known
    if (gone?.mayHave(root)) return undefined
    const zeros = { texts: 0, lowerTexts: 0, lastText: 0, lastLower: 0 }
    const entry: Entry = { root, cells: [], forms: [], ...zeros, isForgotten: false }
    entries.set(root, entry)
    return entry
  }

  const learn = (id: number, word: string): void => {
    const entry = entryOf(word)
    let form = entry?.forms.find((known) => known.word === word)
    if (entry !== undefined && form === undefined) {
      form = { word, texts: 0, lastText: 0 }
      entry.forms.push(form)
    }
    words[id] = entry === undefined || form === undefined ? undefined : { entry, form }
  }
  const newTable = () => createWordTable(learn, 1024)
  let table = newTable()

  const forget = (): void => {
    const totals = [...entries.values()].map(({ texts }) => texts).sort((a, b) => a - b)
    const limit = totals[Math.floor(totals.length / 3)] ?? 0
    gone ??= createStemFilter()
    for (const [root, entry] of entries) {
      if (entry.texts > limit) continue
      entry.isForgotten = true
      entries.delete(root)
      gone.add(root)
      forgotten += 1
    }
  }

  /** The table is made anew with what it is asked for next: forms are remembered by their word. */
  const makeRoom = (): void => {
    if (entries.size > capacity) forget()
    else if (words.length <= 4 * capacity) return
    words.length = 0
    table = newTable()
  }

  return {
    add(text, isEnglish, slot, voice) {
      const used: Entry[] = []
      const seed = isEnglish ? englishSeed : 0
      isEnglishNow = isEnglish
      textNumber += 1
      scanWords(text, buffer)
      const { starts, ends, hashes, checks, count } = buffer
      for (let at = 0; at < count; at += 1) {
        const start = starts[at] ?? 0
        const id = table.idOf(text, start, ends[at] ?? 0, (hashes[at] ?? 0) ^ seed, (checks[at] ?? 0) ^ seed)
        const word = words[id]
        if (word === undefined) continue
        const { entry, form } = word
        if (form.lastText !== textNumber) {
          form.lastText = textNumber
          form.texts += 1
        }
        if (entry.lastLower !== textNumber && isLower(text, start)) {
          entry.lastLower = textNumber
          entry.lowerTexts += 1
        }
        if (entry.lastText === textNumber) continue
        entry.lastText = textNumber
        entry.texts += 1
        hear(entry, slot, voice)
        used.push(entry)
      }
      makeRoom()
      return used
    },
    stems: () => entries.values(),
    usualForm: ({ root }) => {
      const forms = [...(entries.get(root)?.forms ?? [])]
      forms.sort((a, b) => b.texts - a.texts || compareCodeUnits(a.word, b.word))
      return forms[0]?.word ?? root
    },
    get forgotten() {
      return forgotten
    },
  }
}
