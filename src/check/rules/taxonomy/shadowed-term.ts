import type { CheckedTaxonomy, TaxonomyRule } from '../../taxonomy-rule.ts'
import { nameOther, nameOwn, placeOf, type Rivalry, rivalries } from './name-term.ts'

/**
 * A term in whose place the matcher always finds another of the same lever, so that its subtopic or weight never counts;
 * or a part of it that some other term takes. Two spellings that say the same (lever, subtopic, weight) are no flaw.
 */
export const shadowedTerm: TaxonomyRule = {
  severity: 'warning',
  description: 'En term gir aldri treff, fordi en annen term i samme hovedgrep tar de samme ordene.',
  needs: 'taxonomy',
  inspect: (checked) =>
    rivalries(checked)
      .filter(({ loser, winner }) => loser.lever === winner.lever || !loser.isWhole)
      .map((rivalry) => ({
        at: placeOf(checked, rivalry.loser),
        message: messageOf(checked, rivalry),
        hint: 'Ta bort den ene, eller gi dem samme deltema og vekt.',
      })),
}

function messageOf(checked: CheckedTaxonomy, { loser, winner }: Rivalry): string {
  const start = `Termen ${nameOwn(checked, loser)} gir aldri treff: ordene tas alltid av ${nameOther(checked, winner)}`
  if (loser.term.subtopic !== winner.term.subtopic) return `${start}, som viser et annet deltema.`
  return `${start}, med vekt ${winner.term.weight} i stedet for ${loser.term.weight}.`
}
