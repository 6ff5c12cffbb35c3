import { makeVisible } from '../../taxonomy/make-visible.ts'
import type { InputLanguage, Status } from '../../types/assignment.ts'
import type { Evaluation } from '../../types/evaluation.ts'
import { decimal, intervalText, noNumber, percent, shareText } from './numbers.ts'

/** A table of an evaluation, in words; what the text and the Markdown format have in common. */
export interface EvaluationTable {
  readonly title: string
  /** One sentence on how to read it; may be empty. */
  readonly note: string
  /** The first column is text, the others are numbers. */
  readonly header: readonly string[]
  /** As many cells as the header. No cell can move a cursor or break a line. */
  readonly rows: readonly (readonly string[])[]
}

const languageNames = {
  nb: 'bokmål',
  nn: 'nynorsk',
  en: 'engelsk',
  other: 'andre språk',
} as const satisfies Record<InputLanguage, string>

const statusNames = {
  assigned: 'plassert',
  none: 'ingen hovedgrep',
  uncertain: 'usikker',
  'too-short': 'for kort',
  'other-language': 'annet språk',
} as const satisfies Record<Status, string>

/** All tables of an evaluation, in the order in which they are shown. */
export function evaluationTables(evaluation: Evaluation): EvaluationTable[] {
  return [
    summaryTable(evaluation),
    labelTable(evaluation),
    languageTable(evaluation),
    confusionTable(evaluation),
    calibrationTable(evaluation),
    statusTable(evaluation),
  ]
}

function summaryTable(evaluation: Evaluation): EvaluationTable {
  const { accuracy, macroF1, allLevers, mostCertain, assigned, calibration, brierScore, baseline } = evaluation
  return {
    title: `Måling mot fasit: ${evaluation.n} innspill`,
    note: 'Intervallene er på 95 %.',
    header: ['Mål', 'Verdi', 'Intervall', 'Innspill'],
    rows: [
      ['Treffsikkerhet', shareText(accuracy), intervalText(accuracy), String(accuracy.of)],
      ['Makro-F1', decimal(macroF1.value), `${decimal(macroF1.low)}–${decimal(macroF1.high)}`, String(evaluation.n)],
      ['Mikro-F1 over alle hovedgrep', decimal(allLevers.f1), '', String(evaluation.n)],
      ['Treffsikkerhet, de sikreste 70 %', shareText(mostCertain), intervalText(mostCertain), String(mostCertain.of)],
      ['Treffsikkerhet, plasserte', shareText(assigned), intervalText(assigned), String(assigned.of)],
      ['Kalibreringsfeil (ECE)', decimal(calibration.error), '', String(evaluation.n)],
      ['Brier-skår', decimal(brierScore), '', String(evaluation.n)],
      [
        `Grunnlinje: alltid «${makeVisible(baseline.label)}»`,
        shareText(baseline.accuracy),
        intervalText(baseline.accuracy),
        String(baseline.accuracy.of),
      ],
      ['Grunnlinje: makro-F1', decimal(baseline.macroF1), '', String(evaluation.n)],
    ],
  }
}

function labelTable({ labels }: Evaluation): EvaluationTable {
  return {
    title: 'Per merkelapp',
    note: `Presisjon: hvor mange av svarene som er rette. Gjenfinning: hvor mange i fasiten som ble funnet. «${noNumber}»: ingenting å regne av.`,
    header: ['Merkelapp', 'Presisjon', 'Gjenfinning', 'F1', 'Fasit', 'Svar'],
    rows: labels.map(({ label, precision, recall, f1, gold, answers }) => [
      makeVisible(label),
      decimal(precision),
      decimal(recall),
      decimal(f1),
      String(gold),
      String(answers),
    ]),
  }
}

function languageTable({ languages }: Evaluation): EvaluationTable {
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

function confusionTable({ confusion }: Evaluation): EvaluationTable {
  return {
    title: 'Forvekslinger',
    note: 'Radene er fasit, kolonnene er svar, med numrene fra radene.',
    header: ['Fasit', ...confusion.labels.map((_, index) => String(index + 1))],
    rows: confusion.counts.map((counts, index) => [
      `${index + 1} ${makeVisible(confusion.labels[index] ?? '')}`,
      ...counts.map((count) => (count === 0 ? '·' : String(count))),
    ]),
  }
}

function calibrationTable({ calibration }: Evaluation): EvaluationTable {
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

function statusTable({ statuses }: Evaluation): EvaluationTable {
  return {
    title: 'Per status',
    note: '',
    header: ['Status', 'Innspill'],
    rows: statuses.map(({ status, count }) => [statusNames[status], String(count)]),
  }
}
