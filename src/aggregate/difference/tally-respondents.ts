import type { PerRound } from '../../types/difference.ts'
import { type RespondentType, respondentTypes } from '../../types/input.ts'
import type { RoundBook } from './round-book.ts'

/** Respondents of one round alone, some of them to be shown. */
export interface LoneTally {
  readonly total: number
  readonly privatePersons: number
  /** The row at which each stands first, with its inputs. Most inputs first, then by row. */
  readonly shown: readonly { readonly row: number; readonly inputs: number }[]
}

/** Who speaks in which round. */
export interface RespondentTally {
  readonly both: number
  readonly added: LoneTally
  readonly silent: LoneTally
  readonly types: readonly ({ readonly type: RespondentType } & PerRound<number>)[]
}

/** Inputs of each respondent, and the row of the first. */
function countInputs({ columns }: RoundBook): Map<number, { row: number; inputs: number }> {
  const counts = new Map<number, { row: number; inputs: number }>()
  columns.respondent.forEach((respondent, row) => {
    if (respondent === -1) return
    const entry = counts.get(respondent)
    if (entry === undefined) counts.set(respondent, { row, inputs: 1 })
    else entry.inputs += 1
  })
  return counts
}

/** Compares the respondents of two rounds. Private persons are counted and never shown. @param limit - shown of each round */
export function tallyRespondents(before: RoundBook, after: RoundBook, limit: number): RespondentTally {
  const counts = { before: countInputs(before), after: countInputs(after) }
  const loneOf = (book: RoundBook, own: typeof counts.before, others: typeof counts.before): LoneTally => {
    const lone = [...own].filter(([respondent]) => !others.has(respondent))
    const named = lone.filter(([respondent]) => !book.citizens.has(respondent))
    const shown = named
      .map(([, entry]) => entry)
      .sort((a, b) => b.inputs - a.inputs || a.row - b.row)
      .slice(0, limit)
    return { total: lone.length, privatePersons: lone.length - named.length, shown }
  }
  const added = loneOf(after, counts.after, counts.before)
  const inputsOf = (book: RoundBook, type: RespondentType): number => book.types.get(type) ?? 0
  return {
    both: counts.after.size - added.total,
    added,
    silent: loneOf(before, counts.before, counts.after),
    types: respondentTypes
      .map((type) => ({ type, before: inputsOf(before, type), after: inputsOf(after, type) }))
      .filter((entry) => entry.before + entry.after > 0),
  }
}
