import { createWordBuffer, scanWords } from '../text/scan-words.ts'
import type { Lever } from '../types/taxonomy.ts'
import type { Classifier } from './classifier.ts'

/** A change of the text after which the answer is another one, found by classifying the changed text. */
export interface Turn {
  /** The words taken away, as written first; or the one expression added. */
  readonly words: readonly string[]
  /** Probability of the wished answer afterwards, 0–1. */
  readonly probability: number
}

/** What would have to change in a text for it to be given a certain lever. */
export interface Turns {
  /**
   * Few words without which the lever is the most probable answer; `null` when none were found.
   * Each word is taken away wherever it stands. None of them can be kept, but another choice may be as small.
   */
  readonly without: Turn | null
  /** Expressions of the lexicon, each enough alone when added as a last sentence; most probable first, at most three. */
  readonly added: readonly Turn[]
  /** Whether the text has too many words for taking them away to be tried; `without` is then `null`. */
  readonly isTooLong: boolean
}

/** Each word costs a classification: longer texts would let the user wait. */
const longestTried = 400
const mostRemoved = 6
const laterCandidates = 30
const termsPerSubtopic = 3
const mostAdded = 3

/**
 * Looks for the small changes that would turn the answer to a given lever: a counterfactual explanation.
 * Words are taken away greedily, at each step the one that helps most; those that prove needless are put back.
 * @param position - of the lever among the classifier's labels
 * @param lever - the same lever, with the terms that are tried
 * @see Martens & Provost 2014, MIS Quarterly 38(1), 73–99
 */
export function findTurns(classifier: Classifier, text: string, position: number, lever: Lever): Turns {
  /** Log odds against the best of the others: finer than probabilities, which are rounded to nothing far behind. */
  function margin(changed: string): { lead: number; probability: number } {
    const { logits, assignment } = classifier.explain(changed)
    const others = logits.map((value, k) => (k === position ? Number.NEGATIVE_INFINITY : value))
    const lead = (logits[position] ?? 0) - Math.max(...others)
    return { lead, probability: assignment.probabilities[position] ?? 0 }
  }

  const { language } = classifier.classify(text)
  const spans = wordSpans(text)
  const isTooLong = [...spans.values()].reduce((sum, list) => sum + list.length, 0) > longestTried
  return {
    without: isTooLong ? null : findRemoval(text, spans, margin),
    added: findAdditions(text, lever, language === 'other' ? 'nb' : language, margin),
    isTooLong,
  }
}

type Span = readonly [start: number, end: number]
type Margin = (changed: string) => { readonly lead: number; readonly probability: number }

/** Where each distinct word stands, letter case aside. */
function wordSpans(text: string): Map<string, Span[]> {
  const buffer = createWordBuffer()
  scanWords(text, buffer)
  const spans = new Map<string, Span[]>()
  for (let i = 0; i < buffer.count; i++) {
    const start = buffer.starts[i] ?? 0
    const end = buffer.ends[i] ?? 0
    const word = text.slice(start, end).toLowerCase()
    const known = spans.get(word)
    if (known === undefined) spans.set(word, [[start, end]])
    else known.push([start, end])
  }
  return spans
}

function cut(text: string, spans: ReadonlyMap<string, readonly Span[]>, words: readonly string[]): string {
  const holes = words.flatMap((word) => spans.get(word) ?? []).sort((a, b) => a[0] - b[0])
  let kept = ''
  let from = 0
  for (const [start, end] of holes) {
    kept += text.slice(from, start)
    from = end
  }
  return (kept + text.slice(from)).replace(/ {2,}/g, ' ').trim()
}

function findRemoval(text: string, spans: ReadonlyMap<string, readonly Span[]>, margin: Margin): Turn | null {
  const leadWithout = (words: readonly string[]): number => margin(cut(text, spans, words)).lead
  let candidates = [...spans.keys()]
  let removed: string[] = []
  let lead = Number.NEGATIVE_INFINITY
  while (lead <= 0) {
    // A text with nothing left says nothing about what would have to change.
    if (removed.length === mostRemoved || removed.length + 1 >= spans.size) return null
    const gains = candidates
      .filter((word) => !removed.includes(word))
      .map((word) => ({ word, lead: leadWithout([...removed, word]) }))
      .sort((a, b) => b.lead - a.lead)
    const best = gains[0]
    if (best === undefined) return null
    removed.push(best.word)
    lead = best.lead
    candidates = gains.slice(0, laterCandidates).map(({ word }) => word)
  }
  for (const word of [...removed]) {
    const fewer = removed.filter((other) => other !== word)
    if (fewer.length > 0 && leadWithout(fewer) > 0) removed = fewer
  }
  const shown = removed.map((word) => ({ word, span: spans.get(word)?.[0] ?? ([0, 0] as const) }))
  return {
    words: shown.sort((a, b) => a.span[0] - b.span[0]).map(({ span: [start, end] }) => text.slice(start, end)),
    probability: margin(cut(text, spans, removed)).probability,
  }
}

function findAdditions(text: string, lever: Lever, language: string, margin: Margin): Turn[] {
  const turns: Turn[] = []
  for (const { id } of lever.subtopics) {
    const terms = lever.terms
      .filter((term) => term.subtopic === id && term.language === language)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, termsPerSubtopic)
    const best = terms
      .map((term) => ({ words: [term.text], ...margin(`${text} ${term.text}.`) }))
      .filter(({ lead }) => lead > 0)
      .sort((a, b) => b.probability - a.probability)[0]
    // One of each subtopic, so that the three are not three forms of one word.
    if (best !== undefined) turns.push({ words: best.words, probability: best.probability })
  }
  return turns.sort((a, b) => b.probability - a.probability).slice(0, mostAdded)
}
