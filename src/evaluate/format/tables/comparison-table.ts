import { visibleInLine } from '../../../text/visible-text.ts'
import type { Comparison } from '../../../types/evaluation.ts'
import type { EvaluationTable } from '../evaluation-table.ts'
import {
  decimal,
  points,
  pointsInterval,
  pValue,
  shareText,
  signedCount,
  signedDecimal,
  signedInterval,
} from '../numbers.ts'

/** This model beside another one. */
export function comparisonTable(comparison: Comparison): EvaluationTable {
  const { name, accuracy, macroF1, accuracyDifference, macroF1Difference, right, mcnemar } = comparison
  return {
    title: `Sammenligning med ${visibleInLine(name)}`,
    note: `Forskjellen er denne modellen minus den andre, i prosentpoeng (pp) der målet er prosent, med intervall på 95 %. McNemars eksakte test av svarene som er rette fra bare den ene: ${pValue(mcnemar)}.`,
    header: ['Mål', 'Denne', 'Den andre', 'Forskjell', 'Intervall'],
    rows: [
      [
        'Treffsikkerhet',
        shareText(accuracy.this),
        shareText(accuracy.other),
        points(accuracyDifference.value),
        pointsInterval(accuracyDifference),
      ],
      [
        'Makro-F1',
        decimal(macroF1.this),
        decimal(macroF1.other),
        signedDecimal(macroF1Difference.value),
        signedInterval(macroF1Difference),
      ],
      [
        'Rett svar fra bare den ene',
        String(right.onlyThis),
        String(right.onlyOther),
        signedCount(right.onlyThis - right.onlyOther),
        '',
      ],
      ['Rett svar fra begge', String(right.both), String(right.both), '', ''],
      ['Rett svar fra ingen', String(right.neither), String(right.neither), '', ''],
    ],
  }
}
