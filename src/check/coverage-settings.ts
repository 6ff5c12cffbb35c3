import type { RespondentType } from '../types/input.ts'

/** How many inputs there must be of a lever, of a group, or of a group under a lever. Keys are those of the configuration. */
export interface Minimum {
  /** Lever id; all inputs unless given. */
  readonly lever?: string
  /** The group: what kind of respondent, which county, or what stands in a column. All that are given have to hold. */
  readonly type?: Exclude<RespondentType, ''>
  readonly county?: string
  readonly column?: string
  readonly value?: string
  /** Integer ≥ 1. */
  readonly 'at-least': number
}

/** What the user asks of the inputs as a whole; what is left out is not checked. */
export interface CoverageSettings {
  readonly minima: readonly Minimum[]
  /**
   * Told of the column of a minimum that nothing read has, with the columns that there are, before it is reported: who
   * knows that all has been read may throw.
   */
  readonly onUnknownColumn?: (column: string, known: readonly string[]) => void
  /** Largest share of inputs that the model is unsure of, 0–1. */
  readonly maxUncertain?: number | undefined
  /** Largest share of inputs that belong to no lever, 0–1. */
  readonly maxNone?: number | undefined
  /** Subtopics that must be mentioned, as `<lever>/<subtopic>`; known to the taxonomy. */
  readonly requiredSubtopics: readonly string[]
}
