import { ownString } from '../../text/own-string.ts'
import { respondentKey } from '../../text/respondent-key.ts'
import { hasUnsafe } from '../../text/visible-text.ts'
import type { ClassifiedInput, TermHit } from '../../types/assignment.ts'
import type { Quote } from '../../types/report.ts'
import { compareCodeUnits } from '../compare-code-units.ts'
import { excerpt } from './excerpt.ts'

/** Longest quotation, in UTF-16 units. */
export const quoteLength = 240

/** An input that may be quoted. */
export interface QuoteCandidate {
  /** How well it would serve, before it is known what is typical of the lever. */
  readonly score: number
  readonly id: string
  /** Id of the first of its campaign, its own if it is in none. */
  readonly campaign: string
  /** See {@link respondentKey}; empty when unknown. */
  readonly respondent: string
  /** Ids of the lever's subtopics that it shows. */
  readonly subtopics: readonly string[]
  readonly quote: Quote
}

/** What decides whether a row can become a candidate: cheap to find for each row. */
export interface Scored {
  readonly score: number
  readonly id: string
}

/** Better first; equally good ones by id, so that the choice is the same on every machine. */
export function compareScored(a: Scored, b: Scored): number {
  return b.score - a.score || compareCodeUnits(a.id, b.id)
}

const isOf = (lever: string) => (hit: TermHit) => hit.lever === lever

/**
 * How certain and fit to print a row is as a quote for its lever. Beyond 0.95, more certainty makes no better quote;
 * evidence that can be pointed at does, up to three hits; fragments, texts that must be cut, and texts that speak of
 * several levers serve less well.
 */
export function scoreOf({ input, assignment }: ClassifiedInput): number {
  let hits = 0
  for (const hit of assignment.evidence.hits) if (hit.lever === assignment.lever) hits += 1
  const { length } = input.text
  return (
    Math.min(assignment.probability, 0.95) +
    0.1 * Math.min(hits, 3) -
    0.1 * Math.min(assignment.secondary.length, 2) -
    (assignment.aspect === 'annet' ? 0.1 : 0) -
    (length < 50 ? (0.6 * (50 - length)) / 50 : 0) -
    (length > quoteLength ? 0.15 : 0)
  )
}

/** E-mail addresses, web addresses, and eight digits in a row as in telephone and birth numbers. */
const personal = /@|:\/\/|www\.|\d(?: ?\d){7}/i

/** What a report should not print if it has anything else: personal data, formulas, text in capitals or of strange characters. */
function isAwkward(text: string): boolean {
  return (
    personal.test(text) ||
    /^\s*[=+@]/.test(text) ||
    /[\ufffd|<>{}\\]/.test(text) ||
    hasUnsafe(text.replaceAll('\n', ' ')) ||
    (text.length > 20 && text === text.toUpperCase())
  )
}

/** The strongest hit of the lever: greatest weight, then the first. */
function strongest(hits: readonly TermHit[]): TermHit | undefined {
  return hits.reduce<TermHit | undefined>((best, hit) => (best && best.weight >= hit.weight ? best : hit), undefined)
}

/** Takes what a quote needs out of a row. */
export function toCandidate(row: ClassifiedInput): QuoteCandidate {
  const { input, assignment } = row
  const hits = assignment.evidence.hits.filter(isOf(assignment.lever))
  const { start, end } = excerpt(input.text, strongest(hits), quoteLength)
  const text = ownString(input.text.slice(start, end))
  const id = ownString(input.id)
  return {
    score: scoreOf(row) - (isAwkward(text) ? 2 : 0),
    id,
    campaign: row.campaign === '' ? id : ownString(row.campaign),
    respondent: ownString(respondentKey(input.respondent.name)),
    subtopics: [...new Set(hits.map((hit) => hit.subtopic).filter((subtopic) => subtopic !== ''))],
    quote: {
      id,
      source: input.source,
      place: ownString(input.place),
      // A page that is passed around names organisations, not private persons; the id leads to them who need to know.
      respondent: input.respondent.type === 'innbygger' ? '' : ownString(input.respondent.name),
      respondentType: input.respondent.type,
      text,
      cutBefore: start > 0,
      cutAfter: end < input.text.length,
      probability: assignment.probability,
      language: assignment.language,
    },
  }
}
