import type { Combination } from '../combined/combination.ts'
import type { SecondaryModel } from '../combined/secondary-model.ts'
import type { LinearModel } from '../tfidf/linear-model.ts'

/** What cross-validation inside the training texts said when the model was made. All 0–1. */
export interface CrossValidation {
  /** Number of folds. */
  readonly folds: number
  /** Top-1 accuracy over the levers and `ingen`: combined, and of each model alone. */
  readonly accuracy: number
  readonly tfidfAccuracy: number
  readonly keywordAccuracy: number
  /** Micro-F1 of all levers of a text, primary and secondary. */
  readonly microF1: number
  /** Macro-F1 of the aspect; 0 when the training texts have no aspects. */
  readonly aspectMacroF1: number
}

/**
 * How texts that the model had not learnt from were answered, by each model: counts by right answer, best answer and
 * probability in twentieths; shape [answers × answers × 21], right answer first. See `countHeldOut`.
 */
export interface HeldOutAnswers {
  readonly combined: readonly number[]
  readonly tfidf: readonly number[]
  readonly keyword: readonly number[]
}

/** A model file in memory: all that classifying needs besides the taxonomy and the language model. */
export interface TrainedModel {
  /** Lever ids in the order of the columns; `ingen` follows them. */
  readonly levers: readonly string[]
  /** Taxonomy that it was trained with. */
  readonly taxonomyId: string
  /** SHA-256 of that taxonomy's file: with other terms the model's own measurements hold no longer. */
  readonly taxonomySha256: string
  /** Number of labelled texts; 0 for a model made of the taxonomy's own words. */
  readonly trainingTexts: number
  /** SHA-256 over the labelled rows as they were used; empty when there are none. */
  readonly trainingSha256: string
  /** Columns: the levers, `ingen`, then the five aspects (no aspect columns when the training texts have none). */
  readonly linear: LinearModel
  /** How scores become probabilities, for both models together and each alone. */
  readonly combined: Combination
  readonly tfidfAlone: Combination
  readonly keywordAlone: Combination
  /** How sure it is that a text speaks to a further lever. */
  readonly secondary: SecondaryModel
  /** Probability, by `secondary`, from which a further lever is secondary; one per lever. */
  readonly secondaryAbove: readonly number[]
  readonly crossValidation: CrossValidation
  /** `null` for a model made of a taxonomy's own words: nothing was held out. */
  readonly heldOut: HeldOutAnswers | null
}
