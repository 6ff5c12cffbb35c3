import { numberFormats } from '../format-number.ts'
import type { DetailWords } from './detail-words.ts'
import { joinList, spellNumber } from './phrasing.ts'

const n = numberFormats.nn.integer
const list = (parts: readonly string[]): string => joinList(parts, ' og ')
const small = (value: number): string => spellNumber(value, ['null', 'éin', 'to', 'tre', 'fire', 'fem'])
const inputs = (value: number): string => `${n(value)} innspel`
/** A part of the inputs, or all of them. */
const part = (value: number, percent: string): string =>
  percent === '' ? (value === 1 ? 'det eine innspelet' : `alle ${inputs(value)}`) : `${inputs(value)} (${percent})`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const texts = (value: number): string => (value === 1 ? 'éin tekst' : `${n(value)} tekstar`)

/** See {@link DetailWords}; in nynorsk. */
export const detailNn: DetailWords = {
  origin: {
    types: (value, percent, parts) => `Avsendartypen er kjend for ${part(value, percent)}: ${list(parts)}.`,
    counties: (value, percent, counties, top) =>
      `Fylket er kjent for ${part(value, percent)}, frå ${counties === 1 ? 'eitt fylke' : `${n(counties)} fylke`}` +
      `${top.length === 0 ? '' : counties === top.length ? `: ${list(top)}` : `; flest frå ${list(top)}`}.`,
    dates: (value, percent, first, last) =>
      first === last
        ? `${capital(part(value, percent))} har dato, ${value === 1 ? '' : 'kvar gong '}${first}.`
        : `${capital(part(value, percent))} har dato, frå ${first} til ${last}.`,
    others: 'andre',
    unreadableDates: (value) => `${inputs(value)} har ein dato som ikkje let seg lese.`,
    unknown: 'Filene seier ikkje kva slags avsendarar innspela kjem frå, kva fylke eller når.',
    dateColumns: (columns) =>
      `Datoane er lesne frå ${columns.length === 1 ? 'feltet' : 'felta'} ${list(columns)}. Datoar skrivne som 2019-03-04, 04.03.2019 eller 4. mars 2019 er rekna med.`,
  },
  lever: {
    words: 'Ord som særpregar hovudgrepet (tekstar her/elles)',
    together: 'Nemnt saman med',
  },
  oneSided: {
    respondent: (value) => `Alle ${inputs(value)} med namngjeven avsendar kjem frå den same.`,
    aspect: (value, of, aspect, everywhere) =>
      `${n(value)} av ${inputs(of)} har same vinkling: ${aspect.toLowerCase()} (i hovudgrepa samla: ${everywhere}).`,
    county: (value, of, county, everywhere) =>
      `${n(value)} av ${inputs(of)} med kjent fylke kjem frå ${county} (i alt: ${everywhere}).`,
    source: (value, of, source, everywhere) =>
      `${n(value)} av ${inputs(of)} kjem frå éi kjelde, ${source} (i alt: ${everywhere}).`,
  },
  disagreements: {
    title: 'Der dei to modellane er usamde',
    none: 'Ordlista og den statistiske modellen gjev same svar på alle dei plasserte innspela.',
    intro: (total, of, withoutTerms) =>
      `Ei ordliste og ein statistisk modell har vurdert kvart innspel for seg. Dei gjev ulike svar på ${n(total)} av ${n(of)} plasserte innspel` +
      `${withoutTerms === 0 ? '' : `; for ${n(withoutTerms)} av dei er grunnen at ordlista ikkje finn noko hovudgrep`}.`,
    verdict: (lever, keyword, tfidf) => `plassert under ${lever}; ordlista: ${keyword}; statistisk modell: ${tfidf}`,
    rest: (shown, total) =>
      `Her ser du ${n(shown)} av ${n(total)}. Alle er dei plasserte radene frå \`hovedgrep classify …\` der \`keyword_lever\` og \`tfidf_lever\` er ulike.`,
  },
  groups: {
    intro: (grouped, total) =>
      `${n(grouped)} av ${n(total)} ulike tekstar utan hovudgrep kan grupperast etter ord som er langt vanlegare her enn i dei andre innspela. Kvar tekst står i éi gruppe:`,
    none: 'Ingen ord skil desse tekstane klart frå dei andre, så dei er ikkje grupperte.',
    considered: (value) => `Grupperinga gjeld dei fyrste ${n(value)}.`,
    group: ([first = '', ...others], total) =>
      `${first}${others.length === 0 ? '' : `, også ${list(others)}`} (${texts(total)})`,
    more: (ids) => `og ${n(ids)} til`,
    rest: (shown, total) => `Her ser du dei ${n(shown)} største av ${n(total)} grupper.`,
    listIntro: 'Innspela eitt for eitt.',
  },
  method: {
    rulesIntro:
      'Setningane om kva som er godt dekt, tynt, skeivt eller ikkje dekt, følgjer av reglar. Merket i klammer etter ei setning viser regelen. «Sikkert» tyder at heile intervallet ligg på same side av grensa.',
    rules: {
      most: 'Intervallet til hovudgrepet, eller til dei få som er nemnde saman, ligg over intervalla til alle dei andre.',
      'well-covered': 'Minst fem innspel, sikkert over ei jamn fordeling, og inga gjentaking etter R10.',
      'few-inputs': 'Færre enn fem innspel, eller sikkert under halvparten av ei jamn fordeling.',
      'one-respondent-type': 'Minst fem innspel har kjend avsendartype, og alle er av same type.',
      'one-respondent': 'Minst fem innspel har namngjeven avsendar, og det er den same.',
      'barriers-without-proposals': 'Minst tre hinder er nemnde, men ingen forslag.',
      'one-aspect':
        'Sikkert over to tredelar av innspela har same vinkling, og sikkert ein større del enn i hovudgrepa samla. Vinklinga «anna» er halden utanfor.',
      'one-county':
        'Sikkert over to tredelar av innspela med kjent fylke kjem frå det same, og sikkert ein større del enn mellom alle innspel.',
      'one-source':
        'Sikkert over to tredelar av innspela kjem frå same kjelde, og sikkert ein større del enn mellom alle innspel.',
      'repeated-texts': 'Minst fem innspel, og minst dobbelt så mange innspel som ulike tekstar.',
      'no-input': 'Ingen innspel har hovudgrepet som hovudplassering.',
      'subtopics-unseen': 'Ingen av innspela under hovudgrepet bruker orda som høyrer til deltemaet.',
    },
    words: (limit, leastTexts, leastVoices) =>
      `Orda som særpregar eit hovudgrep, er dei som klart fleire av dei ulike tekstane bruker der enn elles: log-likelihood (G², Dunning 1993) minst ${limit}, og minst dobbelt så vanleg (logratio etter Hardie 2014). ` +
      `Eit ord tel éin gong per tekst, med alle bøyingsformer (stemmaren frå Snowball), og står i den forma som er mest brukt. Funksjonsord, tal, adresser og namn er utelatne, og også ord frå færre enn ${small(leastTexts)} tekstar eller ${small(leastVoices)} avsendarar (utan namn: rader i ein tabell, eller dokument).`,
    forgotten: (value) =>
      `Ordtilfanget er så stort at ${n(value)} sjeldne ord ikkje er tekne med i samanlikninga. Tala for orda som er viste, er likevel fullstendige.`,
    together:
      'To hovudgrep er rekna som nemnde saman når minst tre innspel har begge, som hovudplassering eller som tillegg.',
    groups:
      'Innspel utan hovudgrep er grupperte slik: Ordet som sikrast skil dei frå dei andre innspela (G² minst 3,84 og minst fire gonger så vanleg), tek alle tekstane som bruker det, det neste ordet tek dei som er att, og så vidare. Ord som ville fått færre enn tre tekstar eller tre avsendarar, tek ingen.',
  },
}
