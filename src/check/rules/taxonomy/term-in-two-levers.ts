import type { CheckedTaxonomy, TaxonomyRule } from '../../taxonomy-rule.ts'
import { leverOf, nameOwn, placeOf, type Rivalry, rivalries } from './name-term.ts'

/** The same words under two levers: only the heavier, of equals the first, ever gives a hit. */
export const termInTwoLevers: TaxonomyRule = {
  severity: 'warning',
  description: 'Samme term står under to hovedgrep og gir bare treff for det ene.',
  needs: 'taxonomy',
  inspect: (checked) =>
    rivalries(checked)
      .filter(({ loser, winner }) => loser.lever !== winner.lever && loser.isWhole && loser.words === winner.words)
      .map((rivalry) => ({
        at: placeOf(checked, rivalry.loser),
        message: messageOf(checked, rivalry),
        hint: 'Bestem hvilket hovedgrep ordet peker på, og ta det bort fra det andre.',
      })),
}

function messageOf(checked: CheckedTaxonomy, { loser, winner }: Rivalry): string {
  const [kept, lost] = [winner.term.weight, loser.term.weight]
  const why = kept === lost ? 'vekten er den samme, og den står først' : `vekten er ${kept} mot ${lost}`
  const where = `${leverOf(checked, winner)} (linje ${placeOf(checked, winner).line})`
  return `Termen ${nameOwn(checked, loser)} står også under ${where} og gir bare treff der: ${why}.`
}
