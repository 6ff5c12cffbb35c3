import { hashString } from './hash.ts'
import { type StemLanguage, stem } from './stem.ts'

/**
 * Words by what they mean: each concept has words of bokmål, nynorsk and English, so that what was learnt of one helps
 * with the others, also across languages.
 */
export interface Thesaurus {
  /**
   * The concepts of a word, at most two: those of its stem; else, for a Norwegian compound, that of its last part and that
   * of its first.
   * @param word - folded
   * @param stem - of the word
   * @returns 0 for none, else the position of the first plus one, and in the upper 16 bits that of the second plus one
   */
  conceptsOf(word: string, stem: string, language: StemLanguage): number
  /** Feature key of each concept, made of its name; shape [concepts]. */
  readonly keys: Int32Array
}

/** A mistake in a thesaurus. */
export interface ThesaurusProblem {
  /** From 1. */
  readonly line: number
  readonly message: string
}

const wordSeed = 0x7e5a
const keySeed = 0x7e5b
const shortestPart = 4
const shortestCompound = 7

/** A thesaurus without any word. */
export const emptyThesaurus: Thesaurus = { conceptsOf: () => 0, keys: new Int32Array(0) }

/** The positions of at most two concepts in one number. */
function packed(first: number, second: number): number {
  return (first + 1) | ((second + 1) << 16)
}

/** Concepts of hashed words; the key 0 is free. */
interface WordIndex {
  find(hash: number): number
}

function indexOf(hashes: Int32Array, values: Int32Array): WordIndex {
  let size = 16
  while (size < hashes.length * 2) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size * 2)
  hashes.forEach((hash, i) => {
    let slot = hash & mask
    while (slots[slot * 2] !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = values[i] ?? 0
  })
  return {
    find(hash) {
      let slot = hash & mask
      for (;;) {
        const found = slots[slot * 2] ?? 0
        if (found === hash) return slots[slot * 2 + 1] ?? 0
        if (found === 0) return 0
        slot = (slot + 1) & mask
      }
    },
  }
}

const part = (word: string, start: number, end: number): number => hashString(word, wordSeed, start, end)

/** Concept of the longest known word that a compound ends with, 0 for none. */
function lastPart(word: string, index: WordIndex): number {
  for (let start = 1; start <= word.length - shortestPart; start++) {
    const found = index.find(part(word, start, word.length))
    if (found !== 0) return found & 0xffff
  }
  return 0
}

/** Concept of the longest known word that a compound begins with, a linking s or e aside; 0 for none. */
function firstPart(word: string, index: WordIndex): number {
  for (let end = word.length - 3; end >= shortestPart; end--) {
    const found = index.find(part(word, 0, end))
    if (found !== 0) return found & 0xffff
    const last = word[end - 1]
    if (last !== 's' && last !== 'e') continue
    const withoutLink = index.find(part(word, 0, end - 1))
    if (withoutLink !== 0) return withoutLink & 0xffff
  }
  return 0
}

/** The form in which a thesaurus is shipped: what {@link parseThesaurus} makes, and {@link openThesaurus} opens. */
export interface CompiledThesaurus {
  /** Hash of each concept's name. */
  readonly keys: readonly number[]
  /** Per language: hashes of words, and their packed concepts. */
  readonly words: Readonly<
    Record<StemLanguage, { readonly hashes: readonly number[]; readonly values: readonly number[] }>
  >
}

/** Makes a {@link Thesaurus} of its compiled form. */
export function openThesaurus({ keys, words }: CompiledThesaurus): Thesaurus {
  const open = (language: StemLanguage): WordIndex =>
    indexOf(Int32Array.from(words[language].hashes), Int32Array.from(words[language].values))
  const indexes = { no: open('no'), en: open('en') }
  return {
    keys: Int32Array.from(keys),
    conceptsOf(word, root, language) {
      const index = indexes[language]
      const found = index.find(part(root, 0, root.length))
      if (found !== 0 || language === 'en' || word.length < shortestCompound) return found
      // A stemmer can cut into a short last part (kurs, lov), and what it leaves of a long one may be all that is known.
      const last = lastPart(word, index) || lastPart(root, index)
      const first = firstPart(word, index)
      if (last === 0) return first
      return first === 0 || first === last ? last : last | (first << 16)
    },
  }
}

/**
 * Reads a thesaurus: a line for each concept, `name: words | words | words`, the words of bokmål, nynorsk and English with
 * blanks between; lines that begin with `#` are comments. A stem belongs to the first two concepts that have it.
 * @returns the compiled form, and what is wrong with the text
 */
export function parseThesaurus(text: string): { compiled: CompiledThesaurus; problems: ThesaurusProblem[] } {
  const problems: ThesaurusProblem[] = []
  const names: string[] = []
  const tables = { no: new Map<number, number[]>(), en: new Map<number, number[]>() }
  const add = (form: string, language: StemLanguage, concept: number): void => {
    const hash = hashString(form, wordSeed)
    const concepts = tables[language].get(hash) ?? []
    if (concepts.length < 2 && !concepts.includes(concept)) tables[language].set(hash, [...concepts, concept])
  }
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const [, name, rest] = /^([a-z0-9-]+): (.*)$/u.exec(line) ?? []
    const lists = (rest ?? '').split('|')
    if (name === undefined || lists.length !== 3) {
      problems.push({ line: i + 1, message: 'ventet «navn: ord | ord | ord»' })
      return
    }
    if (names.includes(name)) problems.push({ line: i + 1, message: `«${name}» står to ganger` })
    const concept = names.length
    names.push(name)
    lists.forEach((list, position) => {
      const language: StemLanguage = position === 2 ? 'en' : 'no'
      // Compounds are made of forms as well as of stems.
      for (const word of list.split(' ').filter((one) => one !== '')) {
        add(stem(word, language), language, concept)
        // Compounds are made of forms as well as of stems.
        if (language === 'no') add(word, language, concept)
      }
    })
  })
  const compile = (language: StemLanguage): { hashes: number[]; values: number[] } => {
    const entries = [...tables[language]].sort(([one], [other]) => one - other)
    return {
      hashes: entries.map(([hash]) => hash),
      values: entries.map(([, [first = 0, second]]) => packed(first, second ?? -1)),
    }
  }
  return {
    compiled: {
      keys: names.map((name) => hashString(name, keySeed)),
      words: { no: compile('no'), en: compile('en') },
    },
    problems,
  }
}
