import type { TaxonomyRule } from '../../taxonomy-rule.ts'
import { fillIn, languagesWithout, listWords, nameLever } from './lever-words.ts'

/** A lever without a name in one of the languages: `classify` and the others refuse such a file. */
export const leverWithoutName: TaxonomyRule = {
  severity: 'error',
  description: 'Et hovedgrep mangler navn på et av språkene.',
  needs: 'taxonomy',
  inspect: ({ taxonomy, places }) =>
    taxonomy.levers.flatMap((lever, at) => {
      const absent = languagesWithout(lever.name)
      if (absent.length === 0) return []
      const message = `Navnet på ${nameLever(lever)} mangler på ${listWords(absent)}.`
      return [{ at: places.leverAt(at, 'name'), message, hint: fillIn }]
    }),
}
