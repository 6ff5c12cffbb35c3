import type { PersonalSpan } from '../types/personal.ts'
import { isWordAt } from './characters.ts'

/** An at sign, also as people write it to keep robots away. */
const atSign = /[@\uff20]|[ \u00a0]?[([{](?:at|a|alfakrøll|krøllalfa|@)[)\]}][ \u00a0]?/giu

/** A dot of a domain, likewise. */
const writtenDot = /[ \u00a0]?[([{](?:dot|punktum|\.)[)\]}][ \u00a0]?/iuy

const localSigns = "._%+-'’"

/** Finds e-mail addresses: whole, and with `(at)` and `(dot)`. */
export function findEmails(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = []
  let from = 0
  for (const { 0: sign, index } of text.matchAll(atSign)) {
    const start = localStart(text, index, from)
    const end = domainEnd(text, index + sign.length)
    from = index + sign.length
    if (start === index || end === undefined) continue
    found.push({ kind: 'email', start, end })
    from = end
  }
  return found
}

function localStart(text: string, at: number, from: number): number {
  let start = at
  while (start > from && (isWordAt(text, start - 1) || localSigns.includes(text[start - 1] ?? ' '))) start--
  // Quotation marks and dots before an address are none of it.
  while (start < at && !isWordAt(text, start)) start++
  return start
}

/** Where a domain of at least two labels ends; undefined if there is none. */
function domainEnd(text: string, from: number): number | undefined {
  let at = from
  let labels = 0
  for (;;) {
    const end = labelEnd(text, at)
    if (end === at) return undefined
    labels++
    const next = afterDot(text, end)
    if (next === undefined || labelEnd(text, next) === next)
      return labels > 1 && isTopLevel(text.slice(at, end)) ? end : undefined
    at = next
  }
}

function labelEnd(text: string, from: number): number {
  let end = from
  while (isWordAt(text, end) || (text[end] === '-' && isWordAt(text, end + 1))) end++
  return end
}

function afterDot(text: string, at: number): number | undefined {
  if (text[at] === '.') return at + 1
  writtenDot.lastIndex = at
  return writtenDot.test(text) ? writtenDot.lastIndex : undefined
}

/** Letters in the end, as no number with decimals has. */
function isTopLevel(label: string): boolean {
  return label.length >= 2 && /^\D/.test(label)
}
