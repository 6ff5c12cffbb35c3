import { numberFormats } from '../format-number.ts'
import type { Catalogue } from './catalogue.ts'
import { correctionNb } from './correction-nb.ts'
import { detailNb } from './detail-nb.ts'
import { htmlNb } from './html/nb.ts'
import { nbParts } from './parts/nb.ts'
import { joinList, spellDate, spellNumber } from './phrasing.ts'

const numbers = numberFormats.nb
const n = numbers.integer
/** A number with its noun. */
const count =
  (one: string, many: string) =>
  (value: number): string =>
    `${n(value)} ${value === 1 ? one : many}`

const inputs = count('innspill', 'innspill')
const texts = count('ulik tekst', 'ulike tekster')
const respondents = count('navngitt avsender', 'navngitte avsendere')
const list = (parts: readonly string[]): string => joinList(parts, ' og ')
const small = (value: number): string =>
  spellNumber(value, ['null', 'ett', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'])
const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')

/** The report's words in bokmål. */
export const nb: Catalogue = {
  ...nbParts,
  language: 'nb',
  numbers,
  quote: (text) => `«${text}»`,
  interval: (range) => `95 %-intervall ${range}`,
  date: (date) => spellDate(date, months, (day, month, year) => `${day}. ${month} ${year}`),
  dateLabel: (date) => `Dato: ${date}`,
  title: 'Dekningsrapport: hva innspillene handler om',
  sections: {
    glance: 'Kort fortalt',
    levers: 'Hovedgrepene',
    assessment: 'Hva er dekket, og hva mangler?',
    wellCovered: 'Godt dekket',
    thin: 'Tynt eller skjevt dekket',
    missing: 'Uten innspill',
    unseen: 'Deltemaer som ordlista ikke fant',
    leverByLever: 'Hovedgrep for hovedgrep',
    campaigns: 'Kampanjer',
    matrix: (column) => `Hovedgrep etter ${column}`,
    byHand: 'Les selv',
    ledger: 'Regnskap',
    findings: 'Merknader til dataene',
    method: 'Metode',
  },
  columns: {
    number: 'Nr.',
    lever: 'Hovedgrep',
    inputs: 'Innspill',
    texts: 'Ulike tekster',
    respondents: 'Avsendere',
    share: 'Andel',
    interval: '95 %-intervall',
    bar: 'Søyle',
    source: 'Kilde',
    read: 'Lest',
    classified: 'Vurdert',
    setAside: 'Satt til side',
    unreadable: 'Uleselig',
    reasons: 'Hva som er satt til side',
    sum: 'Sum',
    group: 'Gruppe',
  },
  statuses: {
    uncertain: 'Usikre',
    none: 'Ingen av hovedgrepene',
    'too-short': 'For korte',
    'other-language': 'Andre språk',
  },
  aspects: {
    hindring: count('hindring', 'hindringer'),
    mulighet: count('mulighet eller behov', 'muligheter eller behov'),
    forslag: count('forslag', 'forslag'),
    eksempel: count('eksempel', 'eksempler'),
    annet: (value) => `${n(value)} annet`,
  },
  aspectNames: {
    hindring: 'Hindring',
    mulighet: 'Mulighet eller behov',
    forslag: 'Forslag',
    eksempel: 'Eksempel',
    annet: 'Annet',
  },
  respondentTypes: {
    stat: 'stat',
    kommune: 'kommune',
    fylkeskommune: 'fylkeskommune',
    næringsliv: 'næringsliv',
    frivillig: 'frivillig sektor',
    forskning: 'forskning og høyere utdanning',
    'sosial-entreprenør': 'sosial entreprenør',
    fagforening: 'fagforening',
    innbygger: 'innbygger',
    '': 'ikke oppgitt',
  },
  languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', other: 'andre språk' },
  groupings: {
    avsendertype: 'avsendertype',
    fylke: 'fylke',
    kilde: 'kilde',
    språk: 'språk',
    vinkling: 'vinkling',
    spørsmål: 'spørsmål',
  },
  severities: { error: 'feil', warning: 'advarsel', info: 'opplysning' },
  reasons: {
    empty: count('tomt svar', 'tomme svar'),
    heading: count('overskrift', 'overskrifter'),
    'group-label': count('gruppenavn', 'gruppenavn'),
    code: count('kodeblokk', 'kodeblokker'),
    image: count('bilde', 'bilder'),
    html: count('HTML-blokk', 'HTML-blokker'),
    'front-matter': count('dokumenthode', 'dokumenthoder'),
    'table-header': count('tabellhode', 'tabellhoder'),
    'table-cell': count('kort tabellcelle', 'korte tabellceller'),
    'table-total': count('sumlinje under en tabell', 'sumlinjer under en tabell'),
    letterhead: count('brevhode', 'brevhoder'),
    reference: count('referanselinje', 'referanselinjer'),
    subject: count('emnelinje', 'emnelinjer'),
    salutation: count('hilsen i åpningen', 'hilsener i åpningen'),
    'sign-off': count('avslutning', 'avslutninger'),
    'quoted-reply': count('sitat fra en annen e-post', 'sitater fra andre e-poster'),
    'page-furniture': count('topp- eller bunntekst', 'topp- eller bunntekster'),
    ruler: count('skillelinje', 'skillelinjer'),
    'other-table': count('rad i ark uten innspill', 'rader i ark uten innspill'),
  },
  delimiters: { ';': 'semikolon', ',': 'komma', '\t': 'tabulator', '|': 'loddrett strek' },
  glance: {
    nothing: 'Det er ingen innspill å rapportere om. Regnskapet nedenfor viser hva som er lest.',
    read: (value, sources) => `${count('kilde', 'kilder')(sources)} er lest, med ${inputs(value)}.`,
    distinct: (value, named, unnamed) =>
      named === 0
        ? `Det er ${texts(value)}. Ingen av dem har navngitt avsender.`
        : `Det er ${texts(value)} og ${respondents(named)}.${unnamed > 0 ? ` ${inputs(unnamed)} har ingen navngitt avsender.` : ''}`,
    assigned: (value, percent, levers) =>
      `${inputs(value)} (${percent}) er plassert under ett av de ${small(levers)} hovedgrepene.`,
    rest: (parts) => `Resten er ikke plassert: ${list(parts)}.`,
    restPart: {
      uncertain: count('usikkert', 'usikre'),
      none: (value) => `${n(value)} uten hovedgrep`,
      'too-short': count('for kort', 'for korte'),
      'other-language': (value) => `${n(value)} på andre språk`,
    },
    mostOne: (lever, percent, interval) => `Mest er det om ${lever}: ${percent} av innspillene (${interval}).`,
    mostSeveral: (levers) =>
      `Mest er det om ${list(levers)}. Forskjellen mellom dem er for liten til å si hvilket som har flest.`,
    mostNone: 'Ingen hovedgrep skiller seg sikkert ut med flere innspill enn alle de andre.',
    missing: (levers) => `Uten innspill: ${list(levers)}.`,
    few: (levers) => `Få innspill: ${list(levers)}.`,
    campaigns: (campaigns, value) =>
      `${count('tekst er sendt', 'tekster er sendt')(campaigns)} inn flere ganger, likt eller nesten likt, til sammen ${inputs(value)}.`,
    languages: (parts) => `Språk: ${list(parts)}.`,
    filtered: (value) =>
      `Rapporten gjelder et utvalg: ${inputs(value)} er vurdert, men holdt utenfor av filteret som ble brukt.`,
  },
  assessment: {
    wellCovered: (value, percent, interval, even, types) =>
      `${inputs(value)} (${percent}, ${interval}), sikkert over en jevn fordeling på ${even}` +
      `${types > 0 ? `, fra ${count('type avsender', 'typer avsendere')(types)}` : ''}.`,
    noneWellCovered: 'Ingen hovedgrep ligger sikkert over en jevn fordeling.',
    noneThin: 'Ingen hovedgrep med innspill er tynt eller skjevt dekket etter reglene.',
    noneMissing: 'Alle hovedgrepene har innspill.',
    noneUnseen: 'Ordlista fant alle deltemaene.',
    noInput: ({ uncertain, secondary }) => {
      const parts = [
        ...(secondary > 0 ? [`${inputs(secondary)} nevner det som tillegg`] : []),
        ...(uncertain > 0 ? [`${count('usikkert innspill', 'usikre innspill')(uncertain)} kan gjelde det`] : []),
      ]
      return parts.length === 0 ? 'Ingen innspill, heller ikke som tillegg.' : `Ingen innspill, men ${list(parts)}.`
    },
    fewInputs: (gap, high, floor) =>
      gap.because === 'below-minimum'
        ? `${inputs(gap.inputs)} (færre enn ${small(gap.minimum)}).`
        : `${inputs(gap.inputs)}; andelen er høyst ${high}, under halvparten av en jevn fordeling (${floor}).`,
    oneType: (value, type) => `Alle ${n(value)} innspill med kjent avsendertype kommer fra én type: ${type}.`,
    barriersOnly: (barriers) => `${count('hindring', 'hindringer')(barriers)} er nevnt, men ingen forslag.`,
    repeated: (value, distinct) => `${inputs(value)}, men bare ${texts(distinct)}: gjentatte tekster preger tallet.`,
    unseen: (names, of) => `${n(names.length)} av ${n(of)}: ${names.join('; ')}.`,
    unseenNote:
      'Et deltema regnes som funnet når et plassert innspill under hovedgrepet bruker minst ett av deltemaets ord og uttrykk i ordlista. Det kan være omtalt med andre ord, eller i et usikkert innspill. Les før du skriver at noe mangler.',
  },
  lever: {
    summary: (value, interval, distinct, named) =>
      `${inputs(value.count)} (${value.percent}, ${interval}), ${texts(distinct.count)} (${distinct.percent})` +
      `${named === undefined ? '' : `, ${respondents(named.count)} (${named.percent})`}.`,
    none: 'Ingen innspill er plassert her.',
    unnamed: (value) => `${inputs(value)} har ingen navngitt avsender.`,
    secondary: (value) => `I tillegg nevnes det i ${inputs(value)} som først og fremst gjelder et annet hovedgrep.`,
    uncertain: (value) => `${count('usikkert innspill', 'usikre innspill')(value)} ligger nærmest dette hovedgrepet.`,
    subtopicsSeen: (value, secondary, isAll) =>
      `${isAll ? 'Alle deltemaer funnet' : 'Deltemaer funnet'}${secondary === 0 ? '' : ` (i ${inputs(value)} her og ${n(secondary)} der hovedgrepet er tillegg)`}`,
    subtopicsUnseen: 'Ikke funnet av ordlista',
    noneSeen: 'ingen',
    aspects: 'Vinkling',
    respondentTypes: 'Innspill etter avsendertype',
  },
  tables: {
    noCampaigns: 'Ingen tekst er sendt inn flere ganger.',
    campaignIntro: (total, value) =>
      `${count('tekst er', 'tekster er')(total)} sendt inn flere ganger, likt eller nesten likt, til sammen ${inputs(value)}. ` +
      'Hver teller som én blant de ulike tekstene.',
    campaign: (value, named, unnamed) =>
      named === 0
        ? `${inputs(value)} uten navngitt avsender`
        : `${inputs(value)} fra ${respondents(named)}${unnamed > 0 ? ` (${n(unnamed)} uten navn)` : ''}`,
    campaignIds: (first, example) => `Først: ${first}. Sitert: ${example}.`,
    cutList: (shown, total) => `Her vises ${n(shown)} av ${n(total)}.`,
    missingValue: '(ikke oppgitt)',
    restGroups: (value) => `(${n(value)} andre)`,
    matrixNote: 'Tallene er innspill, med hovedgrepet som hovedplassering.',
    matrixLegend: 'Kolonnene er hovedgrepenes numre, se tabellen over hovedgrepene.',
    leverNote: (value) =>
      `Andelene er av alle ${inputs(value)}, av alle ulike tekster og av alle navngitte avsendere. En avsender kan ha innspill under flere hovedgrep, så avsenderne summerer seg ikke. ` +
      'Hovedgrepene står i nummerrekkefølge; det er ingen rangering. Der intervallene overlapper, kan forskjellen være tilfeldig.',
    ledgerNote: (read, classified, setAside, unreadable) =>
      `Alt som er lest, er gjort rede for: ${n(read)} = ${n(classified)} vurdert + ${n(setAside)} satt til side + ${n(unreadable)} uleselig.`,
  },
  hand: {
    intro: 'Disse innspillene bør leses av et menneske.',
    title: {
      uncertain: 'Usikre innspill',
      none: 'Innspill uten hovedgrep',
      'too-short': 'For korte innspill',
      'other-language': 'Innspill på andre språk',
    },
    meaning: {
      uncertain: 'Kan gjelde et hovedgrep, men modellen er for usikker.',
      none: 'Gjelder etter modellens vurdering ingen av hovedgrepene.',
      'too-short': 'Har for få ord til å kunne plasseres.',
      'other-language': 'Er verken på bokmål, nynorsk eller engelsk.',
    },
    empty: {
      uncertain: 'Ingen usikre innspill.',
      none: 'Ingen innspill uten hovedgrep.',
      'too-short': 'Ingen innspill er for korte.',
      'other-language': 'Ingen innspill på andre språk.',
    },
    doubtfulFirst: 'Først står de der de to mest sannsynlige svarene ligger nærmest hverandre.',
    between: (best, bestP, next, nextP) => `${best} ${bestP} mot ${next} ${nextP}`,
    noLever: 'ingen av hovedgrepene',
    rest: (shown, total, command) => `Her vises ${n(shown)} av ${n(total)}. Alle: ${command}`,
  },
  correction: correctionNb,
  method: {
    tool: (version) => `Verktøy: hovedgrep ${version}.`,
    taxonomy: (id, version, sha) => `Taksonomi: ${id}, versjon ${version}, SHA-256 ${sha}.`,
    model: (name, sha) => `Modell: ${name}${sha === '' ? '' : `, SHA-256 ${sha}`}.`,
    untrained: (name) =>
      `Modell: ${name}, laget av taksonomiens egne ord, uten merkede innspill. Sannsynlighetene er ikke kalibrert, og vinklingen er ikke vurdert.`,
    statusIntro: 'Hvert innspill har én status:',
    assignedTitle: 'Plassert',
    assigned:
      'Ett hovedgrep er mest sannsynlig, minst så sannsynlig som grensen nedenfor, og er hovedplasseringen. Flere kan være nevnt som tillegg; de teller ikke i andelene.',
    thresholds: (words, uncertain, low, high) =>
      `Grenser: Et innspill med færre enn ${n(words)} ord er for kort. Er det mest sannsynlige svaret, et hovedgrep eller ingen, under ${uncertain}, er innspillet usikkert. ` +
      `Et hovedgrep til tas med som tillegg fra en sannsynlighet på ${low === high ? low : `${low}–${high}, avhengig av hvilket hovedgrep det er`}.`,
    denominators:
      'Andelene har tre nevnere: innspill, ulike tekster og navngitte avsendere. Andelen av innspillene er hovedplasseringer delt på alle innspill, også usikre, uten hovedgrep, for korte og på andre språk. Ulike tekster er innspill som ikke gjentar et tidligere; gjentakelser teller under det første.',
    respondents:
      'Avsendere telles etter navn, uten hensyn til store og små bokstaver og mellomrom. Innspill uten navn telles for seg.',
    interval:
      'Intervallet er Wilsons 95 %-intervall for en andel (Wilson 1927). Det viser hvor mye tilfeldigheter alene kan bety for tallet. Det sier ikke noe om hvor ofte modellen tar feil, og ikke hvor representative avsenderne er.',
    ranking: (even) => `En jevn fordeling av de plasserte innspillene ville gitt hvert hovedgrep ${even}.`,
    subtopics:
      'Et deltema teller hvert innspill som har hovedgrepet som hovedplassering eller tillegg og bruker et av deltemaets ord. Ett innspill kan telle under flere deltemaer.',
    quotes:
      'Sitatene er ordrette. Der bare en del er gjengitt, står … utenfor anførselstegnene. De er valgt fordi plasseringen er sikker, fordi de er typiske, og fordi de kommer fra ulike avsendere og kilder. Privatpersoner er ikke navngitt.',
    recount:
      'Alle tall kan telles opp igjen fra kolonnene `lever`, `status`, `secondary`, `aspect`, `keyword_lever`, `tfidf_lever`, `evidence`, `campaign` og `text`, og fra `respondent` og `meta` i JSON Lines. Denne kommandoen gir én rad per innspill:',
    sources: 'Slik ble kildene lest:',
    source: (format, encoding, delimiter, columns) =>
      [
        format,
        ...(encoding === '' ? [] : [encoding]),
        ...(delimiter === '' ? [] : [`skilletegn ${delimiter}`]),
        ...(columns.length === 0
          ? []
          : [`${columns.length === 1 ? 'tekstkolonne' : 'tekstkolonner'} ${list(columns)}`]),
      ].join(', '),
  },
  detail: detailNb,
  html: htmlNb,
}
