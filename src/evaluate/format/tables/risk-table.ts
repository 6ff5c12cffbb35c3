import type { Evaluation } from '../../../types/evaluation.ts'
import type { EvaluationTable } from '../evaluation-table.ts'
import { decimal, intervalText, shareText } from '../numbers.ts'

/** Errors among the most certain answers. */
export function riskTable({ riskCoverage }: Evaluation): EvaluationTable {
  return {
    title: 'Risiko og dekning',
    note: 'Hvor mange svar som er feil når bare de sikreste beholdes og folk leser resten. Like sikre svar holdes samlet. Sier sannsynlighetene ingenting, er arealet under kurven omtrent lik andelen feil i alt.',
    header: ['De sikreste', 'Feil', 'Intervall', 'Laveste sannsynlighet', 'Innspill'],
    rows: riskCoverage.points.map(({ coverage, threshold, wrong }) => [
      `${Math.round(coverage * 100)}\u00a0%`,
      shareText(wrong),
      intervalText(wrong),
      // Four decimals, as `classify` writes probabilities: it is to be compared with those.
      decimal(threshold, 4),
      String(wrong.of),
    ]),
  }
}
