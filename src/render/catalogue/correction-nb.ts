import { numberFormats } from '../format-number.ts'
import type { CorrectionWords } from './correction-words.ts'
import { spellNumber } from './phrasing.ts'

const { integer } = numberFormats.nb
const parts = (n: number): string =>
  spellNumber(n, ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'])

/** In bokmål. */
export const correctionNb: CorrectionWords = {
  warning: 'Modellen plasserer noen innspill feil.',
  pointer:
    'Modellen plasserer noen innspill feil. Hvor ofte det skjer, og hva andelene blir når det korrigeres for det, står under Metode.',
  accuracyTitle: 'Hvor ofte modellen tar feil',
  unknown:
    'Det er ikke målt hvor ofte modellen tar feil med denne taksonomien og disse grensene. Andelene er derfor ikke korrigert, og hvor store feil de har, er ukjent.',
  measured: (inputs, folds) =>
    `Målt på ${integer(inputs)} av de merkede innspillene som modellen er lært opp med. De ble delt i ${parts(folds)}, og hver del ble plassert av en modell som bare hadde lært av de andre delene, med de samme grensene som her (kryssvalidering). De merkede innspillene som følger med hovedgrep, er skrevet for formålet; på innspill fra folk kan modellen ta feil oftere.`,
  example: (lever, precision, recall) =>
    `Tabellen leses slik: Av 100 innspill som ble plassert under ${lever}, hørte ${precision} hjemme der. Av 100 innspill som hørte hjemme der, ble ${recall} plassert der; de andre ble usikre eller havnet et annet sted.`,
  precision: 'Rette av 100 plasserte',
  recall: 'Funnet av 100',
  noNumber: '–',
  mixture:
    'Hvor mange av de plasserte som er rette, avhenger også av hvor vanlig hovedgrepet er. Er det sjeldnere her enn blant de merkede innspillene, er en større del av de plasserte feil enn tabellen sier.',
  sharesTitle: 'Andelene korrigert for kjente feil',
  withheld: {
    'no-inputs': 'Ingen innspill er vurdert, så det er ingen andeler å korrigere.',
    filtered: 'Rapporten gjelder et utvalg av innspillene. Andelene kan bare korrigeres når alle er med.',
    'unmeasured-answer':
      'Et av hovedgrepene, eller «ingen», mangler blant de merkede innspillene. Andelene kan derfor ikke korrigeres.',
  },
  why: 'Noen innspill om et hovedgrep blir ikke funnet, og noen plasseres under det uten å høre hjemme der. Feilene går ikke opp i opp. Siden det er målt hvor ofte hvert hovedgrep tas for hvert av de andre, kan det regnes ut hvilke andeler som best forklarer det som er talt.',
  denominator: (inputs, uncertain) =>
    [
      `Begge andelene er av de ${integer(inputs)} innspillene som modellen har gitt et svar; de som er for korte eller på andre språk, er holdt utenfor.`,
      ...(uncertain === 0
        ? []
        : [
            uncertain === 1
              ? 'Ett av dem er usikkert. I de korrigerte andelene er det fordelt; i de talte er det ikke med under noe hovedgrep.'
              : `${integer(uncertain)} av dem er usikre. I de korrigerte andelene er de fordelt; i de talte er de ikke med under noe hovedgrep.`,
          ]),
    ].join(' '),
  placed: 'Plassert',
  counted: 'Talt andel',
  corrected: 'Korrigert andel',
  method:
    'De korrigerte andelene er de som gjør det talte mest sannsynlig (Saerens, Latinne og Decaestecker 2002). Intervallet kommer av 1000 nye trekninger, både av innspillene og av målingen (Efron og Tibshirani 1993).',
  repeats:
    'Tekster som er sendt inn flere ganger, teller i trekningen én gang: Modellen tar feil av alle eller av ingen.',
  ranking:
    'Der intervallene overlapper, er det ikke grunnlag for å si hvilket hovedgrep som har flest. Et hovedgrep omtales som det det er mest om, bare når det gjelder både de talte og de korrigerte andelene.',
  assumption:
    'Korrigeringen forutsetter at innspill om et hovedgrep likner de merkede innspillene om det. De som følger med hovedgrep, er skrevet for formålet, ikke samlet inn. Skriver folk annerledes, kan de korrigerte andelene ligge lenger fra sannheten enn de talte. Resten av rapporten bruker derfor de talte. Tryggest er det å lese et tilfeldig utvalg selv og måle med `hovedgrep evaluate`.',
  sourcesTitle: 'Kildene',
  hashes:
    'De tolv første sifrene i SHA-256 viser om en annen har lest de samme filene. Alle sifrene står i rapporten som JSON.',
  hash: (digits) => `SHA-256 ${digits}…`,
}
