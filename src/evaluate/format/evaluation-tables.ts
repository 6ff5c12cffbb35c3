import type { Evaluation } from '../../types/evaluation.ts'
import type { EvaluationTable } from './evaluation-table.ts'
import { aspectTable } from './tables/aspect-table.ts'
import { calibrationTable } from './tables/calibration-table.ts'
import { comparisonTable } from './tables/comparison-table.ts'
import { confusionTable } from './tables/confusion-table.ts'
import { labelTable } from './tables/label-table.ts'
import { languageTable } from './tables/language-table.ts'
import { lengthTable } from './tables/length-table.ts'
import { modelAgreementTable } from './tables/model-agreement-table.ts'
import { riskTable } from './tables/risk-table.ts'
import { statusTable } from './tables/status-table.ts'
import { summaryTable } from './tables/summary-table.ts'

/** All tables of an evaluation, in the order in which they are shown. */
export function evaluationTables(evaluation: Evaluation): EvaluationTable[] {
  const { aspects, comparison } = evaluation
  return [
    summaryTable(evaluation),
    labelTable(evaluation),
    languageTable(evaluation),
    lengthTable(evaluation),
    ...(aspects === null ? [] : [aspectTable(aspects)]),
    modelAgreementTable(evaluation),
    confusionTable(evaluation),
    riskTable(evaluation),
    calibrationTable(evaluation),
    statusTable(evaluation),
    ...(comparison === null ? [] : [comparisonTable(comparison)]),
  ]
}
