import { roundSix } from '../../numeric/round-six.ts'
import type { PrecisionRecall } from '../../types/evaluation.ts'

/**
 * F1, the harmonic mean of precision and recall, 2·hits / (answers + gold).
 * @returns 0–1; `null` when there are neither answers nor gold
 * @see van Rijsbergen 1979, Information retrieval, ch. 7
 */
export function f1Of(hits: number, answers: number, gold: number): number | null {
  return ratio(2 * hits, answers + gold)
}

/**
 * Precision, recall and F1.
 * @param hits - answers that are right, integer ≥ 0
 * @param answers - integer ≥ hits
 * @param gold - what should have been answered, integer ≥ hits
 */
export function precisionRecall(hits: number, answers: number, gold: number): PrecisionRecall {
  return {
    precision: rounded(ratio(hits, answers)),
    recall: rounded(ratio(hits, gold)),
    f1: rounded(f1Of(hits, answers, gold)),
    hits,
    answers,
    gold,
  }
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

function rounded(value: number | null): number | null {
  return value === null ? null : roundSix(value)
}
