import type { PersonalSpan } from '../types/personal.ts'
import { isLetterAt, isSpaceAt, isWordAt, words } from './characters.ts'
import { isPersonName, type NameWords, scanLowerName, scanName, startsWithGivenName } from './name-words.ts'

const signOff =
  /(?<![\p{L}\p{N}])(?:(?:(?:med )?(?:vennlig|venleg|vennleg|beste|kjærlig|varm|hjertelig|gode) (?:hilsen|helsing|hilsning|hilsing|helsingar|hilsener)|hilsen|helsing|hilsing|mvh|vh)(?: (?:fra|frå))?|(?:(?:kind|best|warm|with kind|with best) )?regards|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|best wishes|cheers(?=,)|best(?=,\s*\n))(?![\p{L}\p{N}])/giu

const greeting =
  /(?<![\p{L}\p{N}])(?:Hei på deg|Hei|HEI|hei|Heisann|Hallo|God dag|Goddag|Kjære|Dear|Hi|Hello)(?![\p{L}\p{N}-])/gu

const presentation =
  /(?<![\p{L}\p{N}])(?:(?:[Jj]eg|[Ee]g) (?:heter|heiter)|(?:[Mm]itt (?:navn|namn)|[Nn]avnet mitt|[Nn]amnet mitt) er|[Mm]y name is|(?:Hi|Hello),? I['’]m|(?:[Nn]avn|[Nn]amn|[Nn]ame|[Kk]ontaktperson|[Cc]ontact person|[Uu]nderskrift|[Ss]ignatur)\s?:|v\/)(?!\p{Ll})/gu

const titles = words(
  'mr mrs ms miss mx dr dr. mr. mrs. ms. prof prof. professor doktor herr fru frk frøken statsråd minister statsminister ' +
    'kommunalminister ordfører ordførar byrådsleder fylkesordfører rektor direktør minister mayor president',
)

/** How many lines below a sign-off may hold names: office and organisation often stand between. */
const linesBelow = 4

/**
 * Finds names of persons where the words around announce one: after a greeting, after a sign-off, and where somebody
 * presents themself.
 */
export function findNames(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = []
  const add = (name: NameWords | undefined): void => {
    if (name !== undefined) found.push({ kind: 'name', start: name.start, end: name.end })
  }
  for (const { 0: cue, index } of text.matchAll(greeting)) {
    if (isAtStart(text, index)) for (const name of greeted(text, index + cue.length)) add(name)
  }
  for (const { 0: cue, index } of text.matchAll(signOff))
    for (const name of signed(text, index + cue.length, / (?:fra|frå)$/iu.test(cue))) add(name)
  for (const { 0: cue, index } of text.matchAll(presentation))
    if (!cue.endsWith(':') || isAtStart(text, index))
      for (const name of presented(text, index + cue.length, /[:/]$/.test(cue))) add(name)
  return withoutRepeats(found)
}

/** Two cues may lead to one name: `Hilsen` in `Med vennlig hilsen` does not, `v/` below it may. */
function withoutRepeats(spans: readonly PersonalSpan[]): PersonalSpan[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start || other.end - one.end)
  let reach = 0
  return sorted.filter(({ start, end }) => {
    if (start < reach) return false
    reach = end
    return true
  })
}

/** A greeting begins a text, a line or a sentence. */
function isAtStart(text: string, at: number): boolean {
  let before = at - 1
  while (isSpaceAt(text, before)) before--
  return before < 0 || '\n.!?:"«–-'.includes(text[before] ?? '')
}

function greeted(text: string, from: number): NameWords[] {
  const at = afterTitle(text, skip(text, from, ','))
  const name = scanName(text, at.index)
  if (name === undefined || (!at.isTitled && !isPersonName(name.words))) return []
  // Somebody is greeted, and then a new thought begins: «Hei Kari, takk», «Hei Kari! Takk», «Hei Kari og Ola».
  const next = text[name.end] ?? ''
  const isClear = next === '' || ',!.:;\n\r)–?'.includes(next) || startsWithGivenName(name.words) || at.isTitled
  return isClear ? [name, ...joined(text, name.end)] : []
}

/** Where the name begins when titles stand before it: `Ms Smith`, `statsråd Kari Nordmann`. */
function afterTitle(text: string, from: number): { readonly index: number; readonly isTitled: boolean } {
  let index = from
  let isTitled = false
  for (let i = 0; i < 2; i++) {
    let end = index
    while (end - index < 30 && (isLetterAt(text, end) || text[end] === '.')) end++
    const title = text.slice(index, end).toLowerCase()
    const isTitle = titles.has(title) || title.endsWith('minister')
    if (!isTitle || !isSpaceAt(text, end)) break
    index = end + 1
    isTitled = true
  }
  return { index, isTitled: isTitled && !isAnnouncedOrganisation(text, index) }
}

function isAnnouncedOrganisation(text: string, from: number): boolean {
  const name = scanName(text, from)
  return name === undefined || !isPersonName(name.words)
}

function signed(text: string, from: number, isFrom: boolean): NameWords[] {
  const at = skip(text, from, ',:.!-–')
  const name = scanName(text, at) ?? scanLowerName(text, at)
  if (name !== undefined && isSigner(text, name, isFrom)) return [name, ...joined(text, name.end)]
  return signedBelow(text, from)
}

/** An office or an organisation may sign first; whole lines below that can only be a name are one. */
function signedBelow(text: string, from: number): NameWords[] {
  const found: NameWords[] = []
  let start = lineAfter(text, from)
  for (let line = 0; line < linesBelow && start !== undefined; line++) {
    let at = start
    while (at - start < 20 && isSpaceAt(text, at)) at++
    const name = scanName(text, at)
    const isWhole = name !== undefined && /^[,\r\n]?$/.test(text[name.end] ?? '')
    if (isWhole && startsWithGivenName(name.words) && isPersonName(name.words)) found.push(name)
    start = lineAfter(text, at)
  }
  return found
}

/** Longest line below a sign-off that is still part of it. */
const longestLine = 80

/** Where the next line begins; undefined where there is none, or this one is too long to be signed. */
function lineAfter(text: string, from: number): number | undefined {
  const at = text.slice(from, from + longestLine).indexOf('\n')
  return at < 0 ? undefined : from + at + 1
}

function isSigner(text: string, { words: found, end }: NameWords, isFrom: boolean): boolean {
  if (!isPersonName(found)) return false
  if (startsWithGivenName(found)) return true
  // A place sends greetings as often as a person does, and an organisation is called by words without capitals.
  if (found.length === 1 && (isFrom || text[end + 1] === '&')) return false
  const isGoingOn = isSpaceAt(text, end) && /^\p{Ll}/u.test(text.slice(end + 1, end + 3))
  return !isGoingOn || /^(?:og|and|i|på|fra|frå|ved|in|from)\s/u.test(text.slice(end + 1, end + 6))
}

function presented(text: string, from: number, isLabel: boolean): NameWords[] {
  const name = scanName(text, skip(text, from, ''))
  if (name === undefined || !isPersonName(name.words)) return []
  const isSure = startsWithGivenName(name.words) || !isLabel || name.words.length > 1
  return isSure ? [name, ...joined(text, name.end)] : []
}

/** More names: `Kari og Ola`, `Kari Nordmann & Ola Hansen`. */
function joined(text: string, from: number): NameWords[] {
  const more: NameWords[] = []
  for (let end = from; isJoiner(text, end); ) {
    const joiner = /^[^\p{L}&]?(?:og|and|&)./u.exec(text.slice(end, end + 6))?.[0] ?? ''
    const name = scanName(text, end + joiner.length)
    if (joiner === '' || name === undefined || !isPersonName(name.words)) break
    more.push(name)
    end = name.end
  }
  return more
}

function isJoiner(text: string, at: number): boolean {
  return isSpaceAt(text, at) && /^(?:og|and|&)\s/u.test(text.slice(at + 1, at + 5))
}

/** After spaces, some signs, and the line breaks that part a sign-off from the name. */
function skip(text: string, from: number, signs: string): number {
  let at = from
  while (isSpaceAt(text, at) || (signs !== '' && signs.includes(text[at] ?? '\0'))) at++
  if (signs === '' || signs === ',') return at
  let breaks = 0
  while (isSpaceAt(text, at) || text[at] === '\r' || text[at] === '\t' || (text[at] === '\n' && breaks < 3)) {
    if (text[at] === '\n') breaks++
    at++
  }
  return isWordAt(text, at) ? at : from
}
