import { visibleInLine } from '../../../text/visible-text.ts'
import type { Evaluation } from '../../../types/evaluation.ts'
import type { EvaluationTable } from '../evaluation-table.ts'
import { decimal, decimalInterval, noNumber } from '../numbers.ts'

/** How well each label is found. */
export function labelTable({ labels }: Evaluation): EvaluationTable {
  return {
    title: 'Per merkelapp',
    note: `Presisjon: hvor mange av svarene som er rette. Gjenfinning: hvor mange i fasiten som ble funnet. Intervallet på 95 % står etter hvert tall. Ved 0 og 1 har det for F1 ingen bredde, uten at tallet er sikkert. «${noNumber}»: ingenting å regne av.`,
    header: ['Merkelapp', 'Presisjon', 'Intervall', 'Gjenfinning', 'Intervall', 'F1', 'Intervall', 'Fasit', 'Svar'],
    rows: labels.map((score) => [
      visibleInLine(score.label),
      decimal(score.precision),
      decimalInterval(score.precisionInterval),
      decimal(score.recall),
      decimalInterval(score.recallInterval),
      decimal(score.f1),
      decimalInterval(score.f1Interval),
      String(score.gold),
      String(score.answers),
    ]),
  }
}
