import { numberFormats } from '../format-number.ts'
import type { DetailWords } from './detail-words.ts'
import { joinList, spellNumber } from './phrasing.ts'

const n = numberFormats.nb.integer
const list = (parts: readonly string[]): string => joinList(parts, ' og ')
const small = (value: number): string => spellNumber(value, ['null', 'én', 'to', 'tre', 'fire', 'fem'])
const inputs = (value: number): string => `${n(value)} innspill`
/** A part of the inputs, or all of them. */
const part = (value: number, percent: string): string =>
  percent === '' ? (value === 1 ? 'det ene innspillet' : `alle ${inputs(value)}`) : `${inputs(value)} (${percent})`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const texts = (value: number): string => (value === 1 ? 'én tekst' : `${n(value)} tekster`)

/** See {@link DetailWords}; in bokmål. */
export const detailNb: DetailWords = {
  origin: {
    types: (value, percent, parts) => `Avsendertypen er kjent for ${part(value, percent)}: ${list(parts)}.`,
    counties: (value, percent, counties, top) =>
      `Fylket er kjent for ${part(value, percent)}, fra ${counties === 1 ? 'ett fylke' : `${n(counties)} fylker`}` +
      `${top.length === 0 ? '' : counties === top.length ? `: ${list(top)}` : `; flest fra ${list(top)}`}.`,
    dates: (value, percent, first, last) =>
      first === last
        ? `${capital(part(value, percent))} har dato, ${value === 1 ? '' : 'hver gang '}${first}.`
        : `${capital(part(value, percent))} har dato, fra ${first} til ${last}.`,
    others: 'andre',
    unreadableDates: (value) => `${inputs(value)} har en dato som ikke lot seg lese.`,
    unknown: 'Filene sier ikke hva slags avsendere innspillene kommer fra, hvilke fylker eller når.',
    dateColumns: (columns) =>
      `Datoene er lest fra ${columns.length === 1 ? 'feltet' : 'feltene'} ${list(columns)}. Datoer skrevet som 2019-03-04, 04.03.2019 eller 4. mars 2019 er regnet med.`,
  },
  lever: {
    words: 'Ord som særpreger hovedgrepet (tekster her/ellers)',
    together: 'Nevnes sammen med',
  },
  oneSided: {
    respondent: (value) => `Alle ${inputs(value)} med navngitt avsender kommer fra den samme.`,
    aspect: (value, of, aspect, everywhere) =>
      `${n(value)} av ${inputs(of)} har samme vinkling: ${aspect.toLowerCase()} (i hovedgrepene samlet: ${everywhere}).`,
    county: (value, of, county, everywhere) =>
      `${n(value)} av ${inputs(of)} med kjent fylke kommer fra ${county} (i alt: ${everywhere}).`,
    source: (value, of, source, everywhere) =>
      `${n(value)} av ${inputs(of)} kommer fra én kilde, ${source} (i alt: ${everywhere}).`,
  },
  disagreements: {
    title: 'Der de to modellene er uenige',
    none: 'Ordlista og den statistiske modellen gir samme svar på alle de plasserte innspillene.',
    intro: (total, of, withoutTerms) =>
      `En ordliste og en statistisk modell har vurdert hvert innspill for seg. De gir ulike svar på ${n(total)} av ${n(of)} plasserte innspill` +
      `${withoutTerms === 0 ? '' : `; for ${n(withoutTerms)} av dem er grunnen at ordlista ikke finner noe hovedgrep`}.`,
    verdict: (lever, keyword, tfidf) => `plassert under ${lever}; ordlista: ${keyword}; statistisk modell: ${tfidf}`,
    rest: (shown, total) =>
      `Her vises ${n(shown)} av ${n(total)}. Alle er de plasserte radene fra \`hovedgrep classify …\` der \`keyword_lever\` og \`tfidf_lever\` er ulike.`,
  },
  groups: {
    intro: (grouped, total) =>
      `${n(grouped)} av ${n(total)} ulike tekster uten hovedgrep kan grupperes etter ord som er langt vanligere her enn i de andre innspillene. Hver tekst står i én gruppe:`,
    none: 'Ingen ord skiller disse tekstene klart fra de andre, så de er ikke gruppert.',
    considered: (value) => `Grupperingen gjelder de første ${n(value)}.`,
    group: ([first = '', ...others], total) =>
      `${first}${others.length === 0 ? '' : `, også ${list(others)}`} (${texts(total)})`,
    more: (ids) => `og ${n(ids)} til`,
    rest: (shown, total) => `Her vises de ${n(shown)} største av ${n(total)} grupper.`,
    listIntro: 'Innspillene ett for ett.',
  },
  method: {
    rulesIntro:
      'Setningene om hva som er godt dekket, tynt, skjevt eller ikke dekket, følger av regler. Merket i klammer etter en setning viser regelen. «Sikkert» betyr at hele intervallet ligger på samme side av grensen.',
    rules: {
      most: 'Intervallet til hovedgrepet, eller til de få som nevnes sammen, ligger over intervallene til alle de andre.',
      'well-covered': 'Minst fem innspill, sikkert over en jevn fordeling, og ingen gjentakelse etter R10.',
      'few-inputs': 'Færre enn fem innspill, eller sikkert under halvparten av en jevn fordeling.',
      'one-respondent-type': 'Minst fem innspill har kjent avsendertype, og alle er av samme type.',
      'one-respondent': 'Minst fem innspill har navngitt avsender, og det er den samme.',
      'barriers-without-proposals': 'Minst tre hindringer er nevnt, men ingen forslag.',
      'one-aspect':
        'Sikkert over to tredeler av innspillene har samme vinkling, og sikkert større andel enn i hovedgrepene samlet. Vinklingen «annet» er holdt utenfor.',
      'one-county':
        'Sikkert over to tredeler av innspillene med kjent fylke kommer fra det samme, og sikkert større andel enn blant alle innspill.',
      'one-source':
        'Sikkert over to tredeler av innspillene kommer fra samme kilde, og sikkert større andel enn blant alle innspill.',
      'repeated-texts': 'Minst fem innspill, og minst dobbelt så mange innspill som ulike tekster.',
      'no-input': 'Ingen innspill har hovedgrepet som hovedplassering.',
      'subtopics-unseen': 'Ingen av innspillene under hovedgrepet bruker ordene som hører til deltemaet.',
    },
    words: (limit, leastTexts, leastVoices) =>
      `Ordene som særpreger et hovedgrep, er de som klart flere av de ulike tekstene bruker der enn ellers: log-likelihood (G², Dunning 1993) minst ${limit}, og minst dobbelt så vanlig (logratio etter Hardie 2014). ` +
      `Et ord teller én gang per tekst, med alle bøyningsformer (Snowballs stemmer), og vises i den formen som er mest brukt. Funksjonsord, tall, adresser og navn er utelatt, og også ord fra færre enn ${small(leastTexts)} tekster eller ${small(leastVoices)} avsendere (uten navn: rader i en tabell, eller dokumenter).`,
    forgotten: (value) =>
      `Ordforrådet er så stort at ${n(value)} sjeldne ord ikke er tatt med i sammenligningen. Tallene for ordene som vises, er likevel fullstendige.`,
    together:
      'To hovedgrep regnes som nevnt sammen når minst tre innspill har begge, som hovedplassering eller som tillegg.',
    groups:
      'Innspill uten hovedgrep er gruppert slik: Ordet som sikrest skiller dem fra de andre innspillene (G² minst 3,84 og minst fire ganger så vanlig), tar alle tekstene som bruker det, det neste ordet tar dem som er igjen, og så videre. Ord som ville fått færre enn tre tekster eller tre avsendere, tar ingen.',
  },
}
