import type { TermHit } from '../../types/assignment.ts'
import type { FoundTerm } from '../../types/taxonomy-difference.ts'

/** Most terms that are named of an input. */
export const mostTerms = 8

function keyOf({ lever, term, weight, start }: TermHit): string {
  return [lever, weight, start, term].join(' ')
}

/** The hits that are not among others, each term once, at most {@link mostTerms}. */
export function hitsWithout(hits: readonly TermHit[], others: readonly TermHit[]): FoundTerm[] {
  const known = new Set(others.map(keyOf))
  const found = new Map<string, FoundTerm>()
  for (const hit of hits) {
    if (found.size === mostTerms) break
    const { lever, term, weight } = hit
    const key = [lever, weight, term].join(' ')
    if (!known.has(keyOf(hit)) && !found.has(key)) found.set(key, { lever, term, weight })
  }
  return [...found.values()]
}
