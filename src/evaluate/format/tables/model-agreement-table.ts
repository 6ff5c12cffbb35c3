import type { Evaluation } from '../../../types/evaluation.ts'
import type { Share } from '../../../types/report.ts'
import type { EvaluationTable } from '../evaluation-table.ts'
import { intervalText, percent, shareText } from '../numbers.ts'

/** What it says of the answer that the two models agree. */
export function modelAgreementTable({ n, modelAgreement }: Evaluation): EvaluationTable {
  const { accuracyWhenSame, accuracyWhenDifferent } = modelAgreement
  return {
    title: 'Ordlista og TF-IDF-modellen',
    note: 'Treffsikkerheten gjelder det endelige svaret.',
    header: ['De to svarer', 'Andel', 'Treffsikkerhet', 'Intervall', 'Innspill'],
    rows: [agreementRow('det samme', accuracyWhenSame, n), agreementRow('ulikt', accuracyWhenDifferent, n)],
  }
}

function agreementRow(name: string, accuracy: Share, inputs: number): string[] {
  return [name, percent(accuracy.of / inputs), shareText(accuracy), intervalText(accuracy), String(accuracy.of)]
}
