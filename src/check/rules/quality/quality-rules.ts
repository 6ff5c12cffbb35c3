import type { Rule } from '../../rule.ts'
import { lowAgreement } from './low-agreement.ts'
import { lowFScore } from './low-f-score.ts'
import { lowRecall } from './low-recall.ts'
import { poorCalibration } from './poor-calibration.ts'
import { qualityDrop } from './quality-drop.ts'

/** Rules about how well the model does on the labels that people gave (kvalitet). */
export const qualityRules = {
  'low-f-score': lowFScore,
  'low-recall': lowRecall,
  'low-agreement': lowAgreement,
  'poor-calibration': poorCalibration,
  'quality-drop': qualityDrop,
} as const satisfies Record<string, Rule>
