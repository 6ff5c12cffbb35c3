import { isLetterAt, isSpaceAt, words } from './characters.ts'
import { givenNames } from './given-names.ts'
import { isOrganisationWord, isPlace, isRole } from './not-names.ts'

/** Words that may stand as a name in a text. */
export interface NameWords {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
}

/** Small words within names: `van der Berg`. */
const particles = words('van von de der den du la le al el bin ibn af da di dos ten')

const mostWords = 5

/** Takes up to five capitalised words, with initials and particles, that begin at an index. */
export function scanName(text: string, from: number): NameWords | undefined {
  const found: string[] = []
  let at = from
  let end = from
  while (found.length < mostWords) {
    const next = wordEnd(text, at)
    const word = text.slice(at, next)
    const isName = /^\p{Lu}/u.test(word)
    const isParticle =
      found.length > 0 && particles.has(word) && /^(?:\p{Ll}{1,3} )?\p{Lu}/u.test(text.slice(next + 1, next + 6))
    if (!isName && !isParticle) break
    found.push(word)
    end = next
    if (!isSpaceAt(text, next)) break
    at = next + 1
  }
  return found.length === 0 ? undefined : { start: from, end, words: found }
}

/** Takes one to three words without capitals that begin at an index, up to the end of the line, the first a given name. */
export function scanLowerName(text: string, from: number): NameWords | undefined {
  const found: string[] = []
  let at = from
  for (;;) {
    const next = wordEnd(text, at)
    if (next === at || found.length === 3) return undefined
    found.push(text.slice(at, next))
    at = next
    if (!isSpaceAt(text, at)) break
    at++
  }
  const isAtEnd = /^(?:[.,!]?(?:\s|$))/.test(text.slice(at, at + 2))
  return isAtEnd && givenNames.has(found[0] ?? '') ? { start: from, end: at, words: found } : undefined
}

/** Where a word of a name ends: letters, with hyphens and apostrophes within, or an initial with its dot. */
function wordEnd(text: string, from: number): number {
  let end = from
  while (end - from < 40 && (isLetterAt(text, end) || isInner(text, end, from))) end++
  return end === from + 1 && text[end] === '.' && isSpaceAt(text, end + 1) ? end + 1 : end
}

function isInner(text: string, at: number, from: number): boolean {
  return at > from && "-'’".includes(text[at] ?? ' ') && isLetterAt(text, at + 1)
}

/** Whether somebody in Norway may well be called so: the first word is a common given name. */
export function startsWithGivenName(found: readonly string[]): boolean {
  const [first = ''] = (found[0] ?? '').toLowerCase().split('-')
  return givenNames.has(first)
}

/** Whether words can be a person's name, and not an organisation's, a place's or a role's. */
export function isPersonName(found: readonly string[]): boolean {
  if (found.some(isOrganisationWord)) return false
  if (startsWithGivenName(found)) return true
  const [first = ''] = found
  if (isRole(first) || isRole(found.at(-1) ?? '') || found.every(isPlace)) return false
  if (found.length > 1) return !isPlace(first) && !found.every(isShout) && !found.some(isRole)
  return first.replace('.', '').length > 1 && !isShout(first)
}

/** Capitals only, as abbreviations are written. */
function isShout(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}
