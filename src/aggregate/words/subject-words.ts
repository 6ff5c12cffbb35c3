import { wordsOf } from '../../text/scan-words.ts'
import { stem } from '../../text/stem.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'

/** Words that a taxonomy itself uses: they belong to the subject, whoever bears them as a name. */
export interface SubjectWords {
  /** Stems of words that the taxonomy's terms write with a small letter. */
  readonly stems: ReadonlySet<string>
  /** Abbreviations as the taxonomy's terms write them (`KI`, `GPS`), by the folded word. */
  readonly abbreviations: ReadonlyMap<string, string>
}

const abbreviation = /^\p{Lu}{2,5}$/u

/** Collects the {@link SubjectWords} of a taxonomy. */
export function findSubjectWords({ levers }: Taxonomy): SubjectWords {
  const stems = new Set<string>()
  const abbreviations = new Map<string, string>()
  for (const { text, language } of levers.flatMap(({ terms }) => terms)) {
    for (const written of text.split(' ')) {
      if (abbreviation.test(written)) abbreviations.set(written.toLowerCase(), written)
      else if (written === written.toLowerCase())
        for (const word of wordsOf(written)) stems.add(stem(word, language === 'en' ? 'en' : 'no'))
    }
  }
  return { stems, abbreviations }
}
