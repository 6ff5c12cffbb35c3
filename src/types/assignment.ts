import type { Input } from './input.ts'
import type { Language } from './taxonomy.ts'

/** What the classifier's answer is worth. */
export const statuses = ['assigned', 'none', 'uncertain', 'too-short', 'other-language'] as const

/** One of {@link statuses}. */
export type Status = (typeof statuses)[number]

/** How an input speaks (vinkling): barrier, opportunity or need, measure asked for, experience, other. */
export const aspects = ['hindring', 'mulighet', 'forslag', 'eksempel', 'annet'] as const

/** One of {@link aspects}. */
export type Aspect = (typeof aspects)[number]

/** Language that an input is written in. */
export type InputLanguage = Language | 'other'

/** An occurrence of a term of the lexicon. */
export interface TermHit {
  /** Lever id. */
  readonly lever: string
  /** Subtopic id, or empty. */
  readonly subtopic: string
  /** The term as the taxonomy writes it. */
  readonly term: string
  /** UTF-16 offsets into the input's text, half-open: `text.slice(start, end)` is what was matched. */
  readonly start: number
  readonly end: number
  /** The term's weight, 1–5; less when matched as part of a compound. */
  readonly weight: number
}

/** A word or pair of words with what it added to the score of the best lever, in logits. */
export interface Feature {
  readonly text: string
  readonly weight: number
}

/** A lever with its probability, 0–1, four decimals. */
export interface ScoredLever {
  readonly lever: string
  readonly probability: number
}

/** Why an assignment is what it is (belegg). */
export interface Evidence {
  /** Term hits of all levers, by `start`; none overlap. */
  readonly hits: readonly TermHit[]
  /** What moved the score most, strongest first, at most three. */
  readonly features: readonly Feature[]
  /** The second best answer; may be `ingen`. */
  readonly runnerUp: ScoredLever
}

/** What the classifier says of one input (plassering). */
export interface Assignment {
  readonly status: Status
  /** Best lever when the status is `assigned` or `uncertain`; else empty. */
  readonly lever: string
  /** Calibrated probability of `lever`, or of `ingen` where the status is `none`; 0 for `too-short` and `other-language`. Four decimals. */
  readonly probability: number
  /**
   * Further levers that the text speaks to too, surest first. Their probabilities are each lever's own, and sum to no total:
   * `probabilities` are those of the one best answer.
   */
  readonly secondary: readonly ScoredLever[]
  readonly aspect: Aspect
  readonly language: InputLanguage
  /** Best answer of the keyword model alone: lever id or `ingen`. */
  readonly keywordLever: string
  /** Best answer of the TF-IDF model alone: lever id or `ingen`. */
  readonly tfidfLever: string
  /** One per lever in taxonomy order, then `ingen`; four decimals each; they sum to exactly one (in ten-thousandths). */
  readonly probabilities: readonly number[]
  readonly evidence: Evidence
}

/** An input with its assignment and its campaign: a row of `classify`. */
export interface ClassifiedInput {
  readonly input: Input
  readonly assignment: Assignment
  /**
   * Id of the earlier input whose text this one repeats or nearly repeats; empty when it is the first of its kind.
   * So the inputs with an empty campaign are the distinct texts.
   */
  readonly campaign: string
}
