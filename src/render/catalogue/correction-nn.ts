import { numberFormats } from '../format-number.ts'
import type { CorrectionWords } from './correction-words.ts'
import { spellNumber } from './phrasing.ts'

const { integer } = numberFormats.nn
const parts = (n: number): string =>
  spellNumber(n, ['null', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'])

/** In nynorsk. */
export const correctionNn: CorrectionWords = {
  warning: 'Modellen plasserer nokre innspel feil.',
  pointer:
    'Modellen plasserer nokre innspel feil. Kor ofte det skjer, og kva delane blir når det er korrigert for det, står under Metode.',
  accuracyTitle: 'Kor ofte modellen tek feil',
  unknown:
    'Det er ikkje målt kor ofte modellen tek feil med denne taksonomien og desse grensene. Difor er delane ikkje korrigerte, og ingen veit kor store feil dei har.',
  measured: (inputs, folds) =>
    `Målt på ${integer(inputs)} av dei merkte innspela som modellen har lært av. Dei vart delte i ${parts(folds)}, og kvar del vart plassert av ein modell som berre hadde lært av dei andre delane, med dei same grensene som her (kryssvalidering). Dei merkte innspela som følgjer med hovedgrep, er skrivne for formålet; på innspel frå folk kan modellen ta feil oftare.`,
  example: (lever, precision, recall) =>
    `Slik les du tabellen: Av 100 innspel som vart plasserte under ${lever}, høyrde ${precision} heime der. Av 100 innspel som høyrde heime der, vart ${recall} plasserte der; dei andre vart usikre eller hamna ein annan stad.`,
  precision: 'Rette av 100 plasserte',
  recall: 'Funne av 100',
  noNumber: '–',
  mixture:
    'Kor mange av dei plasserte som er rette, kjem også an på kor vanleg hovudgrepet er. Er det sjeldnare her enn mellom dei merkte innspela, er fleire av dei plasserte feil enn tabellen seier.',
  sharesTitle: 'Delane korrigerte for kjende feil',
  withheld: {
    'no-inputs': 'Ingen innspel er vurderte, så det er ingen delar å korrigere.',
    filtered: 'Rapporten gjeld eit utval av innspela. Delane kan berre korrigerast når alle er med.',
    'unmeasured-answer':
      'Eitt av hovudgrepa, eller «ingen», manglar mellom dei merkte innspela. Difor kan ikkje delane korrigerast.',
  },
  why: 'Nokre innspel om eit hovudgrep blir ikkje funne, og nokre blir plasserte under det utan å høyre heime der. Feila jamnar seg ikkje ut. Sidan det er målt kor ofte kvart hovudgrep blir teke for kvart av dei andre, går det an å rekne ut kva delar som best forklarer det som er talt.',
  denominator: (inputs, uncertain) =>
    [
      `Begge delane er av dei ${integer(inputs)} innspela som modellen har gjeve eit svar; dei som er for korte eller på andre språk, er haldne utanfor.`,
      ...(uncertain === 0
        ? []
        : [
            uncertain === 1
              ? 'Eitt av dei er usikkert. I dei korrigerte delane er det fordelt; i dei talde er det ikkje med under noko hovudgrep.'
              : `${integer(uncertain)} av dei er usikre. I dei korrigerte delane er dei fordelte; i dei talde er dei ikkje med under noko hovudgrep.`,
          ]),
    ].join(' '),
  placed: 'Plasserte',
  counted: 'Tald del',
  corrected: 'Korrigert del',
  method:
    'Dei korrigerte delane er dei som gjer det talde mest sannsynleg (Saerens, Latinne og Decaestecker 2002). Intervallet kjem av 1000 nye trekkingar, både av innspela og av målinga (Efron og Tibshirani 1993).',
  repeats:
    'Tekstar som er sende inn fleire gonger, tel éin gong i trekkinga: Modellen tek feil av alle eller av ingen.',
  ranking:
    'Der intervalla overlappar, er det ikkje grunnlag for å seie kva hovudgrep som har flest. Eit hovudgrep blir omtalt som det det er mest om, berre når det gjeld både dei talde og dei korrigerte delane.',
  assumption:
    'Korrigeringa føreset at innspel om eit hovudgrep liknar på dei merkte innspela om det. Dei som følgjer med hovedgrep, er skrivne for formålet, ikkje samla inn. Skriv folk annleis, kan dei korrigerte delane liggje lenger frå sanninga enn dei talde. Resten av rapporten bruker difor dei talde. Tryggast er det å lese eit tilfeldig utval sjølv og måle med `hovedgrep evaluate`.',
  sourcesTitle: 'Kjeldene',
  hashes:
    'Dei tolv fyrste siffera i SHA-256 viser om ein annan har lese dei same filene. Alle siffera står i rapporten som JSON.',
  hash: (digits) => `SHA-256 ${digits}…`,
}
