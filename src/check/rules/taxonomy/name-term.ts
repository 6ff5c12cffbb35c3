import type { TaxonomyPlace } from '../../../taxonomy/locate-taxonomy.ts'
import { quote } from '../../../taxonomy/quote.ts'
import type { TermFact } from '../../../types/lexicon-facts.ts'
import type { CheckedTaxonomy } from '../../taxonomy-rule.ts'

/** Where a term stands. */
export function placeOf({ places }: CheckedTaxonomy, { lever, term }: TermFact): TaxonomyPlace {
  return places.termAt(lever, term.language, term.text)
}

/** Id of the lever of a term. */
export function leverOf({ taxonomy }: CheckedTaxonomy, { lever }: TermFact): string {
  return taxonomy.levers[lever]?.id ?? ''
}

/** The term that a finding is about, whose line is the place of the finding: `«anbud» (nb, anskaffelser/konkurranse)`. */
export function nameOwn(checked: CheckedTaxonomy, fact: TermFact): string {
  const { text, language } = fact.term
  return `${quote(text)} (${language}, ${homeOf(checked, fact)})`
}

/** Another term in a message, with its line: `«anbud» (nb, anskaffelser/konkurranse, linje 40)`. */
export function nameOther(checked: CheckedTaxonomy, fact: TermFact): string {
  const { text, language } = fact.term
  return `${quote(text)} (${language}, ${homeOf(checked, fact)}, linje ${placeOf(checked, fact).line})`
}

/** Lever and subtopic of a term: `anskaffelser/konkurranse`. */
function homeOf(checked: CheckedTaxonomy, fact: TermFact): string {
  const { subtopic } = fact.term
  return subtopic === '' ? leverOf(checked, fact) : `${leverOf(checked, fact)}/${subtopic}`
}

/** Another term that takes the place of this one. */
export interface Rivalry {
  /** The term that never gives a hit. */
  readonly loser: TermFact
  /** The term that is found instead. */
  readonly winner: TermFact
}

/** Terms in whose place the matcher finds one of another lever, subtopic or weight. What says the same is no rival. */
export function rivalries({ facts }: CheckedTaxonomy): readonly Rivalry[] {
  return facts.flatMap((loser) => {
    const winner = loser.found === undefined ? undefined : facts[loser.found]
    return winner === undefined || saysTheSame(loser, winner) ? [] : [{ loser, winner }]
  })
}

function saysTheSame(a: TermFact, b: TermFact): boolean {
  const sameSaying = a.lever === b.lever && a.term.subtopic === b.term.subtopic && a.term.weight === b.term.weight
  return sameSaying && a.isWhole
}
