import { fieldKind } from '../../../personal/field-kind.ts'
import { findPersonalData, mergeSpans } from '../../../personal/find-personal-data.ts'
import { findPseudonyms, personalLabels } from '../../../personal/pseudonyms.ts'
import { quote } from '../../../taxonomy/quote.ts'
import type { ClassifiedInput } from '../../../types/assignment.ts'
import { type PersonalKind, type PersonalSpan, personalKinds } from '../../../types/personal.ts'
import type { SourceNaming } from '../../baseline/source-naming.ts'
import { fingerprintHex } from '../../fingerprint-map.ts'
import type { FindingDetail, Rule } from '../../rule.ts'
import { createTableBook, type TableBook } from '../../table-book.ts'
import { count } from '../../words.ts'

const nouns: Readonly<Record<PersonalKind, readonly [one: string, many: string]>> = {
  'national-id': ['fødselsnummer', 'fødselsnumre'],
  phone: ['telefonnummer', 'telefonnumre'],
  email: ['e-postadresse', 'e-postadresser'],
  account: ['kontonummer', 'kontonumre'],
  card: ['kortnummer', 'kortnumre'],
  address: ['gateadresse', 'gateadresser'],
  name: ['personnavn', 'personnavn'],
}

/** With `--redact` that is done already. */
const redactedHint = 'Dette er erstattet i alt som skrives, men står fortsatt i originalfilen.'

/** What to do about some kinds of personal data. */
function hintFor(kinds: readonly PersonalKind[]): string {
  const words = kinds.map((kind) => `[${personalLabels[kind]} 1]`)
  return `Kjør med --redact, så står det ${listWords(words)} i stedet i alt som skrives. Originalfilen blir ikke endret.`
}

/** The ids of inputs stand in every file that is written, for without them nothing is found again. */
const idHint = 'Kolonnen brukes som id for innspillene: velg en annen med --id-column (read.id-column).'

/** Values of a column that hold personal data: one finding per column and kind. */
interface ColumnTally {
  readonly first: ClassifiedInput
  /** The first of its cells. */
  readonly place: string
  readonly column: string
  readonly kind: PersonalKind
  /** Whether it is a column of a table; else a fact that a document tells of itself. */
  readonly isOfTable: boolean
  /** Whether the column gives the inputs their ids. */
  readonly isId: boolean
  rows: number
  /** The row last counted: several inputs may share one. */
  lastValues: readonly string[]
}

/** Personal data in an input, or in a column beside it. Says which kind, never what it is. */
export const personalData: Rule = {
  severity: 'warning',
  description: 'Et innspill, eller en kolonne ved siden av, har fødselsnummer, telefon, e-post eller lignende.',
  needs: 'rows',
  watch: ({ report, settings, naming }) => {
    const kinds = settings.personalKinds ?? personalKinds
    const isRedacted = settings.isRedacted === true
    const hintOf = (found: readonly PersonalKind[]): string => (isRedacted ? redactedHint : hintFor(found))
    const tables = createTableBook()
    const tallies = new Map<string, ColumnTally>()

    function addColumns(row: ClassifiedInput): void {
      const { source, meta } = row.input
      meta.values.forEach((value, at) => {
        const column = meta.names[at] ?? ''
        for (const kind of kindsOf(column, value, kinds)) {
          const key = `${kind}\0${source}\0${column}`
          const tally = tallies.get(key) ?? tallyOf(row, column, kind, tables)
          tallies.set(key, tally)
          if (tally.lastValues !== meta.values) tally.rows++
          tally.lastValues = meta.values
        }
      })
    }

    return {
      addTable: tables.add,
      addRow: (row) => {
        const { source, place, id, text, meta } = row.input
        if (meta.values.length > 0) addColumns(row)
        const spans = spansOf(text, kinds)
        if (spans.length === 0) return
        const words = text.slice(spans[0]?.start, spans[0]?.end)
        const found = personalKinds.filter((kind) => spans.some((span) => span.kind === kind))
        const parts = found.map((kind) => count(spans.filter((span) => span.kind === kind).length, ...nouns[kind]))
        report({
          source,
          place,
          inputId: id,
          message: `Innspillet har ${listWords(parts)}.`,
          hint: hintOf(found),
          words,
        })
      },
      finish: () => {
        for (const tally of tallies.values()) report(columnFinding(tally, hintOf([tally.kind]), naming))
      },
    }
  },
}

/** With `--redact` the rows hold pseudonyms, and they tell of the same. */
function spansOf(text: string, kinds: readonly PersonalKind[]): readonly PersonalSpan[] {
  return mergeSpans(
    findPersonalData(text, kinds),
    findPseudonyms(text).filter(({ kind }) => kinds.includes(kind)),
  )
}

/** What a value is by its form, or by what its column is called. */
function kindsOf(column: string, value: string, kinds: readonly PersonalKind[]): readonly PersonalKind[] {
  if (value.trim() === '') return []
  // A sender's name belongs where it stands: it is replaced with --redact, and no flaw.
  const found = new Set(spansOf(value, kinds).map(({ kind }) => kind))
  found.delete('name')
  const called = fieldKind(column)
  const isWanted = called === 'phone' || called === 'national-id' || called === 'account'
  if (isWanted && kinds.includes(called) && /\d{5}/.test(value)) found.add(called)
  return [...found]
}

/** Words in a row: `1 e-postadresse og 2 telefonnumre`. */
function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`
}

function tallyOf(first: ClassifiedInput, column: string, kind: PersonalKind, tables: TableBook): ColumnTally {
  const row = tables.rowOf(first.input)
  const [isOfTable, isId] = [row !== undefined, row?.table.idColumn === column]
  return { first, place: tables.besideOf(first.input, column), column, kind, isOfTable, isId, rows: 0, lastValues: [] }
}

function columnFinding(tally: ColumnTally, hint: string, naming: SourceNaming): FindingDetail {
  const { first, place, column, kind, isOfTable, isId, rows } = tally
  const { source, id } = first.input
  const what = nouns[kind][1]
  return {
    source,
    place,
    inputId: id,
    extent: rows,
    groupHash: fingerprintHex(`${kind}\0${naming.inHash(source)}\0${column}`),
    message: isOfTable
      ? `Kolonnen ${quote(column)} har ${what} i ${count(rows, 'rad', 'rader')}, første gang her.`
      : `Opplysningen ${quote(column)} ved siden av innspillet har ${what} i ${rows} avsnitt, første gang her.`,
    hint: isId ? `${hint} ${idHint}` : hint,
  }
}
