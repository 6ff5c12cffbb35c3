import type { Language } from '../../types/taxonomy.ts'

/** Words that only a workbook needs; what the report says elsewhere too is in the {@link Catalogue}. */
export interface WorkbookWords {
  /** At the end of a text that its cell could not hold. */
  readonly cutMark: string
  /** Names of sheets: at most 28 characters, so that there is room for a number behind; none of `[ ] : * ? / \`. */
  readonly sheets: {
    readonly glance: string
    readonly levers: string
    readonly assessment: string
    readonly subtopics: string
    readonly aspects: string
    readonly respondents: string
    readonly matrix: string
    readonly quotes: string
    readonly campaigns: string
    readonly byHand: string
    readonly ledger: string
    readonly setAside: string
    readonly findings: string
    readonly sources: string
    readonly method: string
  }
  /** Column heads that no other form of the report has. */
  readonly columns: {
    readonly fact: string
    readonly value: string
    readonly low: string
    readonly high: string
    readonly ofTexts: string
    readonly ofRespondents: string
    readonly unnamed: string
    readonly uncertain: string
    readonly secondary: string
    readonly rule: string
    readonly verdict: string
    readonly said: string
    readonly subtopic: string
    readonly respondentType: string
    readonly quote: string
    readonly leftOut: string
    readonly respondent: string
    readonly probability: string
    readonly id: string
    readonly place: string
    readonly text: string
    readonly first: string
    readonly quoted: string
    readonly status: string
    readonly runnerUp: string
    readonly runnerUpProbability: string
    readonly reason: string
    readonly count: string
    readonly severity: string
    readonly input: string
    readonly message: string
    readonly hint: string
    readonly format: string
    readonly encoding: string
    readonly delimiter: string
    readonly hasHeader: string
    readonly textColumns: string
    readonly idColumn: string
    readonly topic: string
  }
  /** Facts of the overview and of the run. */
  readonly facts: {
    readonly title: string
    readonly date: string
    readonly sources: string
    readonly named: string
    readonly unnamed: string
    readonly filteredOut: string
    readonly assigned: string
    readonly language: (name: string) => string
    readonly tool: string
    readonly model: string
    readonly modelHash: string
    readonly taxonomy: string
    readonly taxonomyVersion: string
    readonly taxonomyHash: string
    readonly minWords: string
    readonly uncertainBelow: string
    /** @param lever - such as `2. Virkemidler` */
    readonly secondaryAbove: (lever: string) => string
  }
  /** In place of a number that is not to be seen. */
  readonly hidden: string
  /** How the quotes were chosen, and where it says that one is a part. */
  readonly quotes: string
  /** What of a text is not shown. */
  readonly leftOut: { readonly before: string; readonly after: string; readonly both: string }
}

