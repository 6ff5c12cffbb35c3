import { respondentKey } from '../../text/respondent-key.ts'
import type { ClassifiedInput } from '../../types/assignment.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { createKeyIndex } from '../key-index.ts'
import type { Slots } from '../slots.ts'
import { createSpellingTally } from './tally-spellings.ts'

/** Different counties that are told apart: a column with more says something else. */
const mostCounties = 1000
/** Different sources that are told apart; with more, none is looked at. */
const mostSources = 5000

/** The value that most inputs of a lever have in common, and how common it is everywhere. */
export interface LargestPart {
  readonly value: string
  /** Rows with status `assigned`, this `lever` and the value, of those that have any value. */
  readonly inputs: number
  readonly of: number
  /** The same among all rows, whatever their status. */
  readonly everywhere: { readonly inputs: number; readonly of: number }
}

/** Where the inputs of each lever come from. */
export interface SidesTally {
  add(row: ClassifiedInput): void
  county(lever: string): LargestPart | undefined
  source(lever: string): LargestPart | undefined
  /** All counties, most inputs first. */
  counties(): {
    readonly known: number
    readonly distinct: number
    readonly items: readonly { value: string; count: number }[]
  }
}

function createPartTally(limit: number, levers: number, keyOf: (written: string) => string) {
  const values = createSpellingTally(limit, keyOf)
  const pairs = createKeyIndex()
  const counts: number[] = []
  const known = new Array<number>(levers).fill(0)
  return {
    values,
    /** @param lever - its position, −1 for an input that is not assigned */
    add(written: string, lever: number): void {
      const number = values.add(written)
      if (number === -1 || lever === -1) return
      const pair = pairs.add(number, lever)
      counts[pair] = (counts[pair] ?? 0) + 1
      known[lever] = (known[lever] ?? 0) + 1
    },
    largest(lever: number): LargestPart | undefined {
      let best: LargestPart | undefined
      for (const { value, count, number } of values.ordered()) {
        const inputs = counts[pairs.find(number, lever)] ?? 0
        const everywhere = { inputs: count, of: values.known }
        if (inputs > (best?.inputs ?? 0)) best = { value, inputs, of: known[lever] ?? 0, everywhere }
      }
      return best
    },
  }
}

/** Counts counties and sources by lever. */
export function createSidesTally({ levers }: Taxonomy, slots: Slots): SidesTally {
  const counties = createPartTally(mostCounties, levers.length, respondentKey)
  const sources = createPartTally(mostSources, levers.length, (source) => source)
  return {
    add({ input, assignment }) {
      const lever = assignment.status === 'assigned' ? slots.lever(assignment.lever) : -1
      counties.add(input.respondent.county, lever)
      sources.add(input.source, lever)
    },
    county: (lever) => counties.largest(slots.lever(lever)),
    source: (lever) => sources.largest(slots.lever(lever)),
    counties: () => ({
      known: counties.values.known,
      distinct: counties.values.distinct,
      items: counties.values.ordered().map(({ value, count }) => ({ value, count })),
    }),
  }
}
