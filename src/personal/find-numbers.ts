import type { PersonalKind, PersonalSpan } from '../types/personal.ts'
import { inlineSpaces, isLetterAt, isWordAt, wordAfter, words, wordsBefore } from './characters.ts'
import { isAccount, isCard, isNationalId } from './check-digits.ts'
import { type DigitGroup, digitRuns } from './digit-runs.ts'

/** Words that announce a number of a kind; then it need not look like one in every way. */
const idWords = words(
  'fødselsnummer fødselsnr fødselsnummeret fødselsnummert personnummer personnr personnummeret fnr dnr dnummer ' +
    'fnummer identity identitetsnummer fødd født',
)
const accountWords = words(
  'konto kontonummer kontonummeret kontonr kontoen bankkonto bankkontonummer lønnskonto account acct',
)
const phoneWords = words(
  'tlf tlfnr telefon telefonnummer telefonnr telefonen tel mob mobil mobilnummer mobilnr mobilen mobile mobiltelefon ' +
    'phone cell call telephone ring ringe ringes ringast sms whatsapp faks fax nås nåast nummeret vipps vippse privat ' +
    'sentralbord direkte',
)

/** Words before a number that make it something else: an amount, a case, an organisation. */
const otherWords = words(
  'kr kroner nok eur usd euro dollar sak saka saken saksnr saksnummer arkivsak arkivsaksnr journal journalnr journalpost ' +
    'journalpostnr ref referanse referansenr referansenummer reference org orgnr organisasjonsnummer organisasjonsnr ' +
    'organization kid faktura fakturanr fakturanummer ordre ordrenr ordrenummer isbn issn gnr bnr gbnr dok doknr ' +
    'dokument dokumentnr dokumentnummer case invoice order versjon version løpenr løpenummer id issue prosjekt prosjektnr',
)

/** Words after a number that make it an amount. */
const unitWords = words(
  'kr kroner krone kronor nok eur euro euroar usd dollar dollars mill millionar millioner million milliarder milliard ' +
    'mrd prosent percent pst personer personar innbyggere innbyggjarar innbyggarar inhabitants people ansatte tilsette ' +
    'employees timer timar hours år years stk tonn tonnes liter kwh mwh gwh km meter mål dekar kvadratmeter brukere ' +
    'brukarar users husstander hushald elever elevar students pasienter pasientar patients tegn teikn ord words',
)

/** A number recognised: its kind, and how many groups of digits it takes. */
interface Match {
  readonly kind: PersonalKind
  readonly groups: number
  /** Where it begins, if before its first digit. */
  readonly start?: number
}

/** Groups of a run from one on, and where they stand in their text. */
interface Window {
  readonly text: string
  readonly run: readonly DigitGroup[]
  readonly at: number
  /** Whether nothing stands before it in its run but what has been recognised. */
  readonly isFirst: boolean
  /** How one, two … groups are written; see {@link layoutsOf}. */
  readonly layouts: readonly string[]
}

/** Most groups in which a number is written. */
const mostGroups = 5

/** Finds numbers that belong to a person: identity, account, card and telephone numbers. */
export function findNumbers(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = []
  for (const run of digitRuns(text)) {
    let isFirst = true
    for (let at = 0; at < run.length; ) {
      const match = matchAt({ text, run, at, isFirst, layouts: layoutsOf(run, at) })
      const last = run[at + (match?.groups ?? 1) - 1]
      const start = match?.start ?? run[at]?.start
      if (match !== undefined && last !== undefined && start !== undefined)
        found.push({ kind: match.kind, start, end: last.end })
      isFirst = match !== undefined
      at += match?.groups ?? 1
    }
  }
  return found
}

function matchAt(window: Window): Match | undefined {
  return matchEleven(window) ?? matchCard(window) ?? matchForeignPhone(window) ?? matchPhone(window)
}

