import type { Aspect } from './assignment.ts'
import type { Language } from './taxonomy.ts'

/** A text with the labels that people gave it: a row of gold or of training data. */
export interface LabelledRow {
  /** Unique in its file: as written, or `row:17` where the file has no ids. */
  readonly id: string
  /** Where it stands in its file: `row:17`. */
  readonly place: string
  /** NFC, never blank. */
  readonly text: string
  /** Lever id or `ingen`. */
  readonly primary: string
  /** Further lever ids, all different; none when `primary` is `ingen`. */
  readonly secondary: readonly string[]
  /** Empty where the file does not say. */
  readonly language: Language | ''
  /** Empty where the file does not say. */
  readonly aspect: Aspect | ''
}
