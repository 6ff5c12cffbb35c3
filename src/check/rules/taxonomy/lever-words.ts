import { type Language, type Lever, type Localised, languages } from '../../../types/taxonomy.ts'

const languageNames: Readonly<Record<Language, string>> = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' }

/** The languages in which a text is absent, by their Norwegian names; empty when it is there in all. */
export function languagesWithout(text: Localised): readonly string[] {
  return languages.filter((language) => text[language] === '').map((language) => languageNames[language])
}

/** Words in a row: `bokmål, nynorsk og engelsk`. */
export function listWords(words: readonly string[]): string {
  const [last = '', ...before] = [...words].reverse()
  return before.length === 0 ? last : `${before.reverse().join(', ')} og ${last}`
}

/** How a lever is named in a message: `hovedgrep 6 (forsok)`. */
export function nameLever({ number, id }: Lever): string {
  return `hovedgrep ${number} (${id})`
}

/** What to do about words without which the other commands refuse the file. */
export const fillIn = 'Fyll det ut: før det er gjort, godtar ikke de andre kommandoene taksonomien.'
