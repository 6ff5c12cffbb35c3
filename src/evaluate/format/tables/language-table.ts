import type { InputLanguage } from '../../../types/assignment.ts'
import type { Evaluation } from '../../../types/evaluation.ts'
import type { EvaluationTable } from '../evaluation-table.ts'
import { decimal, intervalText, shareText } from '../numbers.ts'

const languageNames = {
  nb: 'bokmål',
  nn: 'nynorsk',
  en: 'engelsk',
  other: 'andre språk',
} as const satisfies Record<InputLanguage, string>

/** Scores by language. */
export function languageTable({ languages }: Evaluation): EvaluationTable {
  return {
    title: 'Per språk',
    note: '',
    header: ['Språk', 'Treffsikkerhet', 'Intervall', 'Makro-F1', 'Innspill'],
    rows: languages.map(({ language, accuracy, macroF1 }) => [
      languageNames[language],
      shareText(accuracy),
      intervalText(accuracy),
      decimal(macroF1),
      String(accuracy.of),
    ]),
  }
}
