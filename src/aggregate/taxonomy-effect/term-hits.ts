import type { TermHit } from '../../types/assignment.ts'
import type { PerRound } from '../../types/difference.ts'
import type { TermFact, TermLanguage } from '../../types/lexicon-facts.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import type { TaxonomyEffect, TermHits } from '../../types/taxonomy-difference.ts'

/** A taxonomy with what the matcher makes of its terms. */
export interface SurveyedTaxonomy {
  readonly taxonomy: Taxonomy
  readonly facts: readonly TermFact[]
}

/** Counts hits by term on one side. */
export interface HitCounter {
  readonly add: (hits: readonly TermHit[], language: TermLanguage) => void
  readonly of: (lever: string, fact: TermFact) => number
}

function keyOf(lever: string, subtopic: string, language: TermLanguage, text: string): string {
  return [lever, subtopic, language, text].join('\u0000')
}

/** An empty counter; it grows with the lexicon, not with the corpus. */
export function createHitCounter(): HitCounter {
  const counts = new Map<string, number>()
  return {
    add(hits, language) {
      for (const { lever, subtopic, term } of hits) {
        const key = keyOf(lever, subtopic, language, term)
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    },
    of: (lever, { language, term }) => counts.get(keyOf(lever, term.subtopic, language, term.text)) ?? 0,
  }
}

/** A term that the matcher can find, with its hits. */
interface Counted extends TermHits {
  /** The same in both taxonomies for a term of the same lever and words. */
  readonly key: string
}

/** The terms of a taxonomy that can be found; those that only say what another one says are left out. */
function countedTerms({ taxonomy, facts }: SurveyedTaxonomy, counter: HitCounter): Map<string, Counted> {
  const counted = new Map<string, Counted>()
  facts.forEach((fact, at) => {
    if (fact.found !== at) return
    const lever = taxonomy.levers[fact.lever]?.id ?? ''
    const { subtopic, text, language } = fact.term
    const key = [lever, fact.language, fact.words].join('\u0000')
    counted.set(key, { key, lever, subtopic, text, language, hits: counter.of(lever, fact), isKnown: false })
  })
  return counted
}

/** Every term of a taxonomy by lever, language of matching and words, also what can never be found. */
function knownTerms({ taxonomy, facts }: SurveyedTaxonomy): Set<string> {
  return new Set(
    facts.map(({ lever, language, words }) => [taxonomy.levers[lever]?.id ?? '', language, words].join('\u0000')),
  )
}

function byHits(a: Counted, b: Counted): number {
  return b.hits - a.hits || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
}

/** The terms of one side that are found there and not on the other, most hits first. */
function onlyFound(these: Map<string, Counted>, others: Map<string, Counted>, known: Set<string>): TermHits[] {
  return [...these.values()]
    .filter(({ key, hits }) => hits > 0 && (others.get(key)?.hits ?? 0) === 0)
    .sort(byHits)
    .map((term) => publish(term, known))
}

function publish({ key, ...term }: Counted, known: Set<string>): TermHits {
  return { ...term, isKnown: known.has(key) }
}

/** Which terms are found with one taxonomy and not with the other, and which new ones are not found. */
export function compareHits(
  surveyed: PerRound<SurveyedTaxonomy>,
  counters: PerRound<HitCounter>,
): Pick<TaxonomyEffect, 'awake' | 'dead' | 'silent'> {
  const before = countedTerms(surveyed.before, counters.before)
  const after = countedTerms(surveyed.after, counters.after)
  const known = { before: knownTerms(surveyed.before), after: knownTerms(surveyed.after) }
  return {
    awake: onlyFound(after, before, known.before),
    dead: onlyFound(before, after, known.after),
    silent: [...after.values()]
      .filter(({ key, hits }) => hits === 0 && !known.before.has(key))
      .map((term) => publish(term, known.before)),
  }
}
