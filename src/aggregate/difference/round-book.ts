import { ownString } from '../../text/own-string.ts'
import { respondentKey } from '../../text/respondent-key.ts'
import { aspects, type ClassifiedInput } from '../../types/assignment.ts'
import type { Coverage } from '../../types/report.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { addText, hashText, type KeyIndex } from '../key-index.ts'
import { createCoverageTally } from '../levers/tally-coverage.ts'
import { createLeverTally, type LeverTally } from '../levers/tally-lever.ts'
import type { Slots } from '../slots.ts'

/** Numbers for what both rounds may have in common, so that equal things have equal numbers. */
export interface SharedKeys {
  /** Parts of ids after the source. */
  readonly places: KeyIndex
  readonly texts: KeyIndex
  /** Respondents by their key. */
  readonly respondents: KeyIndex
}

/** What is kept of each row, position by position: numbers and hashes, no words. */
export interface RoundColumns {
  /** Number of the source in `sources`. */
  readonly source: number[]
  readonly place: number[]
  readonly text: number[]
  /** Slot of lever or status. */
  readonly label: number[]
  /** In ten-thousandths. */
  readonly probability: number[]
  readonly aspect: number[]
  /** Hash of the set of secondary levers. */
  readonly secondary: number[]
  /** Hash of all probabilities. */
  readonly probabilities: number[]
  /** Number of the respondent; -1 for an input without a name. */
  readonly respondent: number[]
}

/** All that is kept of one round. */
export interface RoundBook {
  readonly columns: RoundColumns
  /** Paths of the sources in the order met. */
  readonly sources: readonly string[]
  /** Rows by type of respondent. */
  readonly types: ReadonlyMap<string, number>
  /** Respondents that are private persons by any of their inputs. */
  readonly citizens: ReadonlySet<number>
  add(row: ClassifiedInput): void
  coverage(slot: number): Coverage
  totals(): {
    readonly inputs: number
    readonly texts: number
    readonly respondents: number
    readonly unnamed: number
    /** Rows with status `assigned`. */
    readonly assigned: number
  }
  /** Inputs that show a subtopic, as the report counts them. */
  subtopicInputs(lever: string, subtopic: string): number
}

/** What stands in an id after the source and the sign; the whole id where it does not begin so. */
function withoutSource(id: string, source: string): string {
  return id.startsWith(`${source}#`) ? id.slice(source.length + 1) : id
}

const secondaryHash = ({ assignment }: ClassifiedInput): number =>
  hashText(
    assignment.secondary
      .map(({ lever }) => lever)
      .sort()
      .join(' '),
    1,
  )

/**
 * Starts the book of a round.
 * @param taxonomy - the one of the round
 * @param slots - of the levers of both rounds
 */
export function createRoundBook(taxonomy: Taxonomy, slots: Slots, shared: SharedKeys): RoundBook {
  const columns: RoundColumns = {
    source: [],
    place: [],
    text: [],
    label: [],
    probability: [],
    aspect: [],
    secondary: [],
    probabilities: [],
    respondent: [],
  }
  const sources: string[] = []
  const sourceNumbers = new Map<string, number>()
  const types = new Map<string, number>()
  const citizens = new Set<number>()
  const coverage = createCoverageTally(slots)
  let assigned = 0
  const levers = new Map(taxonomy.levers.map((lever): [string, LeverTally] => [lever.id, createLeverTally(lever)]))
  const sourceNumber = (source: string): number => {
    const known = sourceNumbers.get(source)
    if (known !== undefined) return known
    const own = ownString(source)
    sourceNumbers.set(own, sources.length)
    return sources.push(own) - 1
  }

  const addToLevers = (row: ClassifiedInput): void => {
    const { status, lever, secondary } = row.assignment
    if (status !== 'assigned') return
    assigned += 1
    levers.get(lever)?.addPrimary(row)
    for (const other of secondary) levers.get(other.lever)?.addSecondary(row)
  }

  return {
    columns,
    sources,
    types,
    citizens,
    add(row) {
      const { input, assignment } = row
      const slot = slots.of(assignment)
      const name = respondentKey(input.respondent.name)
      const respondent = name === '' ? -1 : addText(shared.respondents, name)
      columns.source.push(sourceNumber(input.source))
      columns.place.push(addText(shared.places, withoutSource(input.id, input.source)))
      columns.text.push(addText(shared.texts, input.text))
      columns.label.push(slot)
      columns.probability.push(Math.round(assignment.probability * 10_000))
      columns.aspect.push(aspects.indexOf(assignment.aspect))
      columns.secondary.push(secondaryHash(row))
      columns.probabilities.push(hashText(assignment.probabilities.join(' '), 1))
      columns.respondent.push(respondent)
      const { type } = input.respondent
      types.set(type, (types.get(type) ?? 0) + 1)
      if (type === 'innbygger' && respondent !== -1) citizens.add(respondent)
      coverage.add(row, slot, respondent)
      addToLevers(row)
    },
    coverage: coverage.of,
    totals: () => ({ ...coverage.totals(), assigned }),
    subtopicInputs: (lever, subtopic) => levers.get(lever)?.subtopicInputs(subtopic) ?? 0,
  }
}
