import type { TaxonomyRule } from '../../taxonomy-rule.ts'
import { fillIn, languagesWithout, listWords, nameLever } from './lever-words.ts'

/**
 * A lever with a description in some languages but not in all, or with neither description nor terms: `classify` and the
 * others refuse such a file. One that has no description but terms is legal; see `lever-terms-only`.
 */
export const leverWithoutDescription: TaxonomyRule = {
  severity: 'error',
  description: 'Et hovedgrep mangler beskrivelse på et av språkene.',
  needs: 'taxonomy',
  inspect: ({ taxonomy, places }) =>
    taxonomy.levers.flatMap((lever, at) => {
      const absent = languagesWithout(lever.description)
      const isTermsOnly = absent.length === 3 && lever.terms.length > 0 && !places.hasDescription(at)
      if (absent.length === 0 || isTermsOnly) return []
      const message = `Beskrivelsen av ${nameLever(lever)} mangler på ${listWords(absent)}.`
      return [{ at: places.leverAt(at, 'description'), message, hint: fillIn }]
    }),
}
