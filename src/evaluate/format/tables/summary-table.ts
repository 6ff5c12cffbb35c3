import { visibleInLine } from '../../../text/visible-text.ts'
import type { Evaluation } from '../../../types/evaluation.ts'
import type { Share } from '../../../types/report.ts'
import type { EvaluationTable } from '../evaluation-table.ts'
import { decimal, decimalInterval, intervalText, shareText } from '../numbers.ts'

/** The scores that say most, one a line. */
export function summaryTable(evaluation: Evaluation): EvaluationTable {
  const { n, macroF1, agreement, aspects, baseline } = evaluation
  return {
    title: `Måling mot fasit: ${n} innspill`,
    note: 'Intervallene er på 95 %.',
    header: ['Mål', 'Verdi', 'Intervall', 'Innspill'],
    rows: [
      shareRow('Treffsikkerhet', evaluation.accuracy),
      ['Makro-F1', decimal(macroF1.value), decimalInterval(macroF1), String(n)],
      numberRow('Mikro-F1 over alle hovedgrep', evaluation.allLevers.f1, n),
      numberRow('Cohens kappa', agreement.kappa, n),
      numberRow('Krippendorffs alfa', agreement.alpha, n),
      shareRow('Treffsikkerhet, de sikreste 70 %', evaluation.mostCertain),
      shareRow('Treffsikkerhet, plasserte', evaluation.assigned),
      numberRow('Areal under risikokurven (AURC)', evaluation.riskCoverage.area, n),
      numberRow('Kalibreringsfeil (ECE)', evaluation.calibration.error, n),
      numberRow('Brier-skår', evaluation.brierScore, n),
      ...(aspects === null
        ? []
        : [
            ['Makro-F1, vinkling', decimal(aspects.macroF1.value), decimalInterval(aspects.macroF1), String(aspects.n)],
          ]),
      shareRow(`Grunnlinje: alltid «${visibleInLine(baseline.label)}»`, baseline.accuracy),
      numberRow('Grunnlinje: makro-F1', baseline.macroF1, n),
    ],
  }
}

function shareRow(name: string, share: Share): string[] {
  return [name, shareText(share), intervalText(share), String(share.of)]
}

function numberRow(name: string, value: number | null, inputs: number): string[] {
  return [name, decimal(value), '', String(inputs)]
}
