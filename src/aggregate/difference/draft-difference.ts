import type { ClassifiedInput } from '../../types/assignment.ts'
import type { Difference, DifferenceContext, Label, PerRound, Round, RoundTotals } from '../../types/difference.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { copyRun } from '../copy-context.ts'
import { makeShare } from '../make-share.ts'
import { otherStatuses, type Slots } from '../slots.ts'
import { compareAdded, compareLevers, leversOfBoth } from './compare-levers.ts'
import { compareRuns } from './compare-runs.ts'
import { compareShares } from './compare-shares.ts'
import { listRows } from './list-rows.ts'
import type { Matching } from './match-rounds.ts'
import { alone } from './pair-up.ts'
import type { RoundBook } from './round-book.ts'
import { createShownRows } from './shown-rows.ts'
import { tallyFlows } from './tally-flows.ts'
import { tallyRelabelling } from './tally-relabelling.ts'
import { type LoneTally, tallyRespondents } from './tally-respondents.ts'

/** What a comparison knows when its inputs have been paired. */
export interface MatchedRounds {
  readonly taxonomies: PerRound<Taxonomy>
  readonly books: PerRound<RoundBook>
  readonly slots: Slots
  readonly matching: Matching
  /** Inputs and respondents shown in each list, integer ≥ 0. */
  readonly items: number
}

/** A comparison that lacks only the words of the rows that it shows. */
export interface DraftedDifference {
  /** Positions of the rows that it shows. */
  readonly wanted: PerRound<ReadonlySet<number>>
  add(round: Round, at: number, row: ClassifiedInput): void
  finish(context: DifferenceContext): Difference
}

function totalsOf(round: Round, book: RoundBook, context: DifferenceContext): RoundTotals {
  const { file, trailer } = context[round]
  const { inputs, texts, respondents, unnamed, assigned } = book.totals()
  return {
    file,
    inputs,
    texts,
    respondents,
    unnamed,
    sources: trailer.ledger.length,
    assigned: makeShare(assigned, inputs),
    filteredOut: trailer.filteredOut,
    run: copyRun(trailer.run),
  }
}

/** Counts everything that two matched rounds have to tell. */
export function draftDifference({ taxonomies, books, slots, matching, items }: MatchedRounds): DraftedDifference {
  const flows = tallyFlows(books.before, books.after, matching, slots.count)
  const relabelling = tallyRelabelling(books.before, books.after, matching, slots.count, items)
  const respondents = tallyRespondents(books.before, books.after, items)
  const lists = listRows(matching, books, items)
  const partner = (row: number): number => matching.partners.after[row] ?? alone
  const rowsOf = ({ shown }: LoneTally): number[] => shown.map(({ row }) => row)
  const pairs = [...relabelling.shown.map(({ row }) => row), ...lists.changed, ...lists.moved]
  const rows = createShownRows({
    before: new Set([...lists.gone, ...rowsOf(respondents.silent), ...pairs.map(partner)]),
    after: new Set([...lists.added, ...rowsOf(respondents.added), ...pairs]),
  })
  const levers = leversOfBoth(taxonomies)
  const labels: readonly Label[] = [
    ...levers.map(({ id }): Label => ({ kind: 'lever', lever: id })),
    ...otherStatuses.map((kind): Label => ({ kind, lever: '' })),
  ]
  const label = (slot: number): Label => labels[slot] ?? { kind: 'none', lever: '' }
  const paired = (row: number) => rows.paired(partner(row), row)
  const lone = (round: Round, { total, privatePersons, shown }: LoneTally) => ({
    total,
    privatePersons,
    items: shown.map(({ row, inputs }) => rows.respondent(round, row, inputs)),
  })

  return {
    wanted: rows.wanted,
    add: rows.add,
    finish(context) {
      const { inputs } = flows
      const { compared, changed, causes, aspects, secondary, moves, shown } = relabelling
      const isFiltered = context.before.trailer.filteredOut + context.after.trailer.filteredOut > 0
      const leverDifferences = compareLevers(taxonomies, books, flows, compared, isFiltered)
      const isPartlyNew = inputs.added > 0 && compared + inputs.changed > 0 && !isFiltered
      return {
        title: context.title ?? '',
        date: context.date ?? '',
        rounds: {
          before: totalsOf('before', books.before, context),
          after: totalsOf('after', books.after, context),
        },
        run: compareRuns(context.before.trailer.run, context.after.trailer.run, taxonomies),
        inputs,
        levers: leverDifferences,
        statuses: otherStatuses.map((status) => {
          const slot = slots.status(status)
          const shares = compareShares(books.before.coverage(slot).inputs, books.after.coverage(slot).inputs)
          return { label: label(slot), shares, flow: flows.flow(slot) }
        }),
        addedOnly: isPartlyNew ? { inputs: inputs.added, levers: compareAdded(leverDifferences, inputs.added) } : null,
        relabelled: {
          compared,
          changed,
          causes,
          aspects,
          secondary,
          moves: moves.map((move) => ({ from: label(move.from), to: label(move.to), inputs: move.inputs })),
          items: shown.map(({ row, cause }) => ({ ...paired(row), cause })),
        },
        respondents: {
          both: respondents.both,
          added: lone('after', respondents.added),
          silent: lone('before', respondents.silent),
          types: respondents.types,
        },
        added: { total: inputs.added, items: lists.added.map((row) => rows.answered('after', row)) },
        gone: { total: inputs.gone, items: lists.gone.map((row) => rows.answered('before', row)) },
        changed: { total: inputs.changed, items: lists.changed.map(paired) },
        moved: { total: inputs.moved, items: lists.moved.map(paired) },
      }
    },
  }
}
