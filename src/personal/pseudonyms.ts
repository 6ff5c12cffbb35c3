import { hashString } from '../text/hash.ts'
import type { PersonalKind, PersonalSpan } from '../types/personal.ts'

/** What gets a pseudonym: personal data found by their form, and the name by which somebody sent an input. */
export type PseudonymKind = PersonalKind | 'respondent'

/** What each kind is called, in pseudonyms and in messages. */
export const personalLabels: Readonly<Record<PseudonymKind, string>> = {
  'national-id': 'fødselsnummer',
  phone: 'telefon',
  email: 'e-post',
  account: 'konto',
  card: 'kort',
  address: 'adresse',
  name: 'navn',
  respondent: 'innsender',
}

const kinds: readonly PseudonymKind[] = [
  'national-id',
  'phone',
  'email',
  'account',
  'card',
  'address',
  'name',
  'respondent',
]

const pseudonym = /\[(fødselsnummer|telefon|e-post|konto|kort|adresse|navn|innsender)(?: \d{1,15})?\]/gu

/** Finds the pseudonyms that a text already has, each as a span of its kind. */
export function findPseudonyms(text: string): PersonalSpan[] {
  return [...text.matchAll(pseudonym)].map(({ 0: { length }, 1: label, index }) => {
    const kind = kinds.find((known) => personalLabels[known] === label) ?? 'name'
    return { kind: kind === 'respondent' ? 'name' : kind, start: index, end: index + length }
  })
}

/**
 * The text with a space for each sign of a pseudonym: what it says, at the same places, without words that its writer did
 * not use. «[fødselsnummer 1]» is no wish for digital identity.
 */
export function blankPseudonyms(text: string): string {
  return text.includes('[') ? text.replace(pseudonym, ({ length }) => ' '.repeat(length)) : text
}

/** How many pseudonyms of a kind have been given. */
export interface PseudonymCount {
  readonly kind: PseudonymKind
  /** Different originals, integer ≥ 1. */
  readonly count: number
}

/** Gives pseudonyms out. Of an original it remembers 64 bits, so that neither memory nor a dump of it holds names. */
export interface Pseudonyms {
  /** `[e-post 1]`, numbered within its kind by first appearance; the same for the same original, however written. */
  readonly of: (kind: PseudonymKind, value: string) => string
  /** Whether the original has been given a pseudonym. */
  readonly has: (kind: PseudonymKind, value: string) => boolean
  readonly counts: () => readonly PseudonymCount[]
}

/** Seeds of the two halves of a hash. */
const [lowSeed, highSeed] = [0x70657273, 0x6f6e616c]

/** Starts giving out pseudonyms. */
export function createPseudonyms(): Pseudonyms {
  /** By hash: number times kinds plus the kind, which costs less than a text. */
  const given = new Map<bigint, number>()
  const counts = kinds.map(() => 0)

  return {
    of(asked, value) {
      const hash = originalHash(asked, value)
      const known = given.get(hash)
      const index = known === undefined ? kinds.indexOf(asked) : known % kinds.length
      const number = known === undefined ? (counts[index] ?? 0) + 1 : Math.floor(known / kinds.length)
      if (known === undefined) {
        given.set(hash, number * kinds.length + index)
        counts[index] = number
      }
      return `[${personalLabels[kinds[index] ?? asked]} ${number}]`
    },
    has: (kind, value) => given.has(originalHash(kind, value)),
    counts: () =>
      kinds.flatMap((kind, index) => {
        const count = counts[index] ?? 0
        return count === 0 ? [] : [{ kind, count }]
      }),
  }
}

/** 64 bits of an original, the same however it is written. */
export function originalHash(kind: PseudonymKind, value: string): bigint {
  const key = keyOf(kind, value)
  return (BigInt(hashString(key, highSeed) >>> 0) << 32n) | BigInt(hashString(key, lowSeed) >>> 0)
}

/**
 * What two ways of writing the same have in common. A name is one name, whether a respondent has it or a letter ends in
 * it, and the Norwegian IBAN is the account number with a head.
 */
function keyOf(kind: PseudonymKind, value: string): string {
  const folded = value.normalize('NFKC').toLowerCase()
  if (kind === 'email') return `email ${plainEmail(folded)}`
  const words = folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
  if (kind === 'name' || kind === 'respondent') return `name ${words}`
  if (kind === 'address') return `address ${words}`
  const signs = words.replaceAll(' ', '')
  if (kind === 'phone') return `phone ${signs.replace(/^00/, '').replace(/^47(?=\d{8}$)/, '')}`
  return `${kind} ${signs.replace(/^no\d\d(?=\d{11}$)/, '')}`
}

/** An address without spaces, its signs as such: `kari (at) example.no` → `kari@example.no`. */
function plainEmail(written: string): string {
  return written
    .replace(/\s/g, '')
    .replace(/[([{](?:at|a|alfakrøll|krøllalfa|@)[)\]}]/u, '@')
    .replace(/[([{](?:dot|punktum|\.)[)\]}]/gu, '.')
}
