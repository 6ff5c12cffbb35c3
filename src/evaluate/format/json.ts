import { escapeAsJson } from '../../text/visible-text.ts'
import type { Evaluation } from '../../types/evaluation.ts'

/** Version of the JSON form; it grows when its fields change. 2: agreement, intervals of labels, lengths, aspects, risk and more. */
export const evaluationFormatVersion = 2

/** An evaluation for programs: `formatVersion` and the fields of {@link Evaluation} in their order, indented by two. */
export function json(evaluation: Evaluation): string {
  // Field by field, so that the order in the file never depends on who made the object.
  const document = {
    formatVersion: evaluationFormatVersion,
    n: evaluation.n,
    accuracy: evaluation.accuracy,
    macroF1: evaluation.macroF1,
    agreement: evaluation.agreement,
    labels: evaluation.labels,
    confusion: evaluation.confusion,
    languages: evaluation.languages,
    lengths: evaluation.lengths,
    aspects: evaluation.aspects,
    modelAgreement: evaluation.modelAgreement,
    allLevers: evaluation.allLevers,
    mostCertain: evaluation.mostCertain,
    riskCoverage: evaluation.riskCoverage,
    calibration: evaluation.calibration,
    brierScore: evaluation.brierScore,
    statuses: evaluation.statuses,
    assigned: evaluation.assigned,
    baseline: evaluation.baseline,
    comparison: evaluation.comparison,
  } satisfies Evaluation & { formatVersion: number }
  return `${escapeAsJson(JSON.stringify(document, null, 2))}\n`
}
