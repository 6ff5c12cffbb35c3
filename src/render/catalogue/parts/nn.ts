import { numberFormats } from '../../format-number.ts'
import { joinList } from '../phrasing.ts'
import type { PartWords } from './parts.ts'

const n = numberFormats.nn.integer
const list = (parts: readonly string[]): string => joinList(parts, ' og ')

/** Words in nynorsk on matrices, on a report that may be published, and on sections left out. */
export const nnParts: PartWords = {
  chartTitle: 'Innspel per hovudgrep',
  matrices: {
    title: 'Fordelingar',
    rest: 'Rest',
    restNote: '«Rest» er innspel som ikkje er plasserte under noko hovudgrep.',
    leverNumbers: (levers) => `Kolonnane er nummera til hovudgrepa: ${list(levers)}.`,
    fullNames: 'Namn som er forkorta i tabellen, i same rekkjefølgje:',
    none: 'Ingen fordelingar kan visast.',
    leftOut: (parts) => `Fordelingar som ikkje er viste: ${parts.join('; ')}.`,
    because: {
      'no-group': (column) => `${column} (ikkje oppgitt)`,
      'one-group': (column) => `${column} (berre éi gruppe)`,
      same: (column, like) => `${column} (det same som ${like})`,
      small: (column) => `${column} (færre enn to grupper er store nok)`,
      alike: (column, like) =>
        `${column} (deler inn innspela nesten som ${like}, så den eine kunne røpe det den andre skjuler)`,
      hidden: (column) => `${column} (alle tal utanom nullar måtte skjulast)`,
      language: (column) => `${column} (statusen «andre språk» seier alt kva for nokre det er)`,
      sources: (column) => `${column} (ei kjelde kan vere eit brev frå éin person)`,
    },
  },
  publish: {
    note: (minimum, mark) =>
      `Denne utgåva er laga for å kunne offentleggjerast. Tal frå 1 til ${minimum - 1}, og tal som færre enn tre avsendarar står bak, er skjulte der dei viser kor mange innspel ei gruppe avsendarar har under eit hovudgrep, eller kor mange avsendarar eit hovudgrep eller ein gjenteken tekst har. ` +
      `Skjulte tal står som «${mark}». Også nokre større tal og nokre nullar er skjulte, slik at ingen kan rekne ut eit skjult tal frå summar eller andre tabellar. ` +
      `Grupper med færre enn ${minimum} innspel eller tre avsendarar er slegne saman, ord frå færre enn ${minimum} tekstar er ikkje viste, og vurderingar som byggjer på skjulte tal, er utelatne.`,
    people:
      'Det som kjem frå avsendarar oppgitt som privatpersonar, er ikkje sitert. Er avsendartypen ikkje oppgitt, kan innspelet vere sitert, men utan namn. Berre avsendarar som er oppgitt å vere noko anna enn privatpersonar, er namngjevne. ' +
      'Namn kan likevel stå inne i teksten til eit sitat, i ein id eller i eit filnamn; `--redact` byter dei ut.',
    method: (minimum) =>
      `Skjulinga er celleundertrykking (Cox 1980; Hundepool mfl. 2012). For kvart skjult tal er det rekna ut nøyaktig kva verdiar som er moglege når alle summar og alle viste tal er kjende (Cox 1995). Eit tal som måtte skjulast, har minst ${minimum} moglege verdiar, eller så mange som summane sjølve tillèt; dei andre skjulte tala har minst to. ` +
      'Ein null er vist, for bak han står ingen, med mindre han trengst for å skjule eit anna tal. Sitat er berre henta frå avsendartypar som har synleg tal under hovudgrepet. Er avsendaren utan namn, er kvar rad i ein tabell, eller kvart dokument, rekna som éin avsendar.',
    distinct: (texts) =>
      `Det er ${texts === 1 ? '1 ulik tekst' : `${n(texts)} ulike tekstar`}. Talet på avsendarar er skjult.`,
    campaign: (inputs) => `${n(inputs)} innspel`,
    personal: (total, ids) =>
      `${total === 1 ? 'Eitt av innspela som er attgjevne her,' : `${n(total)} av innspela som er attgjevne her,`} har eit telefonnummer, ei e-postadresse eller andre personopplysningar (${ids.join(', ')}${total > ids.length ? ' …' : ''}). Skal rapporten delast, så lag han med \`--redact\`.`,
    byHand: 'Dei er ikkje attgjevne her, fordi denne utgåva er laga for å kunne offentleggjerast.',
  },
  choice: {
    leftOut: (parts) => `Desse delane av rapporten er valde bort: ${parts.map((part) => `«${part}»`).join(', ')}.`,
  },
}
