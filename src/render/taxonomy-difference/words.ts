import { quote } from '../../taxonomy/quote.ts'
import { codeSpan, escapeInline } from '../../text/escape-markdown.ts'
import type { FoundTerm, LeverPart, SideAnswer, TaxonomyAnswer } from '../../types/taxonomy-difference.ts'
import { numberFormats } from '../format-number.ts'

/** Whole numbers in Norwegian. */
export const { integer } = numberFormats.nb

const answersWithoutLever: Readonly<Record<string, string>> = {
  '(none)': 'ingen av hovedgrepene',
  '(too-short)': 'for kort',
  '(other-language)': 'annet språk',
}

const languageNames = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' } as const
const partNames = { name: 'navn', description: 'beskrivelse' } as const

/** An answer in words, ready for Markdown. */
export function answerText(answer: TaxonomyAnswer): string {
  return answersWithoutLever[answer] ?? codeSpan(answer)
}

/** The answer to one input, ready for a cell. */
export function sideText({ answer, status }: SideAnswer): string {
  return `${answerText(answer)}${status === 'uncertain' ? ' (usikker)' : ''}`
}

/** Terms found in an input, ready for a cell: `«anbud» (anskaffelser 5)`. */
export function foundText(terms: readonly FoundTerm[]): string {
  if (terms.length === 0) return '–'
  return terms.map(({ lever, term, weight }) => escapeInline(`${quote(term)} (${lever} ${weight})`)).join(', ')
}

/** A part of a lever: `beskrivelse (nynorsk)`. */
export function partText(part: LeverPart): string {
  if (part === 'number') return 'nummer'
  for (const kind of ['name', 'description'] as const)
    for (const language of ['nb', 'nn', 'en'] as const)
      if (part === `${kind}.${language}`) return `${partNames[kind]} (${languageNames[language]})`
  return part
}

/** How a language is called. */
export function languageName(language: keyof typeof languageNames): string {
  return languageNames[language]
}

/** A count with its sign, `+3` or `−2`; `0` has none. */
export function signed(count: number): string {
  return count === 0 ? '0' : `${count < 0 ? '−' : '+'}${integer(Math.abs(count))}`
}

/** A decimal with comma and sign, three digits; what rounds to nothing has none. */
export function signedDecimal(value: number): string {
  const size = numberFormats.nb.decimal(Math.abs(value), 3)
  return /[1-9]/.test(size) ? `${value < 0 ? '−' : '+'}${size}` : size
}

/** The first items of a list as Markdown lines, and how many more there are. */
export function shortList(lines: readonly string[], most: number): string {
  const rest = lines.length - most
  const shown = lines.slice(0, most).map((line) => `- ${line}`)
  return [...shown, ...(rest > 0 ? [`- … og ${integer(rest)} til`] : [])].join('\n')
}
