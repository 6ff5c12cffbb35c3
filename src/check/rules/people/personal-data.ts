import { fieldKind } from '../../../personal/field-kind.ts'
import { findPersonalData, mergeSpans } from '../../../personal/find-personal-data.ts'
import { findPseudonyms } from '../../../personal/pseudonyms.ts'
import { quote } from '../../../taxonomy/quote.ts'
import type { ClassifiedInput } from '../../../types/assignment.ts'
import { type PersonalKind, type PersonalSpan, personalKinds } from '../../../types/personal.ts'
import type { SourceNaming } from '../../baseline/source-naming.ts'
import { fingerprintHex } from '../../fingerprint-map.ts'
import type { FindingDetail, Rule } from '../../rule.ts'
import { createTableBook } from '../../table-book.ts'
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

const hint = 'Med --redact erstattes de med [navn 1], [e-post 2] … i alt som skrives. Originalfilen er uendret.'

/** With `--redact` that is done already. */
const redactedHint = 'De er erstattet i alt som skrives, men står fortsatt i originalfilen.'

/** Places of one kind that a finding names; of more it tells the number. */
const placesShown = 3

/** Values of a column that hold personal data: one finding per column and kind. */
interface ColumnTally {
  readonly first: ClassifiedInput
  /** The first of its cells. */
  readonly place: string
  readonly column: string
  readonly kind: PersonalKind
  rows: number
  /** The row last counted: several inputs may share one. */
  lastValues: readonly string[]
}

/** Personal data in an input, or in a column beside it. Says which kind and where, never what it is. */
export const personalData: Rule = {
  severity: 'warning',
  description: 'Et innspill, eller en kolonne ved siden av, har fødselsnummer, telefon, e-post eller lignende.',
  needs: 'rows',
  watch: ({ report, settings, naming }) => {
    const kinds = settings.personalKinds ?? personalKinds
    const isRedacted = settings.isRedacted === true
    const ownHint = isRedacted ? redactedHint : hint
    const tables = createTableBook()
    const tallies = new Map<string, ColumnTally>()

    function addColumns(row: ClassifiedInput): void {
      const { source, meta } = row.input
      meta.values.forEach((value, at) => {
        const column = meta.names[at] ?? ''
        for (const kind of kindsOf(column, value, kinds)) {
          const key = `${kind}\0${source}\0${column}`
          const tally = tallies.get(key) ?? tallyOf(row, column, kind, tables.besideOf(row.input, column))
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
        const message = `Innspillet har ${listSpans(spans, isRedacted)}.`
        report({ source, place, inputId: id, message, hint: ownHint, words })
      },
      finish: () => {
        for (const tally of tallies.values()) report(columnFinding(tally, ownHint, naming))
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

/**
 * `1 e-postadresse (tegn 14–33) og 2 telefonnumre (tegn 40–50, 60–70)`: the first and the last character of each, counted
 * from 1. Of a redacted text they would be nobody's, and are left out.
 */
function listSpans(spans: readonly PersonalSpan[], isRedacted: boolean): string {
  const parts = personalKinds.flatMap((kind) => {
    const own = spans.filter((span) => span.kind === kind)
    if (own.length === 0) return []
    const what = count(own.length, ...nouns[kind])
    if (isRedacted) return [what]
    const shown = own.slice(0, placesShown).map(({ start, end }) => `${start + 1}–${end}`)
    const rest = own.length > placesShown ? ' …' : ''
    return [`${what} (tegn ${shown.join(', ')}${rest})`]
  })
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`
}

function tallyOf(first: ClassifiedInput, column: string, kind: PersonalKind, place: string): ColumnTally {
  return { first, place, column, kind, rows: 0, lastValues: [] }
}

function columnFinding(
  { first, place, column, kind, rows }: ColumnTally,
  ownHint: string,
  naming: SourceNaming,
): FindingDetail {
  const { source, id } = first.input
  const what = `${nouns[kind][1]} i ${count(rows, 'rad eller avsnitt', 'rader eller avsnitt')}, første gang her`
  return {
    source,
    place,
    inputId: id,
    extent: rows,
    groupHash: fingerprintHex(`${kind}\0${naming.inHash(source)}\0${column}`),
    message: `Opplysningen ${quote(column)} ved siden av innspillet har ${what}.`,
    hint: ownHint,
  }
}
