import { nearest } from '../../../taxonomy/nearest.ts'
import { quote } from '../../../taxonomy/quote.ts'
import { nameWords } from '../../../text/columns/column-name.ts'
import { ownString } from '../../../text/own-string.ts'
import type { Input } from '../../../types/input.ts'
import type { FindingDetail, Rule } from '../../rule.ts'
import { createTableBook } from '../../table-book.ts'
import { createTypeFinder } from '../../type-finder.ts'
import { count } from '../../words.ts'

/** Different values of one column that are told of one by one; a column with more has something else in it, or codes. */
const mostValues = 20

/** Words that a mistyped type may stand for. */
const words = [
  'Stat',
  'Statlig',
  'Kommune',
  'Fylkeskommune',
  'Næringsliv',
  'Bedrift',
  'Frivillig',
  'Forskning',
  'Universitet',
  'Høgskole',
  'Sosial entreprenør',
  'Fagforening',
  'Innbygger',
  'Privatperson',
]

/** What says that there is no type, or none of these: an answer, and no flaw. */
const noType = new Set(
  'annet,anna,annen,annan,andre,other,others,ukjent,ukjend,unknown,uoppgitt,ikke,ikkje,not,ingen,none,na,n,vet'.split(
    ',',
  ),
)

/** Names of columns that may well be about something else than senders. */
const vagueNames = new Set(['type', 'sektor', 'sector', 'aktør', 'actor'])

/** A value that is no known type. */
interface Unknown {
  readonly input: Input
  /** Where it stands first. */
  readonly place: string
  readonly written: string
  inputs: number
}

/** One column of a source. */
interface Column {
  readonly name: string
  readonly unknown: Map<string, Unknown>
  /** Whether any of its values is a known type. */
  hasKnown: boolean
}

/**
 * A type of sender that is none of the known ones, so that its inputs are counted with none: one finding per value and
 * source, at its first input. A column with a vague name (`Type`) is only judged where some of its values are types.
 */
export const unknownRespondentType: Rule = {
  severity: 'warning',
  description: 'Avsendertypen er ingen av de kjente, så innspillet telles ikke med noen type.',
  needs: 'rows',
  watch: ({ report, settings }) => {
    const typeOf = createTypeFinder(settings.respondentColumns)
    const tables = createTableBook()
    const columns = new Map<string, Column>()
    return {
      addTable: tables.add,
      addRow: ({ input }) => {
        const fact = typeOf(input.meta)
        const [first, ...rest] = nameWords(fact?.value ?? '')
        if (fact === undefined || first === undefined || noType.has(first)) return
        const key = `${input.source}\u0000${fact.name}`
        const column = columns.get(key) ?? { name: fact.name, unknown: new Map(), hasKnown: false }
        columns.set(key, column)
        if (input.respondent.type !== '') column.hasKnown = true
        else {
          const place = (): string => tables.besideOf(input, fact.name)
          addUnknown(column, ownString([first, ...rest].join(' ')), fact.value, input, place)
        }
      },
      finish: () => {
        for (const column of columns.values()) {
          const isNamed = settings.respondentColumns?.type !== undefined
          if (!isNamed && !column.hasKnown && vagueNames.has(nameWords(column.name).join(' '))) continue
          if (column.unknown.size > mostValues) report(findingOfMany(column))
          else for (const value of column.unknown.values()) report(findingOf(value))
        }
      },
    }
  },
}

function addUnknown({ unknown }: Column, key: string, written: string, input: Input, place: () => string): void {
  const value = unknown.get(key)
  if (value !== undefined) value.inputs++
  else if (unknown.size <= mostValues)
    unknown.set(key, { input, place: place(), written: ownString(written.trim()), inputs: 1 })
}

function findingOf({ input: { source, id }, place, written, inputs }: Unknown): FindingDetail {
  const meant = nearest(written, words)
  return {
    source,
    place,
    inputId: id,
    message: `${quote(written)} er ingen kjent avsendertype (${count(inputs, 'innspill', 'innspill')}).`,
    hint:
      meant === undefined
        ? 'Kjente typer er stat, kommune, fylkeskommune, næringsliv, frivillig, forskning, sosial entreprenør, fagforening og innbygger.'
        : `Mente du ${quote(meant)}?`,
  }
}

function findingOfMany({ name, unknown }: Column): FindingDetail {
  const values = [...unknown.values()]
  const { source, id } = values[0]?.input ?? { source: '', id: '' }
  const place = values[0]?.place ?? ''
  const shown = values.slice(0, 3).map(({ written }) => quote(written))
  return {
    source,
    place,
    inputId: id,
    message: `Kolonnen ${quote(name)} har flere enn ${mostValues} ulike verdier som ikke er kjente avsendertyper: ${shown.join(', ')} …`,
    hint: 'Velg kolonnen med avsendertype med --type-column (read.type-column).',
  }
}
