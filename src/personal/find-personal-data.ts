import type { PersonalKind, PersonalSpan } from '../types/personal.ts'
import { findAddresses } from './find-addresses.ts'
import { findEmails } from './find-emails.ts'
import { findIbans } from './find-ibans.ts'
import { findNames } from './find-names.ts'
import { findNumbers } from './find-numbers.ts'

/** Finds one family of personal data in a text: ascending, none overlapping. */
type Find = (text: string) => readonly PersonalSpan[]

/** The surest first: where two overlap, the earlier in this list is right. */
const finders: readonly (readonly [kinds: readonly PersonalKind[], find: Find])[] = [
  [['email'], findEmails],
  [['account'], findIbans],
  [['national-id', 'account', 'card', 'phone'], findNumbers],
  [['address'], findAddresses],
  [['name'], findNames],
]

/**
 * Finds personal data by its form: numbers with check digits, addresses, and names where a greeting or a sign-off
 * announces them. A name in running prose has no form of its own and is not found.
 * @param kinds - which kinds to look for; all unless given
 * @returns ascending, none overlapping
 */
export function findPersonalData(text: string, kinds?: readonly PersonalKind[]): PersonalSpan[] {
  const isWanted = (kind: PersonalKind): boolean => kinds === undefined || kinds.includes(kind)
  let found: readonly PersonalSpan[] = []
  for (const [own, find] of finders) if (own.some(isWanted)) found = mergeSpans(found, find(text))
  return found.filter(({ kind }) => isWanted(kind))
}

/** Stretches of a text. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * Puts two lists of spans into one, in the order of the text. Where two overlap, the one of the first list stays.
 * @param sure - ascending, none overlapping
 * @param more - likewise
 */
export function mergeSpans<Span extends Stretch>(sure: readonly Span[], more: readonly Span[]): Span[] {
  const merged: Span[] = []
  let at = 0
  for (const span of more) {
    for (let next = sure[at]; next !== undefined && next.end <= span.start; next = sure[at]) {
      merged.push(next)
      at++
    }
    const next = sure[at]
    if (next === undefined || span.end <= next.start) merged.push(span)
  }
  return [...merged, ...sure.slice(at)]
}
