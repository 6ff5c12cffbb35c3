import type { Evaluation } from '../../../types/evaluation.ts'
import type { EvaluationTable } from '../evaluation-table.ts'
import { intervalText, percent, shareText } from '../numbers.ts'

/** Whether probabilities mean what they say. */
export function calibrationTable({ calibration }: Evaluation): EvaluationTable {
  return {
    title: 'Kalibrering',
    note: 'Innspillene i omtrent like store bolker etter hvor sikkert svaret er. Er sannsynlighetene til å stole på, er de to første tallene nær hverandre.',
    header: ['Bolk', 'Sannsynlighet', 'Treffsikkerhet', 'Intervall', 'Innspill'],
    rows: calibration.bins.map(({ confidence, accuracy }, index) => [
      String(index + 1),
      percent(confidence),
      shareText(accuracy),
      intervalText(accuracy),
      String(accuracy.of),
    ]),
  }
}
