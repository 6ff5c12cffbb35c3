import type { TermFact, TermUse } from '../../../types/lexicon-facts.ts'
import type { CheckedTaxonomy, TaxonomyRule } from '../../taxonomy-rule.ts'
import { count } from '../../words.ts'
import { nameOther, nameOwn, placeOf } from './name-term.ts'

/**
 * A term that gives no hit in the corpus given; one without words gives none anywhere. Only of languages that the corpus
 * has inputs in, and not of terms whose words another one takes by rule: those are told of by other rules.
 */
export const deadTerm: TaxonomyRule = {
  severity: 'info',
  description: 'En term gir ingen treff i innspillene som er gitt med --on.',
  needs: 'taxonomy',
  inspect: (checked) =>
    checked.facts.flatMap((fact, at) => {
      const message = flawOf(checked, fact, at)
      if (message === undefined) return []
      const hint =
        fact.words === ''
          ? 'Ta den bort, eller skriv den med bokstaver.'
          : 'Se etter skrivefeil og bøyning, eller la den stå om du venter slike innspill.'
      return [{ at: placeOf(checked, fact), message, hint }]
    }),
}

function flawOf(checked: CheckedTaxonomy, fact: TermFact, at: number): string | undefined {
  if (fact.words === '') return `Termen ${nameOwn(checked, fact)} har ingen ord og kan aldri gi treff.`
  const { use } = checked
  const inputs = use?.inputs[fact.language] ?? 0
  const own = use?.terms[at]
  if (own === undefined || own.hits > 0 || inputs === 0 || fact.found !== at) return undefined
  return `Termen ${nameOwn(checked, fact)} ${whyNot(checked, own)} (${count(inputs, 'innspill', 'innspill')} på ${fact.language === 'en' ? 'engelsk' : 'norsk'}).`
}

function whyNot(checked: CheckedTaxonomy, { missed, takenBy }: TermUse): string {
  if (missed === 0) return 'gir ingen treff'
  const rival = takenBy === undefined ? undefined : checked.facts[takenBy]
  const often = `står ${count(missed, 'gang', 'ganger')}, men gir ingen treff`
  return rival === undefined
    ? `${often} fordi innspillet ber om mindre av det`
    : `${often} fordi ordene tas av ${nameOther(checked, rival)}`
}
