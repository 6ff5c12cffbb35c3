import { escapeAsJson } from '../../taxonomy/make-visible.ts'
import type { Evaluation } from '../../types/evaluation.ts'

/** Version of the JSON form; it grows when a field changes its meaning or goes away. */
export const evaluationFormatVersion = 1

/** An evaluation for programs: `formatVersion` and the fields of {@link Evaluation} in their order, indented by two. */
export function json(evaluation: Evaluation): string {
  // Field by field, so that the order in the file never depends on who made the object.
  const document = {
    formatVersion: evaluationFormatVersion,
    n: evaluation.n,
    accuracy: evaluation.accuracy,
    macroF1: evaluation.macroF1,
    labels: evaluation.labels,
    confusion: evaluation.confusion,
    languages: evaluation.languages,
    allLevers: evaluation.allLevers,
    mostCertain: evaluation.mostCertain,
    calibration: evaluation.calibration,
    brierScore: evaluation.brierScore,
    statuses: evaluation.statuses,
    assigned: evaluation.assigned,
    baseline: evaluation.baseline,
  } satisfies Evaluation & { formatVersion: number }
  return `${escapeAsJson(JSON.stringify(document, null, 2))}\n`
}
