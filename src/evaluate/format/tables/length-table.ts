import type { Evaluation, LengthScore } from '../../../types/evaluation.ts'
import type { EvaluationTable } from '../evaluation-table.ts'
import { intervalText, shareText } from '../numbers.ts'

/** Scores by length in words. */
export function lengthTable({ lengths }: Evaluation): EvaluationTable {
  return {
    title: 'Etter lengde',
    note: '',
    header: ['Ord', 'Treffsikkerhet', 'Intervall', 'Innspill'],
    rows: lengths.map((score) => [
      nameOf(score),
      shareText(score.accuracy),
      intervalText(score.accuracy),
      String(score.accuracy.of),
    ]),
  }
}

function nameOf({ from, to }: LengthScore): string {
  if (to === null) return `${from} og flere`
  return from === to ? String(from) : `${from}–${to}`
}
