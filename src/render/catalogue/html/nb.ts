import { numberFormats } from '../../format-number.ts'
import type { HtmlWords } from '../html-words.ts'

const n = numberFormats.nb.integer

/** Words of the HTML form in bokmål. */
export const htmlNb: HtmlWords = {
  skip: 'Hopp til innholdet',
  contents: 'Innhold',
  namedRespondents: 'Navngitte avsendere',
  leverBarsCaption: 'Andel av innspillene, med 95 %-intervall',
  evenShare: (percent) => `Jevn fordeling: ${percent}`,
  statusBarCaption: 'Hva som ble av innspillene',
  leverTableCaption: 'Innspill, ulike tekster og avsendere for hvert hovedgrep',
  aspectBarsCaption: 'Innspill under hvert hovedgrep, delt etter vinkling',
  accuracyCaption: 'Av hundre innspill, for hvert hovedgrep',
  sharesCaption: 'Talte og korrigerte andeler',
  heatNote: 'Jo sterkere farge, desto flere innspill.',
  ledgerCaption: 'Hva som er lest fra hver kilde',
  inTable: 'Tallene står i tabellen nedenfor.',
  inputs: {
    title: 'Alle innspill',
    intro: (total) =>
      total === 1
        ? 'Tabellen viser det ene innspillet.'
        : `Tabellen viser alle ${n(total)} innspill i den rekkefølgen de er lest.`,
    introCut: (shown, total) =>
      `Tabellen viser de ${n(shown)} første av ${n(total)} innspill i den rekkefølgen de er lest.`,
    textsCut: (units) => `Av lange tekster vises de første ${n(units)} tegnene.`,
    withoutScript:
      'Tabellen over alle innspill trenger skript i nettleseren og skrives ikke ut på papir. Denne kommandoen gir den samme listen:',
    caption: 'Velg en kolonneoverskrift for å sortere, og en id for å lese hele teksten.',
    filters: 'Avgrens tabellen',
    filterText: 'Ord i teksten eller id-en',
    allLevers: 'Alle hovedgrep',
    noLever: 'Uten hovedgrep',
    allStatuses: 'Alle statuser',
    reset: 'Vis alle',
    hits: 'Viser {shown} av {total} innspill',
    close: 'Lukk',
    cut: 'Teksten fortsetter i kilden.',
    statuses: {
      assigned: 'Plassert',
      uncertain: 'Usikkert',
      none: 'Uten hovedgrep',
      'too-short': 'For kort',
      'other-language': 'Annet språk',
    },
    columns: {
      id: 'Id',
      place: 'Sted',
      lever: 'Hovedgrep',
      status: 'Status',
      probability: 'Sannsynlighet',
      language: 'Språk',
      aspect: 'Vinkling',
      respondentType: 'Avsendertype',
      text: 'Tekst',
    },
  },
}