const nb: WorkbookWords = {
  cutMark: ' … [Kortet her: en celle i Excel rommer 32 767 tegn.]',
  sheets: {
    glance: 'Oversikt',
    levers: 'Hovedgrep',
    assessment: 'Vurdering',
    subtopics: 'Deltemaer',
    aspects: 'Vinkling',
    respondents: 'Avsendere',
    matrix: 'Matrise',
    quotes: 'Sitater',
    campaigns: 'Kampanjer',
    byHand: 'Les selv',
    ledger: 'Regnskap',
    setAside: 'Satt til side',
    findings: 'Merknader',
    sources: 'Kilder',
    method: 'Metode',
  },
  columns: {
    fact: 'Opplysning',
    value: 'Verdi',
    low: 'Andel fra (95 %)',
    high: 'Andel til (95 %)',
    ofTexts: 'Andel av tekstene',
    ofRespondents: 'Andel av avsenderne',
    unnamed: 'Uten navn',
    uncertain: 'Usikre som ligger nærmest',
    secondary: 'Nevnt som tillegg',
    rule: 'Regel',
    verdict: 'Vurdering',
    said: 'Hva tallene sier',
    subtopic: 'Deltema',
    respondentType: 'Avsendertype',
    quote: 'Sitat',
    leftOut: 'Utelatt',
    respondent: 'Avsender',
    probability: 'Sannsynlighet',
    id: 'Id',
    place: 'Sted',
    text: 'Tekst',
    first: 'Først sendt inn',
    quoted: 'Sitert',
    status: 'Status',
    runnerUp: 'Nest mest sannsynlig',
    runnerUpProbability: 'Sannsynlighet for det',
    reason: 'Hva som er satt til side',
    count: 'Antall',
    severity: 'Alvor',
    input: 'Innspill',
    message: 'Merknad',
    hint: 'Hva du kan gjøre',
    format: 'Format',
    encoding: 'Tegnkoding',
    delimiter: 'Skilletegn',
    hasHeader: 'Kolonnenavn i første rad',
    textColumns: 'Tekstkolonner',
    idColumn: 'Id-kolonne',
    topic: 'Tema',
  },
  facts: {
    title: 'Tittel',
    date: 'Dato',
    sources: 'Kilder',
    named: 'Navngitte avsendere',
    unnamed: 'Innspill uten navn på avsender',
    filteredOut: 'Holdt utenfor av filteret',
    assigned: 'Plassert under et hovedgrep',
    language: (name) => `Språk: ${name}`,
    tool: 'Versjon av hovedgrep',
    model: 'Modell',
    modelHash: 'SHA-256 for modellen',
    taxonomy: 'Taksonomi',
    taxonomyVersion: 'Versjon av taksonomien',
    taxonomyHash: 'SHA-256 for taksonomien',
    minWords: 'Færrest ord i et innspill som plasseres',
    uncertainBelow: 'Usikkert under denne sannsynligheten',
    secondaryAbove: (lever) => `Tillegg fra denne sannsynligheten: ${lever}`,
  },
  hidden: 'skjult',
  quotes:
    'Sitatene er ordrette. Kolonnen Utelatt sier om bare en del er gjengitt. De er valgt fordi plasseringen er sikker, fordi de er typiske, og fordi de kommer fra ulike avsendere og kilder. Privatpersoner er ikke navngitt.',
  leftOut: { before: 'ord foran', after: 'ord etter', both: 'ord foran og etter' },
}

const nn: WorkbookWords = {
  cutMark: ' … [Korta her: ei celle i Excel rommar 32 767 teikn.]',
  sheets: {
    glance: 'Oversyn',
    levers: 'Hovudgrep',
    assessment: 'Vurdering',
    subtopics: 'Deltema',
    aspects: 'Vinkling',
    respondents: 'Avsendarar',
    matrix: 'Matrise',
    quotes: 'Sitat',
    campaigns: 'Kampanjar',
    byHand: 'Les sjølv',
    ledger: 'Rekneskap',
    setAside: 'Sett til side',
    findings: 'Merknader',
    sources: 'Kjelder',
    method: 'Metode',
  },
  columns: {
    fact: 'Opplysning',
    value: 'Verdi',
    low: 'Del frå (95 %)',
    high: 'Del til (95 %)',
    ofTexts: 'Del av tekstane',
    ofRespondents: 'Del av avsendarane',
    unnamed: 'Utan namn',
    uncertain: 'Usikre som ligg nærast',
    secondary: 'Nemnt som tillegg',
    rule: 'Regel',
    verdict: 'Vurdering',
    said: 'Kva tala seier',
    subtopic: 'Deltema',
    respondentType: 'Avsendartype',
    quote: 'Sitat',
    leftOut: 'Utelate',
    respondent: 'Avsendar',
    probability: 'Sannsyn',
    id: 'Id',
    place: 'Stad',
    text: 'Tekst',
    first: 'Fyrst sendt inn',
    quoted: 'Sitert',
    status: 'Status',
    runnerUp: 'Nest mest sannsynleg',
    runnerUpProbability: 'Sannsyn for det',
    reason: 'Kva som er sett til side',
    count: 'Tal',
    severity: 'Alvor',
    input: 'Innspel',
    message: 'Merknad',
    hint: 'Kva du kan gjere',
    format: 'Format',
    encoding: 'Teiknkoding',
    delimiter: 'Skiljeteikn',
    hasHeader: 'Kolonnenamn i fyrste rad',
    textColumns: 'Tekstkolonnar',
    idColumn: 'Id-kolonne',
    topic: 'Emne',
  },
  facts: {
    title: 'Tittel',
    date: 'Dato',
    sources: 'Kjelder',
    named: 'Namngjevne avsendarar',
    unnamed: 'Innspel utan namn på avsendar',
    filteredOut: 'Haldne utanfor av filteret',
    assigned: 'Plasserte under eit hovudgrep',
    language: (name) => `Språk: ${name}`,
    tool: 'Versjon av hovedgrep',
    model: 'Modell',
    modelHash: 'SHA-256 for modellen',
    taxonomy: 'Taksonomi',
    taxonomyVersion: 'Versjon av taksonomien',
    taxonomyHash: 'SHA-256 for taksonomien',
    minWords: 'Færrast ord i eit innspel som blir plassert',
    uncertainBelow: 'Usikkert under dette sannsynet',
    secondaryAbove: (lever) => `Tillegg frå dette sannsynet: ${lever}`,
  },
  hidden: 'løynt',
  quotes:
    'Sitata er ordrette. Kolonnen Utelate seier om berre ein del er attgjeven. Dei er valde fordi plasseringa er sikker, fordi dei er typiske, og fordi dei kjem frå ulike avsendarar og kjelder. Privatpersonar er ikkje namngjevne.',
  leftOut: { before: 'ord framfor', after: 'ord etter', both: 'ord framfor og etter' },
}

