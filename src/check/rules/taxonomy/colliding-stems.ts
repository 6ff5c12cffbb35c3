import { quote } from '../../../taxonomy/quote.ts'
import type { TaxonomyRule } from '../../taxonomy-rule.ts'
import { leverOf, nameOther, nameOwn, placeOf, rivalries } from './name-term.ts'

/** Different words under two levers that the stemmer makes one: only one of the two ever gives a hit. */
export const collidingStems: TaxonomyRule = {
  severity: 'warning',
  description: 'To ulike termer under hvert sitt hovedgrep får samme ordstamme, og bare den ene gir treff.',
  needs: 'taxonomy',
  inspect: (checked) =>
    rivalries(checked)
      .filter(({ loser, winner }) => loser.lever !== winner.lever && loser.isWhole && loser.words !== winner.words)
      .map(({ loser, winner }) => ({
        at: placeOf(checked, loser),
        message: `Termen ${nameOwn(checked, loser)} har samme ordstamme som ${nameOther(checked, winner)}, så begge gir treff for ${leverOf(checked, winner)}.`,
        hint: `Ta bort den ene, eller velg et ord som ikke blandes med ${quote(winner.term.text)}.`,
      })),
}
