import type { Aspect, InputLanguage, Status } from './assignment.ts'
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
  /** Length of the text in words. Integer ≥ 0. */
  readonly words: number
  /** Best answer of the keyword model alone: lever id or `ingen`. */
  readonly keywordLever: string
  /** Best answer of the TF-IDF model alone: lever id or `ingen`. */
  readonly tfidfLever: string
  /** Empty where gold does not say. */
  readonly goldAspect: Aspect | ''
  readonly predictedAspect: Aspect
}

/** Lower and upper bound of a 95 % interval. Six decimals. */
export interface ScoreInterval {
  readonly low: number
  readonly high: number
}

/** A score with its 95 % interval. Six decimals. */
export interface Estimate extends ScoreInterval {
  readonly value: number
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

/** How well one label is found, with what chance alone could have made of it. */
export interface LabelScore extends PrecisionRecall {
  /** Lever id or `ingen`; of the aspects one of them. */
  readonly label: string
  /** Wilson interval; `null` where the precision is. */
  readonly precisionInterval: ScoreInterval | null
  /** Wilson interval; `null` where the recall is. */
  readonly recallInterval: ScoreInterval | null
  /**
   * By bootstrap, over the resamples in which the label occurs; `null` where F1 is. Without width where F1 is 0 or 1, which is not
   * to say that it is certain: a bootstrap draws only what it has seen.
   */
  readonly f1Interval: ScoreInterval | null
}

/** Agreement of answers and gold beyond what chance would give: 1 is perfect, 0 is chance, negative is worse. */
export interface Agreement {
  /** Cohen's kappa; `null` when gold and answers are all one label. Six decimals. */
  readonly kappa: number | null
  /** Krippendorff's alpha for nominal data; `null` in the same case. Six decimals. */
  readonly alpha: number | null
}

/** Scores of the inputs in one language. */
export interface LanguageScore {
  readonly language: InputLanguage
  /** Of the inputs in this language, those whose answer is right. */
  readonly accuracy: Share
  /** Over the labels that occur in this language, in gold or answers. */
  readonly macroF1: number
}

/** Scores of the inputs of about one length. */
export interface LengthScore {
  /** Fewest words, integer ≥ 0. */
  readonly from: number
  /** Most words; `null` for no limit. */
  readonly to: number | null
  /** Of the inputs of this length, those whose answer is right. */
  readonly accuracy: Share
}

/** How well the aspects (vinklinger) are found, measured on the inputs whose gold names one. */
export interface AspectEvaluation {
  /** Inputs whose gold names an aspect. Integer ≥ 1. */
  readonly n: number
  /** Over the aspects that occur in gold or answers. Interval by bootstrap. */
  readonly macroF1: Estimate
  /** In the order of the aspects; those that do not occur too. */
  readonly labels: readonly LabelScore[]
}

/** Whether the keyword and the TF-IDF model give the same answer, and what that says of the final one. */
export interface ModelAgreement {
  /** Of all inputs, those to which both give the same answer. */
  readonly same: Share
  /** Of those, the ones whose final answer is right. */
  readonly accuracyWhenSame: Share
  /** Of the others, the ones whose final answer is right. */
  readonly accuracyWhenDifferent: Share
}

/** What is left of the errors when only the most certain answers are kept. */
export interface RiskPoint {
  /** The share of the inputs asked for: 0.1, 0.2 … 1. */
  readonly coverage: number
  /** Probability of the least certain answer that is kept, 0–1. Six decimals. */
  readonly threshold: number
  /** Of the inputs that are at least so certain (more than asked for where probabilities are equal), those whose answer is wrong. */
  readonly wrong: Share
}

/** Errors by how many inputs are left to people: the risk–coverage curve. */
export interface RiskCoverage {
  /**
   * Area under the curve: the mean error rate over all coverages. Near the error rate when probabilities tell nothing, near 0 when
   * all errors are the least certain. 0–1, six decimals.
   */
  readonly area: number
  /** Ten, ascending in coverage; the last is all inputs. */
  readonly points: readonly RiskPoint[]
}

/** The answers of this model beside those of another one to the same inputs. */
export interface Comparison {
  /** What the other model is called. */
  readonly name: string
  /** Inputs that this model has right, and those that the other has right. */
  readonly accuracy: { readonly this: Share; readonly other: Share }
  /** As {@link Evaluation.macroF1}, without intervals. */
  readonly macroF1: { readonly this: number; readonly other: number }
  /** This less the other, −1–1. Interval by paired bootstrap. */
  readonly accuracyDifference: Estimate
  /** This less the other, −1–1. Interval by paired bootstrap. */
  readonly macroF1Difference: Estimate
  /** Inputs by who has them right; they sum to all inputs. */
  readonly right: {
    readonly both: number
    readonly onlyThis: number
    readonly onlyOther: number
    readonly neither: number
  }
  /** How probable so uneven a split of `onlyThis` and `onlyOther` is by chance: McNemar's exact test, two-sided. 0–1, six decimals. */
  readonly mcnemar: number
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
  /** Beyond chance, of the answers and gold. */
  readonly agreement: Agreement
  /** In the order of the labels; those that do not occur too. */
  readonly labels: readonly LabelScore[]
  /** `counts[i][j]`: inputs with gold label i and answer j, by position in `labels`. */
  readonly confusion: { readonly labels: readonly string[]; readonly counts: readonly (readonly number[])[] }
  /** Languages that occur: nb, nn, en, other. */
  readonly languages: readonly LanguageScore[]
  /** Lengths that occur, shortest first. */
  readonly lengths: readonly LengthScore[]
  /** `null` when gold names no aspect. */
  readonly aspects: AspectEvaluation | null
  /** Of the keyword and the TF-IDF model. */
  readonly modelAgreement: ModelAgreement
  /** Over all levers of each input, primary and secondary; `ingen` is none. */
  readonly allLevers: PrecisionRecall
  /** The most certain inputs, at least 70 % (more where probabilities are equal), and how many of their answers are right. */
  readonly mostCertain: Share
  /** Of the probability of the answer. */
  readonly riskCoverage: RiskCoverage
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
  /** With another model; `null` when none was asked for. */
  readonly comparison: Comparison | null
}