const en: WorkbookWords = {
  cutMark: ' … [Cut here: a cell in Excel holds 32,767 characters.]',
  sheets: {
    glance: 'Overview',
    levers: 'Levers',
    assessment: 'Assessment',
    subtopics: 'Subtopics',
    aspects: 'Aspects',
    respondents: 'Respondents',
    matrix: 'Matrix',
    quotes: 'Quotes',
    campaigns: 'Campaigns',
    byHand: 'To read by hand',
    ledger: 'Ledger',
    setAside: 'Set aside',
    findings: 'Notes on the data',
    sources: 'Sources',
    method: 'Method',
  },
  columns: {
    fact: 'Fact',
    value: 'Value',
    low: 'Share from (95%)',
    high: 'Share to (95%)',
    ofTexts: 'Share of texts',
    ofRespondents: 'Share of respondents',
    unnamed: 'Without a name',
    uncertain: 'Uncertain, nearest to this',
    secondary: 'Mentioned as secondary',
    rule: 'Rule',
    verdict: 'Assessment',
    said: 'What the numbers say',
    subtopic: 'Subtopic',
    respondentType: 'Type of respondent',
    quote: 'Quote',
    leftOut: 'Left out',
    respondent: 'Respondent',
    probability: 'Probability',
    id: 'Id',
    place: 'Place',
    text: 'Text',
    first: 'First sent in',
    quoted: 'Quoted',
    status: 'Status',
    runnerUp: 'Second most probable',
    runnerUpProbability: 'Probability of that',
    reason: 'What was set aside',
    count: 'Number',
    severity: 'Severity',
    input: 'Input',
    message: 'Note',
    hint: 'What you can do',
    format: 'Format',
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    hasHeader: 'Column names in first row',
    textColumns: 'Text columns',
    idColumn: 'Id column',
    topic: 'Topic',
  },
  facts: {
    title: 'Title',
    date: 'Date',
    sources: 'Sources',
    named: 'Named respondents',
    unnamed: 'Inputs without a named respondent',
    filteredOut: 'Kept out by the filter',
    assigned: 'Assigned to a lever',
    language: (name) => `Language: ${name}`,
    tool: 'Version of hovedgrep',
    model: 'Model',
    modelHash: 'SHA-256 of the model',
    taxonomy: 'Taxonomy',
    taxonomyVersion: 'Version of the taxonomy',
    taxonomyHash: 'SHA-256 of the taxonomy',
    minWords: 'Fewest words of an input that is assigned',
    uncertainBelow: 'Uncertain below this probability',
    secondaryAbove: (lever) => `Secondary from this probability: ${lever}`,
  },
  hidden: 'hidden',
  quotes:
    'The quotes are verbatim. The column Left out says whether only a part is given. They are chosen because their lever is certain, because they are typical, and because they come from different respondents and sources. Private persons are not named.',
  leftOut: { before: 'words before', after: 'words after', both: 'words before and after' },
}

/** The workbook's own words in each language. */
export const workbookWords: Readonly<Record<Language, WorkbookWords>> = { nb, nn, en }
