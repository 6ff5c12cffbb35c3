// The one place that touches natural. Deep paths only: its barrel prints to stdout, reads .env and loads database drivers.
import porterEnglish from 'natural/lib/natural/stemmers/porter_stemmer.js'
import porterNorwegian from 'natural/lib/natural/stemmers/porter_stemmer_no.js'

/** Which stemmer a text gets: bokmål and nynorsk share the Norwegian one. */
export type StemLanguage = 'no' | 'en'

/**
 * Stem of a word: what its inflected forms have in common.
 * @param word - one folded word (lower case, NFC)
 * @param language - `no` for bokmål and nynorsk, `en` for English
 * @returns the stem, never empty for a non-empty word
 * @see M. F. Porter 1980, An algorithm for suffix stripping; Snowball's Norwegian stemmer (natural's implementation)
 */
export function stem(word: string, language: StemLanguage): string {
  const stemmed = language === 'en' ? porterEnglish.stem(word) : porterNorwegian.stem(word)
  return stemmed === '' ? word : stemmed
}
