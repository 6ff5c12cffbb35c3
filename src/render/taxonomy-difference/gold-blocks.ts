import type { Comparison, Estimate } from '../../types/evaluation.ts'
import { numberFormats } from '../format-number.ts'
import { type Column, table } from '../markdown/table.ts'
import { integer, signed, signedDecimal } from './words.ts'

const { decimal } = numberFormats.nb

const columns: readonly Column[] = [
  { title: 'Mål', align: 'left' },
  { title: 'Før', align: 'right' },
  { title: 'Nå', align: 'right' },
  { title: 'Endring', align: 'right' },
  { title: 'Intervall', align: 'right' },
]

/** What the change does to the scores on gold; `this` is the new taxonomy. */
export function goldBlocks(comparison: Comparison): string[] {
  const { accuracy, macroF1, accuracyDifference, macroF1Difference, right } = comparison
  const row = (name: string, before: number, after: number, difference: Estimate): string[] => [
    name,
    decimal(before, 3),
    decimal(after, 3),
    signedDecimal(difference.value),
    `${signedDecimal(difference.low)} til ${signedDecimal(difference.high)}`,
  ]
  const more = signed(right.onlyThis - right.onlyOther)
  return [
    `Målt på ${integer(accuracy.this.of)} innspill med fasit. Intervallene er på 95 % og parvise: hvert innspill er trukket med begge svarene (2000 trekninger).`,
    table(columns, [
      row('Treffsikkerhet', accuracy.other.share, accuracy.this.share, accuracyDifference),
      row('Makro-F1', macroF1.other, macroF1.this, macroF1Difference),
      ['Rett med bare den ene', integer(right.onlyOther), integer(right.onlyThis), more, ''],
    ]),
    `${verdict(macroF1Difference)} McNemars eksakte test av svarene som er rette med bare den ene: ${chance(comparison)}.`,
  ]
}

function verdict({ value, low, high }: Estimate): string {
  if (value === 0 && low === 0 && high === 0) return 'Makro-F1 er den samme.'
  if (low > 0 || high < 0) return 'Endringen i makro-F1 er større enn tilfeldigheter kan gi.'
  return 'Endringen i makro-F1 kan være tilfeldig: intervallet rommer 0.'
}

function chance({ mcnemar }: Comparison): string {
  return mcnemar < 0.0005 ? 'p < 0,001' : `p = ${decimal(mcnemar, 3)}`
}
