/**
 * How often a model was right and wrong about labelled inputs that it had not learnt from, with the thresholds of the run:
 * the confusion matrix, by cross-validation inside the training inputs.
 */
export interface ModelQuality {
  /** Held-out inputs in the matrix. Those that were too short or in another language are not. Integer ≥ 0. */
  readonly inputs: number
  /** Parts into which the training inputs were divided; each was answered by what was learnt from the others. Integer ≥ 2. */
  readonly folds: number
  /**
   * Inputs by right answer and outcome. Rows: the levers in taxonomy order, then `ingen`. Columns: assigned to each lever,
   * then `uncertain`, then `none`. Shape [levers + 1][levers + 2].
   */
  readonly confusion: readonly (readonly number[])[]
}
