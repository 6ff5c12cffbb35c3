import { ownString } from '../../text/own-string.ts'
import type { ClassifiedInput } from '../../types/assignment.ts'
import type {
  Answer,
  AnsweredInput,
  PairedInput,
  PerRound,
  RespondentEntry,
  Round,
  ShownInput,
} from '../../types/difference.ts'
import { shorten } from '../shorten.ts'

/** How much of each text is shown, in UTF-16 units. */
const shownLength = 160

interface Kept {
  readonly input: ShownInput
  readonly answer: Answer
  readonly respondent: Omit<RespondentEntry, 'inputs'>
}

/** The few rows of which words are kept. */
export interface ShownRows {
  /** Positions of the rows wanted. */
  readonly wanted: PerRound<ReadonlySet<number>>
  add(round: Round, at: number, row: ClassifiedInput): void
  answered(round: Round, at: number): AnsweredInput
  paired(before: number, after: number): PairedInput
  respondent(round: Round, at: number, inputs: number): RespondentEntry
}

function keep({ input, assignment }: ClassifiedInput): Kept {
  const { text, isCut } = shorten(input.text, shownLength)
  const { status, lever, probability } = assignment
  const { name, type } = input.respondent
  return {
    input: {
      id: ownString(input.id),
      source: ownString(input.source),
      place: ownString(input.place),
      text: ownString(text),
      isCut,
    },
    answer: { status, lever, probability },
    respondent: { name: ownString(name), type },
  }
}

const nothing: Kept = {
  input: { id: '', source: '', place: '', text: '', isCut: false },
  answer: { status: 'none', lever: '', probability: 0 },
  respondent: { name: '', type: '' },
}

/** Starts with the rows that are wanted. */
export function createShownRows(wanted: PerRound<ReadonlySet<number>>): ShownRows {
  const kept: PerRound<Map<number, Kept>> = { before: new Map(), after: new Map() }
  const at = (round: Round, row: number): Kept => kept[round].get(row) ?? nothing
  return {
    wanted,
    add(round, row, classified) {
      if (wanted[round].has(row)) kept[round].set(row, keep(classified))
    },
    answered(round, row) {
      const { input, answer } = at(round, row)
      return { ...input, answer }
    },
    paired(before, after) {
      const [one, other] = [at('before', before), at('after', after)]
      return { ...other.input, idBefore: one.input.id, before: one.answer, after: other.answer }
    },
    respondent: (round, row, inputs) => ({ ...at(round, row).respondent, inputs }),
  }
}
