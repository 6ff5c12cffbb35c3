import type { Language, Taxonomy } from '../../../../src/types/taxonomy.ts'

const texts = (text: string) => ({ nb: text, nn: text, en: text })

/**
 * A taxonomy of nothing but terms.
 * @param levers - for each its terms, each with its weight after the last space, and perhaps its language before it:
 *   `felles løft 4`, `en: sandbox 5`
 */
export function lexiconTaxonomy(levers: readonly (readonly string[])[]): Taxonomy {
  const languageOf = (written: string): Language =>
    written.startsWith('en: ') ? 'en' : written.startsWith('nn: ') ? 'nn' : 'nb'
  return {
    id: 'proeve',
    version: '1',
    sha256: 'ab'.repeat(32),
    levers: levers.map((terms, at) => ({
      number: at + 1,
      id: `h${at + 1}`,
      name: texts(`Hovedgrep ${at + 1}`),
      description: texts(''),
      subtopics: [],
      terms: terms.map((written) => ({
        text: written.replace(/^(?:en|nn): /, '').replace(/ \d$/, ''),
        language: languageOf(written),
        weight: Number(written.at(-1)),
        subtopic: '',
      })),
    })),
  }
}
