import { createComparer } from '../../src/aggregate/difference/create-comparer.ts'
import type { ClassifiedInput } from '../../src/types/assignment.ts'
import { type Difference, type PerRound, rounds } from '../../src/types/difference.ts'
import type { ResultTrailer } from '../../src/types/run.ts'
import type { Taxonomy } from '../../src/types/taxonomy.ts'
import { buildTrailer } from './build-row.ts'
import { smallTaxonomy } from './small-taxonomy.ts'

/** What a test wants of a comparison; the rest is filled in. */
export interface CompareFacts {
  readonly items?: number
  readonly trailers?: Partial<PerRound<ResultTrailer>>
  readonly taxonomies?: PerRound<Taxonomy>
  readonly title?: string
  readonly date?: string
}

/** Compares two rounds of rows as `diff` does, every row being given at every step. */
export function compareRows(rows: PerRound<readonly ClassifiedInput[]>, facts: CompareFacts = {}): Difference {
  const { items = 25, trailers = {}, title, date } = facts
  const comparer = createComparer(facts.taxonomies ?? { before: smallTaxonomy, after: smallTaxonomy }, { items })
  const each = (take: (round: 'before' | 'after', at: number, row: ClassifiedInput) => void): void => {
    for (const round of rounds)
      rows[round].forEach((row, at) => {
        take(round, at, row)
      })
  }
  each((round, _, row) => comparer.add(round, row))
  const texts = comparer.next()
  each((round, at, row) => texts.compare(round, at, row))
  const draft = texts.next()
  each((round, at, row) => draft.show(round, at, row))
  const context = (round: 'before' | 'after') => ({
    file: `${round}.jsonl`,
    trailer: trailers[round] ?? buildTrailer(rows[round].length),
  })
  return draft.finish({ before: context('before'), after: context('after'), title, date })
}
