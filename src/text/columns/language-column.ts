import type { Language } from '../../types/taxonomy.ts'
import { nameWords } from './column-name.ts'

/** Names of columns and facts that say which language an input is in, in bokmål, nynorsk and English; the surest first. */
export const languageNames: readonly string[] =
  'målform,språk,språkform,skriftspråk,svarspråk,språk i svaret,språkkode,language,response language,language code,lang,locale'.split(
    ',',
  )

/**
 * Finds the column that says which language an input is in, by its name alone.
 * @returns its position; −1 if there is none
 */
export function findLanguageColumn(columns: readonly string[]): number {
  const names = columns.map((column) => nameWords(column).join(' '))
  for (const name of languageNames) {
    const column = names.indexOf(name)
    if (column >= 0) return column
  }
  return -1
}

const specific: Readonly<Record<string, Language>> = {
  nb: 'nb',
  nob: 'nb',
  bm: 'nb',
  bokmål: 'nb',
  bokmaal: 'nb',
  nn: 'nn',
  nno: 'nn',
  nynorsk: 'nn',
  en: 'en',
  eng: 'en',
  engelsk: 'en',
  english: 'en',
}

/** Words for Norwegian of either form, and words that add nothing to the others, as the country in `nb-NO`. */
const norwegian = new Set('no nor norsk norwegian'.split(' '))
const fillers = new Set('og and gb us uk latn'.split(' '))

/**
 * What is said of a language, in its usual spellings: `nynorsk`, `nn-NO`, `Norsk (bokmål)`, `bokmål og nynorsk`.
 * @returns the languages that it allows; empty for any other language, and for what is none
 */
export function declaredLanguages(written: string): readonly Language[] {
  const words = nameWords(written)
  if (words.some((word) => !Object.hasOwn(specific, word) && !norwegian.has(word) && !fillers.has(word))) return []
  const named = [...new Set(words.flatMap((word) => (Object.hasOwn(specific, word) ? (specific[word] ?? []) : [])))]
  if (named.length > 0) return named
  return words.some((word) => norwegian.has(word)) ? ['nb', 'nn'] : []
}
