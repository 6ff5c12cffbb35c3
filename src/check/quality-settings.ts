import type { Estimate, EvaluatedInput, ScoreInterval } from '../types/evaluation.ts'

/** How good the model's answers are on the labels that people gave, with 95 % intervals. */
export interface QualityFigures {
  /** Labelled inputs. Integer ≥ 1. */
  readonly n: number
  readonly macroF1: Estimate
  /** Cohen's kappa of answers and labels; `null` where both are always one and the same label. */
  readonly kappa: Estimate | null
  /** Expected calibration error. */
  readonly calibration: Estimate
  /** Of each label, levers in order and then `ingen`. */
  readonly recalls: readonly LabelRecall[]
}

/** Of the inputs that people gave a label, how many the model gives it too. */
export interface LabelRecall {
  readonly label: string
  /** Integers, hits ≤ gold. */
  readonly hits: number
  readonly gold: number
  /** Wilson's, which has a width also where all or none are found. */
  readonly interval: ScoreInterval
}

/** The figures of an earlier run. */
export interface RecordedQuality {
  /** The file that they stand in. */
  readonly source: string
  readonly n: number
  readonly macroF1: number
  readonly kappa: number | null
  readonly calibration: number
}

/** How good the model must be; what is left out is not checked. */
export interface QualitySettings {
  readonly minMacroF1?: number | undefined
  /** One limit for all levers, or a limit by label. */
  readonly minRecall?: number | Readonly<Record<string, number>> | undefined
  readonly minKappa?: number | undefined
  readonly maxCalibrationError?: number | undefined
  readonly recorded?: RecordedQuality | undefined
  /** The gold file, as the user named it, where `evaluate` can read it too: it then shows each wrong answer. */
  readonly evaluable?: string | undefined
  /** How much worse than recorded a figure may be. */
  readonly maxDrop: number
  /** Takes a labelled input. To be called once for each. */
  readonly add: (input: EvaluatedInput) => void
  /** The figures of all inputs taken so far; undefined where there are none. The scoring is not the checker's business. */
  readonly figures: () => QualityFigures | undefined
}
