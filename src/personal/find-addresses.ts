import type { PersonalSpan } from '../types/personal.ts'
import { isLetterAt, isSpaceAt, isWordAt, words } from './characters.ts'

/** Ends of Norwegian street names. */
const streetEnd =
  /(?:gata|gaten|gate|veien|vegen|vei|veg|stien|stredet|stretet|smauet|smuget|plass|plassen|torg|torget|allé|alléen|alleen|bakken|bakkane|svingen|tunet|brygge|brygga|bryggen|kaia|kaien|åsen|haugen|jordet|løkka|faret|kroken|terrasse|terrassen|ringen)$/u

/** What ends like a street and is none. */
const noStreet = words(
  'riksvei riksveg riksveien riksvegen fylkesvei fylkesveg fylkesveien fylkesvegen europavei europaveg europaveien ' +
    'europavegen kommunevei kommuneveg motorvei motorveg motorveien hovedvei hovudveg gangvei gangveg sykkelvei ' +
    'sykkelveg skolevei skuleveg arbeidsplass arbeidsplassen studieplass studieplassen barnehageplass ' +
    'barnehageplassen sykehjemsplass sykehjemsplassen lærlingplass lærlingeplass læreplass læreplassen plass ' +
    'parkeringsplass standplass praksisplass elevplass delegate aggregate segregate relegate mitigate investigate navigate ' +
    'litigate irrigate propagate interrogate surrogate promulgate gate vei veg veien vegen gata gaten haugen åsen ' +
    'ringen bakken torget plassen jordet brygga utringen kroken svingen tunet',
)

/** Words that end like a street as any Norwegian noun does. */
const nounEnd = /(?:er|ør|ld|nn|ut|av|om|æ|st|nd|ur)ingen$/u

/** Streets in more words than one end in one of these: `Karl Johans gate 22`. */
const streetWords = words('gate gata gaten vei veien veg vegen plass allé torg brygge terrasse sti bakke park')

/** Begin a sentence, not a street. */
const noStreetStart = words(
  'på vår vårt denne dette den det en ei et ein eit egen eigen ny nytt rett riktig samme same stage phase fase hver kvar ' +
    'i og er for med om til fra frå vi me de dei når da då neste eneste beste lang langt god stor flere fleire',
)

/** Numbers with these after them count things. */
const countedWords = words(
  'prosent kroner kr millioner millionar milliarder år års månader måneder uker veker dager dagar timer timar minutter ' +
    'minutt personer ansatte tilsette kommuner kommunar prosjekter prosjekt tiltak meter km stykker',
)

const englishStreets = words('street road avenue lane drive close square boulevard terrace crescent court st rd ave')

/** Words with a number after them that are places in a document. */
const documentWords = words(
  'figur tabell vedlegg kapittel kap side punkt pkt sak artikkel avsnitt del nr trinn fase steg mål tiltak spørsmål ' +
    'meld prop innst nou figure table annex chapter page section article part step question innspill forslag rom',
)

interface Token {
  readonly start: number
  readonly end: number
  readonly word: string
}

/** Finds street addresses, Norwegian and English, with postcode and place where they follow. */
export function findAddresses(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = []
  for (const { 0: number, index } of text.matchAll(/\d+/g)) {
    if (number.length > 4 || isWordAt(text, index - 1) || (found.at(-1)?.end ?? 0) > index) continue
    const span = norwegian(text, index, number) ?? english(text, index, number)
    if (span !== undefined && span.start >= (found.at(-1)?.end ?? 0)) found.push({ kind: 'address', ...span })
  }
  return found
}

type Stretch = { readonly start: number; readonly end: number }

function norwegian(text: string, at: number, number: string): Stretch | undefined {
  const end = houseEnd(text, at + number.length)
  const before = tokensBefore(text, at)
  const street = before[0]
  if (end === undefined || street === undefined) return undefined
  const place = postPlace(text, end)
  const start = streetStart(before)
  if (start !== undefined && (place !== undefined || !isYear(number))) return { start, end: place ?? end }
  // A farm or a house has any name; the place after it shows that it is one.
  const isHouse = isCapital(street.word) && !documentWords.has(street.word.toLowerCase()) && !isYear(number)
  return isHouse && place !== undefined && text[end] === ',' ? { start: street.start, end: place } : undefined
}

