import type { AspectEvaluation } from '../../../types/evaluation.ts'
import type { EvaluationTable } from '../evaluation-table.ts'
import { decimal } from '../numbers.ts'

/** How well each aspect is found. */
export function aspectTable({ labels }: AspectEvaluation): EvaluationTable {
  return {
    title: 'Vinkling',
    note: 'Bare innspill som fasiten gir en vinkling.',
    header: ['Vinkling', 'Presisjon', 'Gjenfinning', 'F1', 'Fasit', 'Svar'],
    rows: labels.map(({ label, precision, recall, f1, gold, answers }) => [
      label,
      decimal(precision),
      decimal(recall),
      decimal(f1),
      String(gold),
      String(answers),
    ]),
  }
}
