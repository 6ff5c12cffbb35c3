import { mcnemar } from '../../numeric/mcnemar.ts'
import type { AddedLever, LeverDifference, PerRound, Round, SubtopicMention } from '../../types/difference.ts'
import type { Lever, Taxonomy } from '../../types/taxonomy.ts'
import { makeShare } from '../make-share.ts'
import { chanceOf, compareShares, judge } from './compare-shares.ts'
import type { RoundBook } from './round-book.ts'
import type { FlowTally } from './tally-flows.ts'

/** The levers of both taxonomies: those of the later in their order, then those that only the earlier has. */
export function leversOfBoth({ before, after }: PerRound<Taxonomy>): readonly Lever[] {
  return [...after.levers, ...before.levers.filter(({ id }) => !after.levers.some((lever) => lever.id === id))]
}

function taxonomiesWith(id: string, { before, after }: PerRound<Taxonomy>): 'both' | Round {
  const has = ({ levers }: Taxonomy): boolean => levers.some((lever) => lever.id === id)
  return has(before) && has(after) ? 'both' : has(after) ? 'after' : 'before'
}

/** Subtopics of a lever that both taxonomies have, and that only one of the rounds shows. */
function mentionsIn(
  round: Round,
  id: string,
  taxonomies: PerRound<Taxonomy>,
  books: PerRound<RoundBook>,
): SubtopicMention[] {
  const other: Round = round === 'after' ? 'before' : 'after'
  const leverOf = (which: Round): Lever | undefined => taxonomies[which].levers.find((lever) => lever.id === id)
  const known = new Set(leverOf(other)?.subtopics.map((subtopic) => subtopic.id))
  return (leverOf(round)?.subtopics ?? [])
    .filter((subtopic) => known.has(subtopic.id) && books[other].subtopicInputs(id, subtopic.id) === 0)
    .map((subtopic) => ({ ...subtopic, inputs: books[round].subtopicInputs(id, subtopic.id) }))
    .filter(({ inputs }) => inputs > 0)
}

/**
 * Compares each lever; slots are the positions in {@link leversOfBoth}.
 * @param compared - pairs with the same text
 * @param isFiltered - whether a filter chose the rows of a round: then it was not chance that did, and nothing is tested
 */
export function compareLevers(
  taxonomies: PerRound<Taxonomy>,
  books: PerRound<RoundBook>,
  flows: FlowTally,
  compared: number,
  isFiltered: boolean,
): LeverDifference[] {
  const drafts = leversOfBoth(taxonomies).map(({ id, number, name }, slot) => ({
    label: { kind: 'lever' as const, lever: id },
    shares: compareShares(books.before.coverage(slot).inputs, books.after.coverage(slot).inputs),
    flow: flows.flow(slot),
    number,
    name,
    taxonomies: taxonomiesWith(id, taxonomies),
    subtopicsAdded: mentionsIn('after', id, taxonomies, books),
    subtopicsGone: mentionsIn('before', id, taxonomies, books),
  }))
  const isTested = (taxonomy: 'both' | Round): boolean => taxonomy === 'both' && !isFiltered
  const { added, gone } = flows.inputs
  const shares = judge(
    drafts.map((draft) => (isTested(draft.taxonomies) && added + gone > 0 ? chanceOf(draft.shares) : undefined)),
  )
  const paired = judge(
    drafts.map((draft) =>
      isTested(draft.taxonomies) && compared > 0
        ? mcnemar(draft.flow.relabelledIn, draft.flow.relabelledOut)
        : undefined,
    ),
  )
  return drafts.map((draft, at) => ({ ...draft, test: shares[at] ?? null, paired: paired[at] ?? null }))
}

/** Compares the inputs that are new with the whole earlier round. */
export function compareAdded(levers: readonly LeverDifference[], added: number): AddedLever[] {
  const drafts = levers
    .filter(({ taxonomies }) => taxonomies === 'both')
    .map(({ label, shares, flow }) => ({
      lever: label.lever,
      shares: compareShares(shares.before, makeShare(flow.added, added)),
    }))
  const tests = judge(drafts.map(({ shares }) => chanceOf(shares)))
  return drafts.map((draft, at) => ({ ...draft, test: tests[at] ?? null }))
}
