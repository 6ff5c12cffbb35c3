import type { InputLanguage, Status } from './assignment.ts'
import type { Share } from './report.ts'

/** An input with what people say of it (gold) and what the classifier says. */
export interface EvaluatedInput {
  readonly id: string
  readonly language: InputLanguage
  /** Lever id or `ingen`. */
  readonly goldPrimary: string
  /** Further lever ids. */
  readonly goldSecondary: readonly string[]
  /** One per label, 0–1: the levers in order, then `ingen`. The answer is the largest, of equals the first. */
  readonly probabilities: readonly number[]
  /** Further lever ids above their thresholds. */
  readonly predictedSecondary: readonly string[]
  readonly status: Status
}

/** A score with the bounds of its 95 % interval, 0–1. Six decimals. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** How well hits and answers agree: 0–1 with six decimals, `null` where there is nothing to divide by. */
export interface PrecisionRecall {
  /** Of the answers, the share that is right; `null` without answers. */
  readonly precision: number | null
  /** Of the gold, the share that is found; `null` without gold. */
  readonly recall: number | null
  /** Harmonic mean of the two, 2·hits / (answers + gold); `null` without both. */
  readonly f1: number | null
  /** Answers that are right. Integer ≥ 0. */
  readonly hits: number
  /** Integer ≥ 0. */
  readonly answers: number
  /** The support. Integer ≥ 0. */
  readonly gold: number
}

/** How well one label is found. */
export interface LabelScore extends PrecisionRecall {
  /** Lever id or `ingen`. */
  readonly label: string
}

/** Scores of the inputs in one language. */
export interface LanguageScore {
  readonly language: InputLanguage
  /** Of the inputs in this language, those whose answer is right. */
  readonly accuracy: Share
  /** Over the labels that occur in this language, in gold or answers. */
  readonly macroF1: number
}

/** Inputs of about equal confidence. */
export interface CalibrationBin {
  /** Of the inputs in the bin, those whose answer is right. */
  readonly accuracy: Share
  /** Mean probability of their answers, 0–1. Six decimals. */
  readonly confidence: number
}

/** Whether probabilities mean what they say. */
export interface Calibration {
  /** Expected calibration error: mean distance of confidence and accuracy over the bins, each by its inputs. 0–1, six decimals. */
  readonly error: number
  /** At most 15, ascending in confidence, of about equal numbers of inputs; equal probabilities share a bin. */
  readonly bins: readonly CalibrationBin[]
}

/** How many inputs have a status. */
export interface StatusCount {
  readonly status: Status
  readonly count: number
}

/** How good the answers of a classifier are, measured on gold. */
export interface Evaluation {
  /** Inputs. Integer ≥ 1. */
  readonly n: number
  /** Inputs whose answer is the primary label. */
  readonly accuracy: Share
  /**
   * Mean F1 of the labels that occur in gold or answers; a label that is never right counts as 0. Interval by bootstrap.
   */
  readonly macroF1: Estimate
  /** In the order of the labels; those that do not occur too. */
  readonly labels: readonly LabelScore[]
  /** `counts[i][j]`: inputs with gold label i and answer j, by position in `labels`. */
  readonly confusion: { readonly labels: readonly string[]; readonly counts: readonly (readonly number[])[] }
  /** Languages that occur: nb, nn, en, other. */
  readonly languages: readonly LanguageScore[]
  /** Over all levers of each input, primary and secondary; `ingen` is none. */
  readonly allLevers: PrecisionRecall
  /** The most certain inputs, at least 70 % (more where probabilities are equal), and how many of their answers are right. */
  readonly mostCertain: Share
  /** Of the probability of the answer. */
  readonly calibration: Calibration
  /** Mean over inputs of the summed squared distances of all probabilities from gold (1 or 0). 0–2, six decimals. */
  readonly brierScore: number
  /** One per status, also those without inputs. */
  readonly statuses: readonly StatusCount[]
  /** Of the inputs with status `assigned`, those whose answer is right. */
  readonly assigned: Share
  /** What always giving the most frequent gold label would reach. */
  readonly baseline: { readonly label: string; readonly accuracy: Share; readonly macroF1: number }
}
