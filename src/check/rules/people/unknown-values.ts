import { quote } from '../../../taxonomy/quote.ts'
import type { RespondentOptions } from '../../../text/columns/respondent-columns.ts'
import { ownString } from '../../../text/own-string.ts'
import type { Input, Meta } from '../../../types/input.ts'
import type { Fact } from '../../fact-finder.ts'
import type { FindingDetail, Rule } from '../../rule.ts'
import { createTableBook } from '../../table-book.ts'

/** Different values of one column that are told of one by one; a column with more has something else in it, or codes. */
export const mostValues = 20

/** What a value is: known, an answer that is neither known nor a flaw, or unknown under what its spellings have in common. */
export type Judgement = 'known' | 'no-answer' | { readonly unknown: string }

/** A value that is none of the known ones. */
export interface UnknownValue {
  /** As first written, without white space around it. */
  readonly written: string
  readonly inputs: number
}

/** How a rule about values of one column speaks. */
export interface UnknownValues {
  readonly description: string
  /** Makes what finds the value of an input. */
  readonly finder: (options: RespondentOptions | undefined) => (meta: Meta) => Fact | undefined
  readonly judge: (fact: Fact, input: Input) => Judgement
  /**
   * Whether a column that the user has not named is judged at all.
   * @param known - inputs with a known value
   * @param unknown - inputs with an unknown one, at least 1
   */
  readonly isJudged: (column: string, known: number, unknown: number) => boolean
  /** Whether the user has named the column. */
  readonly isNamed: (options: RespondentOptions | undefined) => boolean
  /** What is said of one value. */
  readonly tell: (value: UnknownValue) => Pick<FindingDetail, 'message' | 'hint'>
  /** What is said of a column with more than {@link mostValues}. @param shown - the first three, quoted */
  readonly tellMany: (column: string, shown: string) => Pick<FindingDetail, 'message' | 'hint'>
  /** What a value is known by in a baseline, in whatever row it stands first; by its first input where absent. */
  readonly hash?: (source: string, column: string, key: string) => string
}

interface Kept {
  readonly input: Input
  /** Where it stands first. */
  readonly place: string
  readonly written: string
  readonly key: string
  inputs: number
}

/** One column of a source. */
interface Column {
  readonly name: string
  readonly unknown: Map<string, Kept>
  known: number
}

/**
 * A rule about values of a column of which most should be known: one finding per value and source, at its first input, and
 * one for a column with very many. Keeps 21 values per column.
 */
export function unknownValueRule(about: UnknownValues): Rule {
  return {
    severity: 'warning',
    description: about.description,
    needs: 'rows',
    watch: ({ report, settings }) => {
      const factOf = about.finder(settings.respondentColumns)
      const tables = createTableBook()
      const columns = new Map<string, Column>()
      return {
        addTable: tables.add,
        addRow: ({ input }) => {
          const fact = factOf(input.meta)
          if (fact === undefined) return
          const judgement = about.judge(fact, input)
          if (judgement === 'no-answer') return
          const key = `${input.source}\u0000${fact.name}`
          const column = columns.get(key) ?? { name: fact.name, unknown: new Map(), known: 0 }
          columns.set(key, column)
          if (judgement === 'known') column.known++
          else keep(column, ownString(judgement.unknown), fact, input, () => tables.besideOf(input, fact.name))
        },
        finish: () => {
          const isNamed = about.isNamed(settings.respondentColumns)
          for (const column of columns.values()) {
            const values = [...column.unknown.values()]
            const inputs = values.reduce((sum, value) => sum + value.inputs, 0)
            if (inputs === 0 || (!isNamed && !about.isJudged(column.name, column.known, inputs))) continue
            if (values.length > mostValues) report(findingOfMany(column, values, about))
            else for (const value of values) report(findingOf(column, value, about))
          }
        },
      }
    },
  }
}

function keep({ unknown }: Column, key: string, { value }: Fact, input: Input, place: () => string): void {
  const known = unknown.get(key)
  if (known !== undefined) known.inputs++
  else if (unknown.size <= mostValues)
    unknown.set(key, { input, place: place(), written: ownString(value.trim()), key, inputs: 1 })
}

function findingOf(
  { name }: Column,
  { input, place, written, key, inputs }: Kept,
  about: UnknownValues,
): FindingDetail {
  const { source, id } = input
  const groupHash = about.hash?.(source, name, key)
  return {
    source,
    place,
    inputId: id,
    ...about.tell({ written, inputs }),
    ...(groupHash === undefined ? {} : { groupHash, extent: inputs }),
  }
}

function findingOfMany({ name }: Column, values: readonly Kept[], about: UnknownValues): FindingDetail {
  const { source, id } = values[0]?.input ?? { source: '', id: '' }
  const shown = values
    .slice(0, 3)
    .map(({ written }) => quote(written))
    .join(', ')
  const groupHash = about.hash?.(source, name, '')
  return {
    source,
    place: values[0]?.place ?? '',
    inputId: id,
    ...about.tellMany(name, shown),
    ...(groupHash === undefined ? {} : { groupHash }),
  }
}
