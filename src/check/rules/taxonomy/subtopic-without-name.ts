import type { TaxonomyRule } from '../../taxonomy-rule.ts'
import { fillIn, languagesWithout, listWords, nameLever } from './lever-words.ts'

/** A subtopic without a name in one of the languages: `classify` and the others refuse such a file. */
export const subtopicWithoutName: TaxonomyRule = {
  severity: 'error',
  description: 'Et deltema mangler navn på et av språkene.',
  needs: 'taxonomy',
  inspect: ({ taxonomy, places }) =>
    taxonomy.levers.flatMap((lever, at) =>
      lever.subtopics.flatMap(({ id, name }, part) => {
        const absent = languagesWithout(name)
        if (absent.length === 0) return []
        const message = `Navnet på deltemaet ${id} i ${nameLever(lever)} mangler på ${listWords(absent)}.`
        return [{ at: places.subtopicAt(at, part), message, hint: fillIn }]
      }),
    ),
}