/** Where a street begins whose last word is the first of these, which go backwards; undefined if it is none. */
function streetStart(before: readonly Token[]): number | undefined {
  const [last] = before
  if (last === undefined) return undefined
  const isGlued = isCapital(last.word) && isStreetName(last.word.toLowerCase())
  const isApart = streetWords.has(last.word.toLowerCase())
  if (!isGlued && !isApart) return undefined
  let start = isGlued ? last.start : undefined
  // At most four more words: `Kong Oscars gate`, `Øvre Slottsgate`.
  for (const { word, start: from } of before.slice(1, 5)) {
    if (!isCapital(word) || noStreetStart.has(word.toLowerCase())) break
    start = from
  }
  return start
}

function isStreetName(word: string): boolean {
  return streetEnd.test(word) && !noStreet.has(word) && !nounEnd.test(word) && !/(?:els|nings|ings)plass/.test(word)
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d\d$/.test(number)
}

/** After the number and its letter; undefined where it is no house number. */
function houseEnd(text: string, from: number): number | undefined {
  let end = from
  const letterAt = isSpaceAt(text, end) && /^[A-H]$/.test(text[end + 1] ?? '') ? end + 1 : end
  if (/^[A-Za-z]$/.test(text[letterAt] ?? '') && !isWordAt(text, letterAt + 1)) end = letterAt + 1
  // Two houses: `12–14`.
  end += /^[-–]\d{1,4}(?![\p{L}\p{N}.,:/–-])/u.exec(text.slice(end, end + 6))?.[0].length ?? 0
  const next = text[end] ?? ''
  if (isWordAt(text, end) || next === '%' || next === '§') return undefined
  if (/^[.,:/–-]$/.test(next) && /^\d$/.test(text[end + 1] ?? '')) return undefined
  const [after] = tokensAfter(text, end, 1)
  return after !== undefined && countedWords.has(after.word.toLowerCase()) ? undefined : end
}

/** Where postcode and place end, after a comma, a line break or a space; undefined if there are none. */
function postPlace(text: string, from: number): number | undefined {
  let at = from
  if (text[at] === ',') at++
  while (at - from < 4 && (isSpaceAt(text, at) || text[at] === '\n' || text[at] === '\r')) at++
  const isPostcode = at > from && /^\d{4}$/.test(text.slice(at, at + 4)) && isSpaceAt(text, at + 4)
  if (!isPostcode) return undefined
  const names = tokensAfter(text, at + 4, 3)
  const strange = names.findIndex(({ word }) => !isCapital(word))
  const place = strange < 0 ? names : names.slice(0, strange)
  return place.at(-1)?.end
}

function english(text: string, at: number, number: string): Stretch | undefined {
  if (isYear(number) || /^[.,/-]$/.test(text[at - 1] ?? '')) return undefined
  const hasLetter = /^[A-Za-z]$/.test(text[at + number.length] ?? '')
  const names = tokensAfter(text, at + number.length + (hasLetter ? 1 : 0), 4)
  const type = names.findIndex(({ word }, index) => index > 0 && englishStreets.has(word.toLowerCase()))
  const street = names.slice(0, type + 1)
  if (type < 0 || street.some(({ word }) => !isCapital(word))) return undefined
  return { start: at, end: street.at(-1)?.end ?? at }
}

/** Words before an index, nearest first, each parted from the next by one space; at most five. */
function tokensBefore(text: string, at: number): Token[] {
  const tokens: Token[] = []
  let end = at
  while (tokens.length < 5 && isSpaceAt(text, end - 1)) {
    end--
    let start = end
    while (end - start < 40 && (isLetterAt(text, start - 1) || isWithin(text, start - 1))) start--
    if (start === end) break
    tokens.push({ start, end, word: text.slice(start, end) })
    end = start
  }
  return tokens
}

/** Words after an index, each with one space before it. */
function tokensAfter(text: string, from: number, most: number): Token[] {
  const tokens: Token[] = []
  let start = from
  while (tokens.length < most && isSpaceAt(text, start)) {
    start++
    let end = start
    while (end - start < 40 && (isLetterAt(text, end) || isWithin(text, end))) end++
    if (start === end) break
    tokens.push({ start, end, word: text.slice(start, end) })
    start = end
  }
  return tokens
}

/** Signs within a name: `Brødløs-veien`, `St. Olavs`, `O'Connell`. */
function isWithin(text: string, at: number): boolean {
  const sign = text[at] ?? ''
  if (sign === '.') return isLetterAt(text, at - 1) && isSpaceAt(text, at + 1) && /^\p{Lu}$/u.test(text[at + 2] ?? '')
  return "-'’".includes(sign) && sign !== '' && isLetterAt(text, at - 1) && isLetterAt(text, at + 1)
}