/** The lengths of the first group, the first two …, and the signs between them: `3`, `3 2`, `3 2 3`. */
function layoutsOf(run: readonly DigitGroup[], at: number): string[] {
  const layouts: string[] = []
  let layout = ''
  for (let i = at; i < at + mostGroups; i++) {
    const group = run[i]
    if (group === undefined) break
    layout += `${i === at ? '' : plainSign(group.separator)}${group.digits.length}`
    layouts.push(layout)
  }
  return layouts
}

function layoutOf({ layouts }: Window, groups: number): string {
  return layouts[groups - 1] ?? ''
}

function plainSign(separator: string): string {
  if (inlineSpaces.includes(separator)) return ' '
  return separator === '\u2011' || separator === '\u2013' ? '-' : separator
}

function digitsOf({ run, at }: Window, groups: number): string {
  return run
    .slice(at, at + groups)
    .map(({ digits }) => digits)
    .join('')
}

/** Whether the number stands by itself: no letter, decimal or fraction touches it. */
function standsAlone({ text, run, at }: Window, groups: number, mayTouchSlash: boolean): boolean {
  const first = run[at]
  const last = run[at + groups - 1]
  if (first === undefined || last === undefined) return false
  const before = text[first.start - 1] ?? ''
  const after = text[last.end] ?? ''
  if (isLetterAt(text, first.start - 1) || isWordAt(text, last.end) || before === '§' || after === '%') return false
  if (before === ',' && isWordAt(text, first.start - 2)) return false
  if (after === ',' && /^\d$/.test(text[last.end + 1] ?? '')) return false
  const touchesSlash = before === '/' || (after === '/' && /^\d$/.test(text[last.end + 1] ?? ''))
  return mayTouchSlash || !touchesSlash
}

function isAnnounced({ text, run, at }: Window, by: ReadonlySet<string>, within: number): boolean {
  return wordsBefore(text, run[at]?.start ?? 0)
    .slice(0, within)
    .some((word) => by.has(word))
}

/** How many signs there may be between the digits of an identity or account number. */
const elevens: readonly (readonly [layout: RegExp, groups: number, kinds: 'id' | 'account' | 'both'])[] = [
  [/^11$/, 1, 'both'],
  [/^6[ -]5$/, 2, 'id'],
  [/^2[ .]2[ .]2[ -]5$/, 4, 'id'],
  [/^6[ -]3 2$/, 3, 'id'],
  [/^4[ .-]2[ .-]5$/, 3, 'both'],
]

function matchEleven(window: Window): Match | undefined {
  for (const [layout, groups, kinds] of elevens) {
    if (!layout.test(layoutOf(window, groups)) || !standsAlone(window, groups, false)) continue
    const digits = digitsOf(window, groups)
    if (isNationalId(digits)) return { kind: 'national-id', groups }
    // Seldom, a number is mistyped: said to be one, it is one all the same.
    const isSaid = (by: ReadonlySet<string>): boolean => isAnnounced(window, by, 2)
    if (kinds !== 'id' && (isSaid(accountWords) || (isAccount(digits) && !isAnnounced(window, otherWords, 2))))
      return { kind: 'account', groups }
    if (isSaid(idWords)) return { kind: 'national-id', groups }
  }
  return undefined
}

/** The longest first: nineteen digits begin with sixteen. */
const cardLayouts: readonly (readonly [layout: RegExp, groups: number])[] = [
  [/^4[ -]4[ -]4[ -]4[ -]3$/, 5],
  [/^4[ .-]4[ .-]4[ .-]4$/, 4],
  [/^4[ -]6[ -][45]$/, 3],
  [/^1[3-9]$/, 1],
]

function matchCard(window: Window): Match | undefined {
  for (const [layout, groups] of cardLayouts)
    if (layout.test(layoutOf(window, groups)) && standsAlone(window, groups, false) && isCard(digitsOf(window, groups)))
      return { kind: 'card', groups }
  return undefined
}

