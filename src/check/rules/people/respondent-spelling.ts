import { quote } from '../../../taxonomy/quote.ts'
import { nameWords } from '../../../text/columns/column-name.ts'
import { ownString } from '../../../text/own-string.ts'
import { isNobody, respondentKey } from '../../../text/respondent-key.ts'
import type { RelatedInput } from '../../../types/finding.ts'
import type { Input } from '../../../types/input.ts'
import { fingerprintHex } from '../../fingerprint-map.ts'
import type { FindingDetail, Rule } from '../../rule.ts'
import { createTableBook, type TableBook } from '../../table-book.ts'
import { createTypeFinder } from '../../type-finder.ts'

/** Different names that are remembered; of later ones spellings are not compared. Some 20 MB when full. */
const mostNames = 50_000
const mostTypes = 1000
const spellingsShown = 4
/** Spellings whose first inputs are kept, besides the first two. */
const mostLater = 99

/** One name, in all its spellings. */
interface Name {
  readonly spelling: string
  inputs: number
  /** Its first input, and whether other sources have it too. */
  readonly first: RelatedInput
  isAcross: boolean
  /** The other spellings with their inputs; absent for most. */
  others?: Map<string, number>
  /** Where the second spelling stands first. */
  second?: RelatedInput
  /** Where each spelling after that stands first. */
  later?: RelatedInput[]
}

/**
 * A respondent or a type of respondent that is spelt in several ways: with other capitals, white space or signs. One
 * finding per name, where its second spelling stands first. Only tables and front matter are looked at: the capitals of
 * a letterhead are no flaw.
 */
export const respondentSpelling: Rule = {
  severity: 'warning',
  description: 'En avsender, eller en avsendertype, er skrevet på flere måter.',
  needs: 'rows',
  watch: ({ report, settings }) => {
    const typeOf = createTypeFinder(settings.respondentColumns)
    const tables = createTableBook()
    const names = createSpellingBook(mostNames)
    const types = createSpellingBook(mostTypes)
    /** Sources whose facts were filled in, in a table or in front matter. */
    const filledIn = new Set<string>()
    return {
      addTable: (table) => {
        tables.add(table)
        filledIn.add(table.source)
      },
      addDocument: ({ source, places }) => places !== undefined && filledIn.add(source),
      addRow: ({ input }) => {
        if (!filledIn.has(input.source)) return
        const { name } = input.respondent
        names.add(name, input, () => placeOf(tables, input, columnWith(input, name)))
        const type = typeOf(input.meta)
        types.add(type?.value ?? '', input, () => placeOf(tables, input, type?.name))
      },
      finish: () => {
        for (const name of names.uneven()) report(findingOf('Avsenderen', name, respondentHint(name)))
        for (const type of types.uneven()) report(findingOf('Avsendertypen', type, 'Skriv den likt overalt.'))
      },
    }
  },
}

/** The column that says a name; undefined where it was made of several, or stands elsewhere. */
function columnWith({ meta: { names, values } }: Input, written: string): string | undefined {
  return names[values.findIndex((value) => value.trim() === written.trim())]
}

function placeOf(tables: TableBook, input: Input, column: string | undefined): string {
  return column === undefined ? input.place : tables.besideOf(input, column)
}

interface SpellingBook {
  /** @param where - where it stands; asked for the first input of a spelling */
  readonly add: (written: string, input: Input, where: () => string) => void
  /** Those with several spellings, in the order in which these were met. */
  readonly uneven: () => readonly Name[]
}

/** @param limit - different names told apart, integer ≥ 1 */
function createSpellingBook(limit: number): SpellingBook {
  const names = new Map<string, Name>()
  const uneven: Name[] = []
  // Rows of one respondent often follow each other.
  let last: { readonly written: string; readonly name: Name } | undefined

  function addSpelling(name: Name, written: string, input: Input, where: () => string): void {
    const inputs = name.others?.get(written)
    if (name.others === undefined) {
      name.others = new Map()
      name.second = standing(input, where())
      uneven.push(name)
    } else if (inputs === undefined) {
      name.later ??= []
      if (name.later.length < mostLater) name.later.push(standing(input, where()))
    }
    if (inputs !== undefined || name.others.size < limit) name.others.set(ownString(written), (inputs ?? 0) + 1)
  }

  return {
    add(raw, input, where) {
      const written = raw.trim()
      if (written === '') return
      if (last?.written === written) {
        last.name.inputs++
        last.name.isAcross ||= last.name.first.source !== input.source
        return
      }
      const key = nameWords(written).join('')
      if (key === '' || isNobody(key)) return
      const name = names.get(key)
      if (name === undefined) {
        if (names.size < limit) names.set(ownString(key), newName(written, standing(input, where())))
        return
      }
      name.isAcross ||= name.first.source !== input.source
      if (name.spelling === written) {
        name.inputs++
        last = { written, name }
      } else addSpelling(name, written, input, where)
    },
    uneven: () => uneven,
  }
}

function newName(written: string, first: RelatedInput): Name {
  return { spelling: ownString(written), inputs: 1, first, isAcross: false }
}

function standing({ source, id }: Input, place: string): RelatedInput {
  return { source, place: ownString(place), inputId: ownString(id) }
}

function spellingsOf({ spelling, inputs, others = new Map() }: Name): readonly (readonly [string, number])[] {
  return [[spelling, inputs] as const, ...others].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

function findingOf(what: string, name: Name, hint: string): FindingDetail {
  const { source, place, inputId } = name.second ?? name.first
  const related = [name.first, ...(name.later ?? [])]
  const spellings = spellingsOf(name)
  const shown = spellings
    .slice(0, spellingsShown)
    .map(([written, inputs]) => `${quote(written)}${spaceOf(written)} (${inputs})`)
  const more = spellings.length > spellingsShown ? ' …' : '.'
  const message = `${what} er skrevet på ${spellings.length} måter: ${shown.join(', ')}${more}`
  const groupHash = fingerprintHex([what, ...spellings.map(([written]) => written).sort()].join('\u0000'))
  const extent = spellings.slice(1).reduce((sum, [, inputs]) => sum + inputs, 0)
  return { source, place, inputId, message, hint, groupHash, extent, isAcrossSources: name.isAcross, related }
}

/** What a quote does not show: white space that is folded in it. */
function spaceOf(written: string): string {
  return /\s\s|[^\S ]/.test(written) ? ' med ekstra mellomrom' : ''
}

/** The report folds capitals and white space, and nothing else. */
function respondentHint(name: Name): string {
  const counted = new Set(spellingsOf(name).map(([written]) => respondentKey(written))).size
  return counted === 1
    ? 'Rapporten regner dem som én avsender, men ikke alle verktøy gjør det. Skriv navnet likt overalt.'
    : `Rapporten regner dem som ${counted} avsendere. Skriv navnet likt overalt.`
}
