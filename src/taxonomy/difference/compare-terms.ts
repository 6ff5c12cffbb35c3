import type { PerRound } from '../../types/difference.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import type { ChangedTerm, PlacedTerm, TaxonomyChanges } from '../../types/taxonomy-difference.ts'
import { matchByKey } from './match-by-key.ts'

/** Tells which terms are new, gone, changed, or have gone from one lever to another. */
export function compareTerms({ before, after }: PerRound<Taxonomy>): TaxonomyChanges['terms'] {
  const terms = matchByKey(termsOf(before), termsOf(after), ({ lever, ...term }) => `${lever} ${wordingOf(term)}`)
  const moves = pairMoves(terms.removed, terms.added)
  const paired = new Set(moves.flat())
  return {
    added: terms.added.filter((term) => !paired.has(term)),
    removed: terms.removed.filter((term) => !paired.has(term)),
    changed: terms.kept
      .filter(([old, now]) => old.subtopic !== now.subtopic || old.weight !== now.weight)
      .map(describeChange),
    moved: moves.map(describeChange),
  }
}

function termsOf({ levers }: Taxonomy): PlacedTerm[] {
  return levers.flatMap(({ id: lever, terms }) => terms.map((term) => ({ lever, ...term })))
}

function wordingOf({ language, text }: Pick<PlacedTerm, 'language' | 'text'>): string {
  return `${language} ${text.toLowerCase()}`
}

type Pair = readonly [old: PlacedTerm, now: PlacedTerm]

/** A wording that is gone from exactly one lever and new under exactly one has moved; with more of either nobody can tell. */
function pairMoves(removed: readonly PlacedTerm[], added: readonly PlacedTerm[]): Pair[] {
  const gone = groupByWording(removed)
  const fresh = groupByWording(added)
  return added.flatMap((now): Pair[] => {
    const [old, ...others] = gone.get(wordingOf(now)) ?? []
    const isOnly = others.length === 0 && fresh.get(wordingOf(now))?.length === 1
    return old !== undefined && isOnly ? [[old, now]] : []
  })
}

function groupByWording(terms: readonly PlacedTerm[]): Map<string, PlacedTerm[]> {
  const groups = new Map<string, PlacedTerm[]>()
  for (const term of terms) {
    const group = groups.get(wordingOf(term))
    if (group === undefined) groups.set(wordingOf(term), [term])
    else group.push(term)
  }
  return groups
}

function describeChange([old, now]: Pair): ChangedTerm {
  return {
    text: now.text,
    language: now.language,
    lever: { before: old.lever, after: now.lever },
    subtopic: { before: old.subtopic, after: now.subtopic },
    weight: { before: old.weight, after: now.weight },
  }
}
