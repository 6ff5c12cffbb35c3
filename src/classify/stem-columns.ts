import { hashString } from '../text/hash.ts'
import { type StemLanguage, stem } from '../text/stem.ts'
import { stemSeed } from './stem-key.ts'

/** Hashes of the stems of word types, worked out when first asked for. */
export interface StemColumns {
  /** Call for each new word type of the encoder. */
  add(id: number, word: string): void
  /** Hash of the stem of a word type; never 0. */
  keyOf(id: number, language: StemLanguage): number
}

/** Creates {@link StemColumns}. Stemming is the dearest thing done to a word, so it is done once per type and language. */
export function createStemColumns(): StemColumns {
  const words: string[] = []
  let keys = { no: new Int32Array(1024), en: new Int32Array(1024) }
  return {
    add(id, word) {
      if (id === keys.no.length) {
        const larger = { no: new Int32Array(id * 2), en: new Int32Array(id * 2) }
        larger.no.set(keys.no)
        larger.en.set(keys.en)
        keys = larger
      }
      words[id] = word
      keys.no[id] = 0
      keys.en[id] = 0
    },
    keyOf(id, language) {
      const known = keys[language][id] ?? 0
      if (known !== 0) return known
      const key = hashString(stem(words[id] ?? '', language), stemSeed)
      keys[language][id] = key
      return key
    },
  }
}
