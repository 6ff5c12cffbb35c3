import { type Assignment, statuses } from '../../types/assignment.ts'
import { type PerRound, type Round, rounds } from '../../types/difference.ts'
import type { Input } from '../../types/input.ts'
import type { AnswerCount, MovedInput, TaxonomyAnswer, TaxonomyEffect } from '../../types/taxonomy-difference.ts'
import { answerOf, bareAnswer } from './answer-of.ts'
import { hitsWithout } from './changed-hits.ts'
import { compareHits, createHitCounter, type SurveyedTaxonomy } from './term-hits.ts'

/** Counts what another taxonomy does to a corpus, one input at a time. */
export interface EffectTally {
  readonly add: (input: Pick<Input, 'id' | 'source' | 'place'>, assignments: PerRound<Assignment>) => void
  readonly finish: () => TaxonomyEffect
}

/**
 * Starts a tally. Of an input nothing is kept but counts, unless it is among the first that moved.
 * @param most - inputs that are shown, integer ≥ 0
 */
export function createEffectTally(surveyed: PerRound<SurveyedTaxonomy>, most: number): EffectTally {
  const counters = { before: createHitCounter(), after: createHitCounter() }
  const counts: PerRound<Map<TaxonomyAnswer, { inputs: number; uncertain: number }>> = {
    before: new Map(),
    after: new Map(),
  }
  const flows = new Map<TaxonomyAnswer, Map<TaxonomyAnswer, number>>()
  const shown: MovedInput[] = []
  let [inputs, moved, restated] = [0, 0, 0]

  const countAnswer = (round: Round, assignment: Assignment): void => {
    const { answer, status } = answerOf(assignment)
    const known = counts[round].get(answer) ?? { inputs: 0, uncertain: 0 }
    counts[round].set(answer, known)
    known.inputs++
    if (status === 'uncertain') known.uncertain++
    counters[round].add(assignment.evidence.hits, assignment.language === 'en' ? 'en' : 'no')
  }

  return {
    add({ id, source, place }, assignments) {
      inputs++
      for (const round of rounds) countAnswer(round, assignments[round])
      const [before, after] = [answerOf(assignments.before), answerOf(assignments.after)]
      if (before.answer === after.answer) {
        if (before.status !== after.status) restated++
        return
      }
      moved++
      const from = flows.get(before.answer) ?? new Map<TaxonomyAnswer, number>()
      flows.set(before.answer, from.set(after.answer, (from.get(after.answer) ?? 0) + 1))
      if (shown.length >= most) return
      const [old, now] = [assignments.before.evidence.hits, assignments.after.evidence.hits]
      shown.push({ id, source, place, before, after, lost: hitsWithout(old, now), gained: hitsWithout(now, old) })
    },
    finish: () => {
      const order = orderOf(surveyed, counts)
      const none: AnswerCount = { inputs: 0, uncertain: 0 }
      return {
        inputs,
        moved,
        restated,
        answers: order.map((answer) => ({
          answer,
          before: counts.before.get(answer) ?? none,
          after: counts.after.get(answer) ?? none,
        })),
        flows: sortFlows(flows, order),
        shown,
        ...compareHits(surveyed, counters),
      }
    },
  }
}

/** Levers of the new taxonomy, of the old alone, then what occurs besides. */
function orderOf(
  { before, after }: PerRound<SurveyedTaxonomy>,
  counts: PerRound<ReadonlyMap<TaxonomyAnswer, AnswerCount>>,
): TaxonomyAnswer[] {
  const levers = [...after.taxonomy.levers, ...before.taxonomy.levers].map(({ id }) => id)
  const others = statuses.map(bareAnswer).filter((answer) => rounds.some((round) => counts[round].has(answer)))
  return [...new Set([...levers, ...others])]
}

function sortFlows(
  flows: ReadonlyMap<TaxonomyAnswer, ReadonlyMap<TaxonomyAnswer, number>>,
  order: readonly TaxonomyAnswer[],
): TaxonomyEffect['flows'] {
  return order
    .flatMap((before) =>
      order.flatMap((after) => {
        const count = flows.get(before)?.get(after) ?? 0
        return count === 0 ? [] : [{ before, after, count }]
      }),
    )
    .sort((a, b) => b.count - a.count)
}
