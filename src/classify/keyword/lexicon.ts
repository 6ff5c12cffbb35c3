import { hashString } from '../../text/hash.ts'
import { wordsOf } from '../../text/scan-words.ts'
import { type StemLanguage, stem } from '../../text/stem.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { stemSeed } from '../stem-key.ts'

/** A term ready to be matched: its words as hashes of stems. Plain data, so that the built-in lexicon can ship compiled. */
export interface LexiconTerm {
  /** Position of the lever in the taxonomy, from 0. */
  readonly lever: number
  /** Subtopic id, or empty. */
  readonly subtopic: string
  /** As the taxonomy writes it. */
  readonly text: string
  /** 1–5. */
  readonly weight: number
  /** Norwegian terms (nb and nn) are matched in Norwegian texts, English ones in English texts. */
  readonly language: StemLanguage
  /** One hash per word, at least one. */
  readonly stems: readonly number[]
  /** For a single Norwegian word of five letters and weight 3 or more, which is also matched inside compounds: the word and its stem; else empty. */
  readonly part: string
  readonly partStem: string
}

/** A part shorter than this is in too many words by accident (`rett`, `test` and `fond` are). */
const shortestPart = 5

/** Terms that hint only weakly hint at nothing inside a longer word: *ungdomshus* is about a house. */
const lightestPart = 3

/**
 * Makes the terms of a taxonomy ready to be matched. A term that stands under several levers goes to the one that gives
 * it most weight; of equal weights to the first, so that nothing counts twice.
 * @returns terms in the order of the taxonomy
 */
export function compileLexicon(taxonomy: Taxonomy): LexiconTerm[] {
  const best = new Map<string, LexiconTerm>()
  taxonomy.levers.forEach((lever, leverIndex) => {
    for (const { text, weight, language, subtopic } of lever.terms) {
      const words = wordsOf(text.normalize('NFC'))
      if (words.length === 0) continue
      const stemLanguage: StemLanguage = language === 'en' ? 'en' : 'no'
      const stems = words.map((word) => hashString(stem(word, stemLanguage), stemSeed))
      const key = `${stemLanguage} ${stems.join(' ')}`
      const known = best.get(key)
      if (known !== undefined && known.weight >= weight) continue
      const [word = ''] = words
      const isPart =
        stemLanguage === 'no' && words.length === 1 && word.length >= shortestPart && weight >= lightestPart
      const part = isPart ? word : ''
      const partStem = isPart ? stem(word, 'no') : ''
      best.set(key, { lever: leverIndex, subtopic, text, weight, language: stemLanguage, stems, part, partStem })
    }
  })
  return [...best.values()]
}
