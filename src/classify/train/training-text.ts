import type { Aspect } from '../../types/assignment.ts'

/** A text with its labels. */
export interface TrainingText {
  /** Decides the fold in cross-validation, so that adding a file does not reshuffle the others. */
  readonly id: string
  readonly text: string
  /** Lever id or `ingen`. */
  readonly primary: string
  /** Further lever ids. */
  readonly secondary: readonly string[]
  /** Empty where the file does not say. */
  readonly aspect: Aspect | ''
}
