import type { Evaluation } from '../../types/evaluation.ts'

/** Writes an evaluation as text that ends with a line feed. */
export type EvaluationFormat = (evaluation: Evaluation) => string
