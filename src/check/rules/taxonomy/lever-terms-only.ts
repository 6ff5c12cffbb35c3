import type { TaxonomyRule } from '../../taxonomy-rule.ts'
import { languagesWithout, nameLever } from './lever-words.ts'

/** A lever without a description, told by its terms alone. Legal, but a model without labelled texts learns from descriptions. */
export const leverTermsOnly: TaxonomyRule = {
  severity: 'info',
  description: 'Et hovedgrep har ingen beskrivelse, bare termer.',
  needs: 'taxonomy',
  inspect: ({ taxonomy, places }) =>
    taxonomy.levers.flatMap((lever, at) =>
      languagesWithout(lever.description).length === 3 && lever.terms.length > 0 && !places.hasDescription(at)
        ? [
            {
              at: places.leverAt(at),
              message: `${capital(nameLever(lever))} har ingen beskrivelse, bare termer.`,
              hint: 'Skriv noen setninger på hvert språk: de vises i rapporten, og en modell uten merkede tekster lærer av dem.',
            },
          ]
        : [],
    ),
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
