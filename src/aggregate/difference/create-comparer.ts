import { HovedgrepError } from '../../errors.ts'
import type { ClassifiedInput } from '../../types/assignment.ts'
import type { Difference, DifferenceContext, PerRound, Round } from '../../types/difference.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { createKeyIndex, findText } from '../key-index.ts'
import { createSlots } from '../slots.ts'
import { leversOfBoth } from './compare-levers.ts'
import { draftDifference } from './draft-difference.ts'
import { type Matching, matchRounds } from './match-rounds.ts'
import { createRoundBook, type RoundBook, type SharedKeys } from './round-book.ts'
import { sharesWords, wordSet } from './shared-words.ts'

/** What a comparison should hold. */
export interface ComparerOptions {
  /** Inputs and respondents shown in each list, integer ≥ 0. */
  readonly items: number
}

/** Rows whose words are needed, by their positions in the round, from 0. */
export type WantedRows = PerRound<ReadonlySet<number>>

/** The last step: the few rows that are shown. */
export interface DifferenceDraft {
  readonly wanted: WantedRows
  /**
   * Takes the words of a row that is wanted; others are ignored.
   * @param shown - the row as it may be shown, such as one without personal data
   * @throws {HovedgrepError} RESULT_INVALID when it is not the row that was counted
   */
  show(round: Round, at: number, row: ClassifiedInput, shown?: ClassifiedInput): void
  finish(context: DifferenceContext): Difference
}

/** The step between: inputs that have an id in common but not the text. */
export interface TextComparison {
  readonly wanted: WantedRows
  /**
   * Takes the text of a row that is wanted, all of the earlier round first; others are ignored.
   * @throws {HovedgrepError} RESULT_INVALID when it is not the row that was counted
   */
  compare(round: Round, at: number, row: ClassifiedInput): void
  next(): DifferenceDraft
}

/**
 * Compares two rounds in three steps, each of which reads rows anew: all are counted, then a few texts are compared, then
 * a few are shown. So some hundred bytes are kept per row, and no texts but those shown.
 */
export interface Comparer {
  /** Each row once, in the order read; the rounds in any order. */
  add(round: Round, row: ClassifiedInput): void
  next(): TextComparison
}

/** Starts a comparison. @param taxonomies - those that the rounds were classified by */
export function createComparer(taxonomies: PerRound<Taxonomy>, { items }: ComparerOptions): Comparer {
  const slots = createSlots({ ...taxonomies.after, levers: leversOfBoth(taxonomies) })
  const shared: SharedKeys = { places: createKeyIndex(), texts: createKeyIndex(), respondents: createKeyIndex() }
  const books: PerRound<RoundBook> = {
    before: createRoundBook(taxonomies.before, slots, shared),
    after: createRoundBook(taxonomies.after, slots, shared),
  }

  // Files are read more than once; nobody may change them meanwhile.
  const assertSame = (round: Round, at: number, { input }: ClassifiedInput): void => {
    if (findText(shared.texts, input.text) === books[round].columns.text[at]) return
    throw new HovedgrepError(
      'RESULT_INVALID',
      `Resultatet ble endret mens det ble lest: ${input.id} er ikke som før.`,
      {
        hint: 'Kjør på nytt når ingen skriver til fila.',
      },
    )
  }

  const draft = (matching: Matching): DifferenceDraft => {
    const { wanted, add, finish } = draftDifference({ taxonomies, books, slots, matching, items })
    return {
      wanted,
      show(round, at, row, shown = row) {
        if (!wanted[round].has(at)) return
        assertSame(round, at, row)
        add(round, at, shown)
      },
      finish,
    }
  }

  return {
    add: (round, row) => books[round].add(row),
    next() {
      const matching = matchRounds(books.before, books.after, shared)
      const candidateOf = new Map(matching.candidates.map(([before, after]) => [after, before]))
      const wanted = { before: new Set(candidateOf.values()), after: new Set(candidateOf.keys()) }
      const words = new Map<number, Uint32Array>()
      return {
        wanted,
        compare(round, at, row) {
          if (!wanted[round].has(at)) return
          assertSame(round, at, row)
          const candidate = candidateOf.get(at) ?? at
          if (round === 'before') words.set(at, wordSet(row.input.text))
          else if (sharesWords(words.get(candidate) ?? new Uint32Array(), wordSet(row.input.text)))
            matching.accept(candidate, at)
        },
        next: () => draft(matching),
      }
    },
  }
}
