import { numberFormats } from '../format-number.ts'
import type { Catalogue } from './catalogue.ts'
import { correctionNn } from './correction-nn.ts'
import { detailNn } from './detail-nn.ts'
import { htmlNn } from './html/nn.ts'
import { nnParts } from './parts/nn.ts'
import { joinList, spellDate, spellNumber } from './phrasing.ts'

const numbers = numberFormats.nn
const n = numbers.integer
/** A number with its noun. */
const count =
  (one: string, many: string) =>
  (value: number): string =>
    `${n(value)} ${value === 1 ? one : many}`

const inputs = count('innspel', 'innspel')
const texts = count('ulik tekst', 'ulike tekstar')
const respondents = count('namngjeven avsendar', 'namngjevne avsendarar')
const list = (parts: readonly string[]): string => joinList(parts, ' og ')
const small = (value: number): string =>
  spellNumber(value, ['null', 'eitt', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'])
const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')

/** The report's words in nynorsk. */
export const nn: Catalogue = {
  ...nnParts,
  language: 'nn',
  numbers,
  quote: (text) => `«${text}»`,
  interval: (range) => `95 %-intervall ${range}`,
  date: (date) => spellDate(date, months, (day, month, year) => `${day}. ${month} ${year}`),
  dateLabel: (date) => `Dato: ${date}`,
  title: 'Dekningsrapport: kva innspela handlar om',
  sections: {
    glance: 'Kort fortalt',
    levers: 'Hovudgrepa',
    assessment: 'Kva er dekt, og kva manglar?',
    wellCovered: 'Godt dekt',
    thin: 'Tynt eller skeivt dekt',
    missing: 'Utan innspel',
    unseen: 'Deltema som ordlista ikkje fann',
    leverByLever: 'Hovudgrep for hovudgrep',
    campaigns: 'Kampanjar',
    matrix: (column) => `Hovudgrep etter ${column}`,
    byHand: 'Les sjølv',
    ledger: 'Rekneskap',
    findings: 'Merknader til dataa',
    method: 'Metode',
  },
  columns: {
    number: 'Nr.',
    lever: 'Hovudgrep',
    inputs: 'Innspel',
    texts: 'Ulike tekstar',
    respondents: 'Avsendarar',
    share: 'Prosentdel',
    interval: '95 %-intervall',
    bar: 'Søyle',
    source: 'Kjelde',
    read: 'Lese',
    classified: 'Vurdert',
    setAside: 'Sett til side',
    unreadable: 'Uleseleg',
    reasons: 'Kva som er sett til side',
    sum: 'Sum',
    group: 'Gruppe',
  },
  statuses: {
    uncertain: 'Usikre',
    none: 'Ingen av hovudgrepa',
    'too-short': 'For korte',
    'other-language': 'Andre språk',
  },
  aspects: {
    hindring: count('hinder', 'hinder'),
    mulighet: count('høve eller behov', 'høve eller behov'),
    forslag: count('forslag', 'forslag'),
    eksempel: count('døme', 'døme'),
    annet: (value) => `${n(value)} anna`,
  },
  aspectNames: {
    hindring: 'Hinder',
    mulighet: 'Høve eller behov',
    forslag: 'Forslag',
    eksempel: 'Døme',
    annet: 'Anna',
  },
  respondentTypes: {
    stat: 'stat',
    kommune: 'kommune',
    fylkeskommune: 'fylkeskommune',
    næringsliv: 'næringsliv',
    frivillig: 'frivillig sektor',
    forskning: 'forsking og høgare utdanning',
    'sosial-entreprenør': 'sosial entreprenør',
    fagforening: 'fagforeining',
    innbygger: 'innbyggjar',
    '': 'ikkje oppgitt',
  },
  languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', other: 'andre språk' },
  groupings: {
    avsendertype: 'avsendartype',
    fylke: 'fylke',
    kilde: 'kjelde',
    språk: 'språk',
    vinkling: 'vinkling',
    spørsmål: 'spørsmål',
  },
  severities: { error: 'feil', warning: 'åtvaring', info: 'opplysning' },
  reasons: {
    empty: count('tomt svar', 'tomme svar'),
    heading: count('overskrift', 'overskrifter'),
    'group-label': count('gruppenamn', 'gruppenamn'),
    code: count('kodeblokk', 'kodeblokker'),
    image: count('bilete', 'bilete'),
    html: count('HTML-blokk', 'HTML-blokker'),
    'front-matter': count('dokumenthovud', 'dokumenthovud'),
    'table-header': count('tabellhovud', 'tabellhovud'),
    'table-cell': count('kort tabellcelle', 'korte tabellceller'),
    'table-total': count('sumlinje under ein tabell', 'sumlinjer under ein tabell'),
    letterhead: count('brevhovud', 'brevhovud'),
    reference: count('referanselinje', 'referanselinjer'),
    subject: count('emnelinje', 'emnelinjer'),
    salutation: count('helsing i opninga', 'helsingar i opninga'),
    'sign-off': count('avslutning', 'avslutningar'),
    'quoted-reply': count('sitat frå ein annan e-post', 'sitat frå andre e-postar'),
    'page-furniture': count('topp- eller botntekst', 'topp- eller botntekstar'),
    ruler: count('skiljelinje', 'skiljelinjer'),
    'other-table': count('rad i ark utan innspel', 'rader i ark utan innspel'),
  },
  delimiters: { ';': 'semikolon', ',': 'komma', '\t': 'tabulator', '|': 'loddrett strek' },
  glance: {
    nothing: 'Det er ingen innspel å rapportere om. Rekneskapen nedanfor viser kva som er lese.',
    read: (value, sources) => `${count('kjelde er lesen', 'kjelder er lesne')(sources)}, med ${inputs(value)}.`,
    distinct: (value, named, unnamed) =>
      named === 0
        ? `Det er ${texts(value)}. Ingen av dei har namngjeven avsendar.`
        : `Det er ${texts(value)} og ${respondents(named)}.${unnamed > 0 ? ` ${inputs(unnamed)} har ingen namngjeven avsendar.` : ''}`,
    assigned: (value, percent, levers) =>
      `${inputs(value)} (${percent}) er ${value === 1 ? 'plassert' : 'plasserte'} under eitt av dei ${small(levers)} hovudgrepa.`,
    rest: (parts) => `Resten er ikkje plassert: ${list(parts)}.`,
    restPart: {
      uncertain: count('usikkert', 'usikre'),
      none: (value) => `${n(value)} utan hovudgrep`,
      'too-short': count('for kort', 'for korte'),
      'other-language': (value) => `${n(value)} på andre språk`,
    },
    mostOne: (lever, percent, interval) => `Mest er det om ${lever}: ${percent} av innspela (${interval}).`,
    mostSeveral: (levers) =>
      `Mest er det om ${list(levers)}. Skilnaden mellom dei er for liten til å seie kva for eit som har flest.`,
    mostNone: 'Ingen hovudgrep skil seg sikkert ut med fleire innspel enn alle dei andre.',
    missing: (levers) => `Utan innspel: ${list(levers)}.`,
    few: (levers) => `Få innspel: ${list(levers)}.`,
    campaigns: (campaigns, value) =>
      `${count('tekst er send', 'tekstar er sende')(campaigns)} inn fleire gonger, likt eller nesten likt, til saman ${inputs(value)}.`,
    languages: (parts) => `Språk: ${list(parts)}.`,
    filtered: (value) =>
      `Rapporten gjeld eit utval: ${inputs(value)} er ${value === 1 ? 'vurdert, men halde' : 'vurderte, men haldne'} utanfor av filteret som vart brukt.`,
  },
  assessment: {
    wellCovered: (value, percent, interval, even, types) =>
      `${inputs(value)} (${percent}, ${interval}), sikkert over ei jamn fordeling på ${even}` +
      `${types > 0 ? `, frå ${count('type avsendar', 'typar avsendarar')(types)}` : ''}.`,
    noneWellCovered: 'Ingen hovudgrep ligg sikkert over ei jamn fordeling.',
    noneThin: 'Ingen hovudgrep med innspel er tynt eller skeivt dekte etter reglane.',
    noneMissing: 'Alle hovudgrepa har innspel.',
    noneUnseen: 'Ordlista fann alle deltema.',
    noInput: ({ uncertain, secondary }) => {
      const parts = [
        ...(secondary > 0 ? [`${inputs(secondary)} nemner det i tillegg`] : []),
        ...(uncertain > 0 ? [`${count('usikkert innspel', 'usikre innspel')(uncertain)} kan gjelde det`] : []),
      ]
      return parts.length === 0 ? 'Ingen innspel, heller ikkje som tillegg.' : `Ingen innspel, men ${list(parts)}.`
    },
    fewInputs: (gap, high, floor) =>
      gap.because === 'below-minimum'
        ? `${inputs(gap.inputs)} (færre enn ${small(gap.minimum)}).`
        : `${inputs(gap.inputs)}; delen er høgst ${high}, under halvparten av ei jamn fordeling (${floor}).`,
    oneType: (value, type) => `Alle ${n(value)} innspel med kjend avsendartype kjem frå éin type: ${type}.`,
    barriersOnly: (barriers) => `${count('hinder er nemnt', 'hinder er nemnde')(barriers)}, men ingen forslag.`,
    repeated: (value, distinct) => `${inputs(value)}, men berre ${texts(distinct)}: gjentekne tekstar pregar talet.`,
    unseen: (names, of) => `${n(names.length)} av ${n(of)}: ${names.join('; ')}.`,
    unseenNote:
      'Eit deltema er rekna som funne når eit plassert innspel under hovudgrepet bruker minst eitt av orda og uttrykka til deltemaet i ordlista. Det kan vere omtalt med andre ord, eller i eit usikkert innspel. Les før du skriv at noko manglar.',
  },
  lever: {
    summary: (value, interval, distinct, named) =>
      `${inputs(value.count)} (${value.percent}, ${interval}), ${texts(distinct.count)} (${distinct.percent})` +
      `${named === undefined ? '' : `, ${respondents(named.count)} (${named.percent})`}.`,
    none: 'Ingen innspel er plasserte her.',
    unnamed: (value) => `${inputs(value)} har ingen namngjeven avsendar.`,
    secondary: (value) => `I tillegg er det nemnt i ${inputs(value)} som fyrst og fremst gjeld eit anna hovudgrep.`,
    uncertain: (value) => `${count('usikkert innspel', 'usikre innspel')(value)} ligg nærast dette hovudgrepet.`,
    subtopicsSeen: (value, secondary, isAll) =>
      `${isAll ? 'Alle deltema funne' : 'Deltema funne'}${secondary === 0 ? '' : ` (i ${inputs(value)} her og ${n(secondary)} der hovudgrepet er tillegg)`}`,
    subtopicsUnseen: 'Ikkje funne av ordlista',
    noneSeen: 'ingen',
    aspects: 'Vinkling',
    respondentTypes: 'Innspel etter avsendartype',
  },
  tables: {
    noCampaigns: 'Ingen tekst er send inn fleire gonger.',
    campaignIntro: (total, value) =>
      `${count('tekst er send', 'tekstar er sende')(total)} inn fleire gonger, likt eller nesten likt, til saman ${inputs(value)}. ` +
      'Kvar av dei tel som éin mellom dei ulike tekstane.',
    campaign: (value, named, unnamed) =>
      named === 0
        ? `${inputs(value)} utan namngjeven avsendar`
        : `${inputs(value)} frå ${respondents(named)}${unnamed > 0 ? ` (${n(unnamed)} utan namn)` : ''}`,
    campaignIds: (first, example) => `Fyrst: ${first}. Sitert: ${example}.`,
    cutList: (shown, total) => `Her ser du ${n(shown)} av ${n(total)}.`,
    missingValue: '(ikkje oppgitt)',
    restGroups: (value) => `(${n(value)} andre)`,
    matrixNote: 'Tala er innspel, med hovudgrepet som hovudplassering.',
    matrixLegend: 'Kolonnane er nummera til hovudgrepa, sjå tabellen over hovudgrepa.',
    leverNote: (value) =>
      `Delane er av alle ${inputs(value)}, av alle ulike tekstar og av alle namngjevne avsendarar. Ein avsendar kan ha innspel under fleire hovudgrep, så avsendarane summerer seg ikkje. ` +
      'Hovudgrepa står i nummerrekkjefølgje; det er inga rangering. Der intervalla overlappar, kan skilnaden vere tilfeldig.',
    ledgerNote: (read, classified, setAside, unreadable) =>
      `Alt som er lese, er det gjort greie for: ${n(read)} = ${n(classified)} vurdert + ${n(setAside)} sett til side + ${n(unreadable)} uleseleg.`,
  },
  hand: {
    intro: 'Desse innspela bør lesast av eit menneske.',
    title: {
      uncertain: 'Usikre innspel',
      none: 'Innspel utan hovudgrep',
      'too-short': 'For korte innspel',
      'other-language': 'Innspel på andre språk',
    },
    meaning: {
      uncertain: 'Kan gjelde eit hovudgrep, men modellen er for usikker.',
      none: 'Gjeld etter vurderinga til modellen ingen av hovudgrepa.',
      'too-short': 'Har for få ord til å kunne plasserast.',
      'other-language': 'Er verken på bokmål, nynorsk eller engelsk.',
    },
    empty: {
      uncertain: 'Ingen usikre innspel.',
      none: 'Ingen innspel utan hovudgrep.',
      'too-short': 'Ingen innspel er for korte.',
      'other-language': 'Ingen innspel på andre språk.',
    },
    doubtfulFirst: 'Fyrst står dei der dei to mest sannsynlege svara ligg nærast kvarandre.',
    between: (best, bestP, next, nextP) => `${best} ${bestP} mot ${next} ${nextP}`,
    noLever: 'ingen av hovudgrepa',
    rest: (shown, total, command) => `Her ser du ${n(shown)} av ${n(total)}. Alle: ${command}`,
  },
  correction: correctionNn,
  method: {
    tool: (version) => `Verktøy: hovedgrep ${version}.`,
    taxonomy: (id, version, sha) => `Taksonomi: ${id}, versjon ${version}, SHA-256 ${sha}.`,
    model: (name, sha) => `Modell: ${name}${sha === '' ? '' : `, SHA-256 ${sha}`}.`,
    untrained: (name) =>
      `Modell: ${name}, laga av orda i taksonomien sjølv, utan merkte innspel. Sannsyna er ikkje kalibrerte, og vinklinga er ikkje vurdert.`,
    statusIntro: 'Kvart innspel har éin status:',
    assignedTitle: 'Plassert',
    assigned:
      'Eitt hovudgrep er mest sannsynleg, minst så sannsynleg som grensa nedanfor, og er hovudplasseringa. Fleire kan vere nemnde som tillegg; dei tel ikkje i delane.',
    thresholds: (words, uncertain, low, high) =>
      `Grenser: Eit innspel med færre enn ${n(words)} ord er for kort. Er det mest sannsynlege svaret, eit hovudgrep eller ingen, under ${uncertain}, er innspelet usikkert. ` +
      `Eit hovudgrep til blir teke med som tillegg frå eit sannsyn på ${low === high ? low : `${low}–${high}, alt etter kva hovudgrep det er`}.`,
    denominators:
      'Delane har tre nemnarar: innspel, ulike tekstar og namngjevne avsendarar. Delen av innspela er hovudplasseringar delte på alle innspel, også usikre, utan hovudgrep, for korte og på andre språk. Ulike tekstar er innspel som ikkje tek opp att eit tidlegare; gjentakingar tel under det fyrste.',
    respondents:
      'Avsendarar er talde etter namn, utan omsyn til store og små bokstavar og mellomrom. Innspel utan namn er talde for seg.',
    interval:
      'Intervallet er Wilsons 95 %-intervall for ein del av eit heile (Wilson 1927). Det viser kor mykje det tilfeldige åleine kan ha å seie for talet. Det seier ikkje noko om kor ofte modellen tek feil, og ikkje kor representative avsendarane er.',
    ranking: (even) => `Ei jamn fordeling av dei plasserte innspela ville gjeve kvart hovudgrep ${even}.`,
    subtopics:
      'Eit deltema tel kvart innspel som har hovudgrepet som hovudplassering eller tillegg og bruker eit av orda til deltemaet. Eitt innspel kan telje under fleire deltema.',
    quotes:
      'Sitata er ordrette. Der berre ein del er attgjeven, står … utanfor hermeteikna. Dei er valde fordi plasseringa er sikker, fordi dei er typiske, og fordi dei kjem frå ulike avsendarar og kjelder. Privatpersonar er ikkje namngjevne.',
    recount:
      'Alle tal kan teljast opp att frå kolonnane `lever`, `status`, `secondary`, `aspect`, `keyword_lever`, `tfidf_lever`, `evidence`, `campaign` og `text`, og frå `respondent` og `meta` i JSON Lines. Denne kommandoen gjev éi rad per innspel:',
    sources: 'Slik vart kjeldene lesne:',
    source: (format, encoding, delimiter, columns) =>
      [
        format,
        ...(encoding === '' ? [] : [encoding]),
        ...(delimiter === '' ? [] : [`skiljeteikn ${delimiter}`]),
        ...(columns.length === 0
          ? []
          : [`${columns.length === 1 ? 'tekstkolonne' : 'tekstkolonnar'} ${list(columns)}`]),
      ].join(', '),
  },
  detail: detailNn,
  html: htmlNn,
}
