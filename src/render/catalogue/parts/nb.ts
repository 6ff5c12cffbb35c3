import { numberFormats } from '../../format-number.ts'
import { joinList } from '../phrasing.ts'
import type { PartWords } from './parts.ts'

const n = numberFormats.nb.integer
const list = (parts: readonly string[]): string => joinList(parts, ' og ')

/** Words in bokmål on matrices, on a report that may be published, and on sections left out. */
export const nbParts: PartWords = {
  chartTitle: 'Innspill per hovedgrep',
  matrices: {
    title: 'Fordelinger',
    rest: 'Rest',
    restNote: '«Rest» er innspill som ikke er plassert under noe hovedgrep.',
    leverNumbers: (levers) => `Kolonnene er hovedgrepenes numre: ${list(levers)}.`,
    fullNames: 'Navn som er forkortet i tabellen, i samme rekkefølge:',
    none: 'Ingen fordelinger kan vises.',
    leftOut: (parts) => `Fordelinger som ikke er vist: ${parts.join('; ')}.`,
    because: {
      'no-group': (column) => `${column} (ikke oppgitt)`,
      'one-group': (column) => `${column} (bare én gruppe)`,
      same: (column, like) => `${column} (det samme som ${like})`,
      small: (column) => `${column} (færre enn to grupper er store nok)`,
      alike: (column, like) =>
        `${column} (deler inn innspillene nesten som ${like}, så den ene kunne røpe det den andre skjuler)`,
      hidden: (column) => `${column} (alle tall utenom nuller måtte skjules)`,
      language: (column) => `${column} (statusen «andre språk» sier alt hvilke det er)`,
      sources: (column) => `${column} (en kilde kan være et brev fra én person)`,
    },
  },
  publish: {
    note: (minimum, mark) =>
      `Denne utgaven er laget for å kunne offentliggjøres. Tall fra 1 til ${minimum - 1}, og tall som færre enn tre avsendere står bak, er skjult der de viser hvor mange innspill en gruppe avsendere har under et hovedgrep, eller hvor mange avsendere et hovedgrep eller en gjentatt tekst har. ` +
      `Skjulte tall står som «${mark}». Også noen større tall og noen nuller er skjult, slik at ingen kan regne ut et skjult tall fra summer eller andre tabeller. ` +
      `Grupper med færre enn ${minimum} innspill eller tre avsendere er slått sammen, ord fra færre enn ${minimum} tekster er ikke vist, og vurderinger som bygger på skjulte tall, er utelatt.`,
    people:
      'Det som kommer fra avsendere oppgitt som privatpersoner, er ikke sitert. Er avsendertypen ikke oppgitt, kan innspillet være sitert, men uten navn. Bare avsendere som er oppgitt å være noe annet enn privatpersoner, er navngitt. ' +
      'Navn kan likevel stå inne i teksten til et sitat, i en id eller i et filnavn; `--redact` erstatter dem.',
    method: (minimum) =>
      `Skjulingen er celleundertrykking (Cox 1980; Hundepool mfl. 2012). For hvert skjult tall er det regnet ut nøyaktig hvilke verdier som er mulige når alle summer og alle viste tall er kjent (Cox 1995). Et tall som måtte skjules, har minst ${minimum} mulige verdier, eller så mange som summene selv tillater; de andre skjulte tallene har minst to. ` +
      'En null vises, for bak den står ingen, med mindre den trengs for å skjule et annet tall. Sitater er bare hentet fra avsendertyper som har synlig tall under hovedgrepet. Er avsenderen uten navn, regnes hver rad i en tabell, eller hvert dokument, som én avsender.',
    distinct: (texts) =>
      `Det er ${texts === 1 ? '1 ulik tekst' : `${n(texts)} ulike tekster`}. Antallet avsendere er skjult.`,
    campaign: (inputs) => `${n(inputs)} innspill`,
    personal: (total, ids) =>
      `${total === 1 ? 'Ett av innspillene som er gjengitt her,' : `${n(total)} av innspillene som er gjengitt her,`} har et telefonnummer, en e-postadresse eller andre personopplysninger (${ids.join(', ')}${total > ids.length ? ' …' : ''}). Skal rapporten deles, så lag den med \`--redact\`.`,
    byHand: 'De er ikke gjengitt her, fordi denne utgaven er laget for å kunne offentliggjøres.',
  },
  choice: {
    leftOut: (parts) => `Disse delene av rapporten er valgt bort: ${parts.map((part) => `«${part}»`).join(', ')}.`,
  },
}
