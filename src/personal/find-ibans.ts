import type { PersonalSpan } from '../types/personal.ts'
import { isSpaceAt, isWordAt } from './characters.ts'

/** Length of an account number in each country, after the registry of SWIFT. */
const lengths: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BY28 CH21 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 ' +
    'GB22 GE22 GI23 GL18 GR27 HR21 HU28 IE22 IL23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 ' +
    'MK19 MT31 NL18 NO15 PK24 PL28 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TR26 UA29 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** Finds international account numbers (IBAN), with and without spaces, by length and check digits. */
export function findIbans(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = []
  let from = 0
  for (const { 0: head, index } of text.matchAll(/[A-Za-z]{2}\d\d/g)) {
    const length = lengths.get(head.slice(0, 2).toUpperCase())
    if (length === undefined || index < from || isWordAt(text, index - 1)) continue
    const end = endOf(text, index, length)
    if (end === undefined) continue
    found.push({ kind: 'account', start: index, end })
    from = end
  }
  return found
}

/** Where so many letters and digits end, with at most one space or hyphen between two, if they are an IBAN. */
function endOf(text: string, start: number, length: number): number | undefined {
  let characters = ''
  let at = start
  for (; characters.length < length; at++) {
    const character = text[at] ?? ''
    if (/^[A-Za-z\d]$/.test(character)) characters += character.toUpperCase()
    else if (!(isSpaceAt(text, at) || character === '-') || !isWordAt(text, at + 1)) return undefined
  }
  return !isWordAt(text, at) && isChecked(characters) ? at : undefined
}

/** @see ISO 13616 and ISO 7064, MOD 97-10 */
function isChecked(iban: string): boolean {
  let rest = 0
  for (const character of `${iban.slice(4)}${iban.slice(0, 4)}`)
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}
