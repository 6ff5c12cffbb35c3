import type { Estimate } from '../../types/evaluation.ts'
import type { GoldRow } from './gold-row.ts'

/** Labels that people gave, and what the user wants of them. */
export interface LabelSettings {
  /** Column of the inputs' own table with the label; case and outer white space do not count. */
  readonly goldColumn?: string | undefined
  /** Column with the label of a second person. */
  readonly secondCoderColumn?: string | undefined
  /** Rows of a gold file. */
  readonly gold: readonly GoldRow[]
  /** Gold that the model finds less probable than this is looked at again, 0–1. */
  readonly unlikelyBelow: number
  /** Lowest agreement of the two people, Cohen's kappa; not looked at unless set. */
  readonly minAgreement?: number | undefined
  /**
   * Cohen's kappa with its interval, handed in because stages do not know each other.
   * @param confusion - inputs by the two labels, at least one; shape [labels × labels]
   * @returns undefined where both always give one and the same label
   */
  readonly kappaOf: (confusion: Int32Array, labels: number) => Estimate | undefined
}
