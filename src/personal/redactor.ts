import { toldBy } from '../text/named-respondent.ts'
import { type PersonalKind, personalKinds } from '../types/personal.ts'
import type { FieldKind } from './field-kind.ts'
import { findPersonalData, mergeSpans } from './find-personal-data.ts'
import { createOwnNames, type FindOwnNames, type OwnName } from './own-names.ts'
import { type NameField, personsIn } from './person-names.ts'
import { createPseudonyms, findPseudonyms, originalHash, type PseudonymCount, personalLabels } from './pseudonyms.ts'

/** The facts of a row or a document with pseudonyms, and what finds the names among them in its texts. */
export interface RedactedFacts {
  /** Same order as given. */
  readonly values: string[]
  readonly own: FindOwnNames
}

/** Replaces personal data by pseudonyms that stay the same for a whole run. */
export interface Redactor {
  /**
   * Replaces what is found in a text. A text in which nothing is found comes back as it is; what comes back, given again,
   * stays as it is.
   * @param own - finds the names that the text's row or document tells
   * @param lead - what stands right before the text, such as the sign-off that a name follows
   */
  readonly text: (text: string, own?: FindOwnNames, lead?: string) => string
  /**
   * Replaces the values of fields: as a whole where the field's name says that it is personal.
   * @param kinds - of each field; undefined where its name says nothing
   * @param isCitizen - whether the sender is a private person; undefined where nothing says
   */
  readonly facts: (
    kinds: readonly (FieldKind | undefined)[],
    values: readonly string[],
    isCitizen: boolean | undefined,
  ) => RedactedFacts
  /** Replaces what is found by its kind alone, `[e-post]`: for names of columns and messages, which must not number anything. */
  readonly mask: (text: string) => string
  readonly counts: () => readonly PseudonymCount[]
}

interface Replacement {
  readonly start: number
  readonly end: number
  readonly by: string
}

/** A person whom a field names. */
interface Person extends OwnName {
  /** As it stands in the field. */
  readonly written: string
}

/** Fewest digits of a field that holds a number and not a word about it. */
const fewestDigits = 5

/**
 * Makes a redactor.
 * @param kinds - which kinds to replace; all unless given. Without `name`, respondents keep theirs.
 */
export function createRedactor(kinds: readonly PersonalKind[] = personalKinds): Redactor {
  const pseudonyms = createPseudonyms()
  /** Hashes of the names that a table said are no private persons'. */
  const organisations = new Set<bigint>()

  /** What is replaced changes what stands before the rest, which may then be found: until there is no more. */
  function text(given: string, own?: FindOwnNames, lead = ''): string {
    let redacted = given
    for (;;) {
      const next = replaceFound(redacted, own, lead)
      if (next === redacted) return redacted
      redacted = next
    }
  }

  function replaceFound(given: string, own: FindOwnNames | undefined, lead: string): string {
    const original = given.normalize('NFC')
    const whole = lead === '' ? original : `${lead}\n${original}`
    const offset = whole.length - original.length
    const spans = findPersonalData(whole, kinds).filter(({ start }) => start >= offset)
    const names = own?.(original) ?? []
    if (spans.length === 0 && names.length === 0) return given
    const owned = names.map(({ start, end, pseudonym }) => ({ start, end, by: pseudonym }))
    const strong: Replacement[] = []
    const weak: Replacement[] = []
    for (const { kind, start, end } of spans) {
      const [from, to] = [start - offset, end - offset]
      const inside = kind === 'name' ? owned.find((one) => one.start < to && from < one.end) : undefined
      const by = inside?.by ?? pseudonyms.of(kind, original.slice(from, to))
      // A name that is announced reaches further than the parts of it that are known.
      ;(kind === 'name' && inside === undefined ? weak : strong).push({ start: from, end: to, by })
    }
    const standing = findPseudonyms(original).map(({ start, end }) => ({ start, end, by: original.slice(start, end) }))
    return replace(original, mergeSpans(mergeSpans(mergeSpans(standing, strong), owned), weak))
  }

  function personsOf(kind: FieldKind | undefined, value: string, isCitizen: boolean | undefined): readonly Person[] {
    if (kind !== 'person' && kind !== 'sender' && kind !== 'organisation') return []
    if (!kinds.includes('name')) return []
    const label = kind === 'person' ? 'name' : 'respondent'
    return judged(value, kind, isCitizen).map((written) => {
      const name = plainName(written)
      return { written, name, pseudonym: pseudonyms.of(label, name) }
    })
  }

  /**
   * The persons in a field. What a name was first taken for holds for the whole run, so that a respondent is the same in
   * the letterhead of a letter, which does not tell its type, and in a table that does.
   */
  function judged(value: string, kind: NameField, isCitizen: boolean | undefined): readonly string[] {
    const found = personsIn(value, kind, isCitizen)
    const name = value.trim()
    if (kind === 'person' || name === '') return found
    // «Anonym» and «Innbygger» are nobody's names; with pseudonyms they would be counted as somebody.
    if (toldBy(name).name === '') return []
    if (found.length === 0 && pseudonyms.has('respondent', plainName(name))) return [name]
    const key = originalHash('respondent', name)
    if (found.length === 0 && isCitizen === false) organisations.add(key)
    return isCitizen === undefined && organisations.has(key) ? [] : found
  }

  function whole(kind: FieldKind | undefined, value: string, own: FindOwnNames): string {
    const redacted = text(value, own)
    if (kind === undefined || kind === 'person' || kind === 'sender' || kind === 'organisation') return redacted
    const left = redacted.replace(/\[[^[\]]*\]/g, '')
    if (!kinds.includes(kind) || !isFilled(kind, left)) return redacted
    return pseudonyms.of(kind, value)
  }

  return {
    text,
    facts(fields, values, isCitizen) {
      const persons = values.map((value, at) => personsOf(fields[at], value.normalize('NFC'), isCitizen))
      const own = createOwnNames(persons.flat())
      return {
        own,
        values: values.map((value, at) => {
          const named = persons[at] ?? []
          const plain = value.normalize('NFC')
          const [first] = named
          if (first !== undefined && first.written === plain.trim()) return first.pseudonym
          const parts = named.reduce((rest, { written, pseudonym }) => rest.replace(written, pseudonym), plain)
          return whole(fields[at], named.length === 0 ? value : parts, own)
        }),
      }
    },
    mask: (original) =>
      replace(
        original,
        findPersonalData(original, kinds).map(({ kind, start, end }) => ({
          start,
          end,
          by: `[${personalLabels[kind]}]`,
        })),
      ),
    counts: pseudonyms.counts,
  }
}

/** A name without the address that may stand beside it: `Kari Nordmann <kari@example.no>`. */
function plainName(name: string): string {
  const [mail] = findPersonalData(name, ['email'])
  const rest = mail === undefined ? name : `${name.slice(0, mail.start)}${name.slice(mail.end)}`
  return /\p{L}/u.test(rest) ? rest : name
}

/** Whether what was not found in a field is still the field's own kind of data. */
function isFilled(kind: FieldKind, left: string): boolean {
  if (kind === 'email') return left.includes('@')
  if (kind === 'address') return /\p{L}/u.test(left)
  return left.replace(/[^0-9\uff10-\uff19]+/g, '').length >= fewestDigits
}

function replace(text: string, replacements: readonly Replacement[]): string {
  let result = ''
  let at = 0
  for (const { start, end, by } of replacements) {
    result += text.slice(at, start) + by
    at = end
  }
  return result + text.slice(at)
}
