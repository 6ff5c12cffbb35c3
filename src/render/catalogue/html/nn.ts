import { numberFormats } from '../../format-number.ts'
import type { HtmlWords } from '../html-words.ts'

const n = numberFormats.nn.integer

/** Words of the HTML form in nynorsk. */
export const htmlNn: HtmlWords = {
  skip: 'Hopp til innhaldet',
  contents: 'Innhald',
  namedRespondents: 'Namngjevne avsendarar',
  leverBarsCaption: 'Del av innspela, med 95 %-intervall',
  evenShare: (percent) => `Jamn fordeling: ${percent}`,
  statusBarCaption: 'Kva som vart av innspela',
  leverTableCaption: 'Innspel, ulike tekstar og avsendarar for kvart hovudgrep',
  aspectBarsCaption: 'Innspel under kvart hovudgrep, delte etter vinkling',
  accuracyCaption: 'Av hundre innspel, for kvart hovudgrep',
  sharesCaption: 'Talde og korrigerte delar',
  heatNote: 'Di sterkare farge, di fleire innspel.',
  ledgerCaption: 'Kva som er lese frå kvar kjelde',
  inTable: 'Tala står i tabellen nedanfor.',
  inputs: {
    title: 'Alle innspela',
    intro: (total) =>
      total === 1
        ? 'Tabellen viser det eine innspelet.'
        : `Tabellen viser alle ${n(total)} innspela i den rekkjefølgja dei er lesne.`,
    introCut: (shown, total) =>
      `Tabellen viser dei ${n(shown)} fyrste av ${n(total)} innspel i den rekkjefølgja dei er lesne.`,
    textsCut: (units) => `Av lange tekstar ser du dei fyrste ${n(units)} teikna.`,
    withoutScript:
      'Tabellen over alle innspela treng skript i nettlesaren og blir ikkje skriven ut på papir. Denne kommandoen gjev den same lista:',
    caption: 'Vel ei kolonneoverskrift for å sortere, og ein id for å lese heile teksten.',
    filters: 'Avgrens tabellen',
    filterText: 'Ord i teksten eller id-en',
    allLevers: 'Alle hovudgrep',
    noLever: 'Utan hovudgrep',
    allStatuses: 'Alle statusar',
    reset: 'Vis alle',
    hits: 'Viser {shown} av {total} innspel',
    close: 'Lukk',
    cut: 'Teksten held fram i kjelda.',
    statuses: {
      assigned: 'Plassert',
      uncertain: 'Usikkert',
      none: 'Utan hovudgrep',
      'too-short': 'For kort',
      'other-language': 'Anna språk',
    },
    columns: {
      id: 'Id',
      place: 'Stad',
      lever: 'Hovudgrep',
      status: 'Status',
      probability: 'Sannsyn',
      language: 'Språk',
      aspect: 'Vinkling',
      respondentType: 'Avsendartype',
      text: 'Tekst',
    },
  },
}