/** Longest number of a telephone with its country, in digits. See ITU-T E.164. */
const longestPhone = 15

/** A number that begins with `+` or `00` and a country. */
function matchForeignPhone(window: Window): Match | undefined {
  const { text, run, at } = window
  const first = run[at]
  if (first === undefined) return undefined
  const plus = plusBefore(text, first.start)
  if (plus === undefined && !first.digits.startsWith('00')) return undefined
  const start = plus ?? first.start
  const country = plus === undefined ? first.digits.slice(2) : first.digits
  if (country === '' || country.startsWith('0') || isLetterAt(text, start - 1)) return undefined
  let digits = country
  let groups = 1
  for (let next = run[at + groups]; next !== undefined; next = run[at + groups]) {
    if (digits.length + next.digits.length > longestPhone || isFull(digits)) break
    digits += next.digits
    groups++
  }
  if (!standsAlone(window, groups, true) || unitWords.has(afterWindow(window, groups))) return undefined
  const isSaid = plus !== undefined || isAnnounced(window, phoneWords, 3)
  const isNorwegian = digits.length === 10 && (isSaid ? digits.startsWith('47') : /^47[2-9]/.test(digits))
  const isForeign = isSaid && digits.length >= 9 && !digits.startsWith('47')
  return isNorwegian || isForeign ? { kind: 'phone', groups, start } : undefined
}

/** A Norwegian number takes eight digits after 47, whatever stands after it. */
function isFull(digits: string): boolean {
  return digits.length >= 10 && digits.startsWith('47')
}

function plusBefore(text: string, start: number): number | undefined {
  const at = text[start - 1] === '(' ? start - 2 : start - 1
  return text[at] === '+' || text[at] === '\uff0b' ? at : undefined
}

function afterWindow({ text, run, at }: Window, groups: number): string {
  return wordAfter(text, run[at + groups - 1]?.end ?? text.length)
}

/** How a Norwegian number is written, and whether its looks are enough. */
const phoneLayouts: readonly (readonly [layout: RegExp, groups: number, isPlain: (digits: string) => boolean])[] = [
  [/^2 2 2 2$/, 4, (digits) => /^[2-79]/.test(digits)],
  [/^3 2 3$/, 3, (digits) => /^(?:[49]|8[0-2])/.test(digits)],
  [/^3[.-]2[.-]3$/, 3, (digits) => /^[49]/.test(digits)],
  [/^8$/, 1, (digits) => /^[49]/.test(digits) && !digits.endsWith('000')],
  [/^2[.-]2[.-]2[.-]2$/, 4, () => false],
  [/^4[ .-]4$/, 2, () => false],
  [/^2[ .-]3[ .-]3$/, 3, () => false],
]

function matchPhone(window: Window): Match | undefined {
  for (const [layout, groups, isPlain] of phoneLayouts) {
    if (!layout.test(layoutOf(window, groups))) continue
    const digits = digitsOf(window, groups)
    const isSaid = isAnnounced(window, phoneWords, 3)
    // A number that is called one may begin with any digit, for people mistype them; two groups of four may be years or places.
    if ((!(isSaid && groups > 2) && !/^[2-9]/.test(digits)) || !standsAlone(window, groups, isSaid)) continue
    if (unitWords.has(afterWindow(window, groups))) continue
    if (isSaid || (isPlain(digits) && isUnmistaken(window, groups))) return { kind: 'phone', groups }
  }
  return undefined
}

/** Not announced: then it must neither be called something else nor be part of a longer row of numbers. */
function isUnmistaken(window: Window, groups: number): boolean {
  const { run, at, isFirst } = window
  if (!isFirst || isAnnounced(window, otherWords, 2)) return false
  const rest = { ...window, at: at + groups, isFirst: true, layouts: layoutsOf(run, at + groups) }
  return at + groups >= run.length || phoneLayouts.some(([layout, more]) => layout.test(layoutOf(rest, more)))
}
