import { cutAt } from '../shorten.ts'
import { type Span, sentences } from './sentences.ts'

/** The sentences around number `at`, forwards first, as long as they fit. */
function grow(spans: readonly Span[], at: number, max: number): Span {
  const middle = spans[at] ?? { start: 0, end: 0 }
  let { start, end } = middle
  for (let next = at + 1, span = spans[next]; span !== undefined && span.end - start <= max; span = spans[next]) {
    end = span.end
    next += 1
  }
  for (let before = at - 1, span = spans[before]; span !== undefined && end - span.start <= max; span = spans[before]) {
    start = span.start
    before -= 1
  }
  return { start, end }
}

/** Part of a sentence that is too long: from its start if the focus is near it, else from some words before the focus. */
function partOf(text: string, sentence: Span, focus: Span, max: number): Span {
  let start = sentence.start
  if (focus.end - start > max) {
    start = Math.max(sentence.start, focus.start - Math.floor(max / 3))
    while (start < focus.start && !/\s/.test(text.charAt(start - 1))) start += 1
  }
  return { start, end: Math.min(sentence.end, cutAt(text, start, max)) }
}

/**
 * The part of a text to quote: all of it if it is short; else whole sentences, from the start if they hold the focus,
 * otherwise those around the focus; part of a sentence only where a sentence alone is too long.
 * @param focus - what the quote should show, such as the strongest term hit; undefined for none
 * @param max - UTF-16 units, integer ≥ 1
 * @returns offsets into the text, half-open, at most `max` apart
 */
export function excerpt(text: string, focus: Span | undefined, max: number): Span {
  if (text.length <= max) return { start: 0, end: text.length }
  const spans = sentences(text)
  const first = spans[0]
  if (first === undefined) return { start: 0, end: 0 }
  const opening = first.end - first.start <= max ? grow(spans, 0, max) : partOf(text, first, focus ?? first, max)
  if (focus === undefined || (focus.start >= opening.start && focus.end <= opening.end)) return opening
  const at = spans.findIndex((span) => focus.start < span.end)
  const sentence = spans[at] ?? first
  return sentence.end - sentence.start <= max ? grow(spans, at, max) : partOf(text, sentence, focus, max)
}
