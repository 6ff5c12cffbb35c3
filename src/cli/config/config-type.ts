import type { Minimum } from '../../check/coverage-settings.ts'
import { exceptableRules } from '../../check/exceptions/exceptable-rules.ts'
import type { ConfigException } from '../../check/exceptions/exception.ts'
import { defaultMaxWords } from '../../check/rules/reading/too-long.ts'
import { ruleList } from '../../check/rules.ts'
import { defaultZipLimits } from '../../read/archive/zip-limits.ts'
import { copyChoices } from '../../read/files/find-sources.ts'
import { defaultMaxDocumentBytes, defaultMaxRecordBytes } from '../../read/reader.ts'
import { type MarkdownChartName, markdownChartNames } from '../../render/markdown/charts/chart-names.ts'
import type { SectionChoice } from '../../render/sections.ts'
import { type Severity, severities } from '../../types/finding.ts'
import { type PersonalKind, personalKinds } from '../../types/personal.ts'
import { type Language, languages } from '../../types/taxonomy.ts'
import { minima, shareOrShares } from './check-keys.ts'
import {
  type ConfigKey,
  choice,
  choices,
  delimiter,
  flag,
  integer,
  path,
  paths,
  share,
  someOf,
  text,
  texts,
  withDefault,
} from './config-key.ts'
import { date } from './date-key.ts'
import { exceptions } from './exceptions-key.ts'
import { sections } from './sections-key.ts'

/** Models that can be chosen by name. */
export const modelNames = ['combined', 'keyword', 'tfidf'] as const

/** Folder of the cache of `check`, in the working folder. */
const defaultCacheFolder = '.hovedgrep-cache'

/** What a rule may be set to: a severity, or off. */
export const ruleLevels = [...severities, 'off'] as const

/**
 * The settings of a run, by the name that hovedgrep.yaml gives them (a dot stands between section and key).
 * `undefined` means not set: it is found in the files, or the model's own value is used. Meaning, defaults and bounds
 * stand in {@link configKeys}.
 */
export interface Config {
  readonly paths: readonly string[]
  readonly taxonomy: string | undefined
  readonly model: (typeof modelNames)[number]
  readonly 'model-file': string | undefined
  readonly language: Language
  readonly redact: boolean
  readonly 'personal.kinds': readonly PersonalKind[]
  readonly 'read.encoding': string | undefined
  readonly 'read.delimiter': string | undefined
  readonly 'read.header': boolean | undefined
  readonly 'read.text-columns': readonly string[]
  readonly 'read.id-column': string | undefined
  readonly 'read.respondent-column': string | undefined
  readonly 'read.type-column': string | undefined
  readonly 'read.county-column': string | undefined
  readonly 'read.max-record-bytes': number
  readonly 'read.max-document-bytes': number
  readonly 'read.max-unpacked-bytes': number
  readonly 'read.copies': (typeof copyChoices)[number]
  readonly 'classify.min-words': number | undefined
  readonly 'classify.uncertain-below': number | undefined
  readonly 'classify.secondary-above': number | undefined
  readonly 'report.by': readonly string[]
  readonly 'report.sections': readonly SectionChoice[]
  readonly 'report.charts': MarkdownChartName
  readonly 'report.publish': boolean
  readonly 'report.publish-minimum': number
  readonly 'report.quotes': number
  readonly 'report.title': string | undefined
  readonly 'report.date': string | undefined
  readonly 'report.html-rows': number
  readonly 'check.fail-on': Severity
  readonly 'check.rules': Readonly<Record<string, Severity | 'off'>>
  readonly 'check.required-columns': readonly string[]
  readonly 'check.date': string | undefined
  readonly 'check.baseline': string | undefined
  readonly 'check.exceptions': readonly ConfigException[]
  readonly 'check.inline-exceptions': boolean
  readonly 'check.gold': string | undefined
  readonly 'check.gold-column': string | undefined
  readonly 'check.second-coder-column': string | undefined
  readonly 'check.unlikely-gold-below': number
  readonly 'check.min-agreement': number | undefined
  readonly 'check.minima': readonly Minimum[]
  readonly 'check.max-uncertain': number | undefined
  readonly 'check.max-none': number | undefined
  readonly 'check.required-subtopics': readonly string[]
  readonly 'check.min-macro-f1': number | undefined
  readonly 'check.min-recall': number | Readonly<Record<string, number>> | undefined
  readonly 'check.min-kappa': number | undefined
  readonly 'check.max-calibration-error': number | undefined
  readonly 'check.recorded-quality': string | undefined
  readonly 'check.max-quality-drop': number
  readonly 'check.cache': boolean
  readonly 'check.cache-location': string
  readonly 'check.max-words': number
  readonly 'check.known-columns': readonly string[]
  readonly 'check.known-front-matter': readonly string[]
  readonly 'check.consent-column': string | undefined
  readonly 'check.consent-values': readonly string[]
  readonly 'check.max-inputs-per-respondent': number | undefined
}

/** A configuration that is being put together. */
export type ConfigDraft = { -readonly [K in keyof Config]: Config[K] }

/** Name of a setting. */
export type ConfigKeyName = keyof Config

/** The one table of settings: validation, defaults, JSON Schema and documentation all read it. */
export const configKeys: { readonly [K in ConfigKeyName]: ConfigKey<Config[K]> } = {
  paths: paths('Filer, mapper og mønstre som leses når ingen er nevnt på kommandolinjen.'),
  taxonomy: path('Taksonomi i samme form som levers.yaml, i stedet for den innebygde.'),
  model: withDefault(choice(modelNames, 'Modellen som plasserer innspillene.'), 'combined'),
  'model-file': path('Modellfil laget med `hovedgrep train`, i stedet for den innebygde.'),
  language: withDefault(choice(languages, 'Språket som rapporten skrives på.'), 'nb'),
  redact: withDefault(flag('Om personopplysninger erstattes med `[navn 1]`, `[e-post 2]` … i alt som skrives.'), false),
  'personal.kinds': someOf(
    personalKinds,
    'Slagene personopplysninger som `hovedgrep check` finner og `--redact` erstatter; alle når listen er tom.',
  ),
  'read.encoding': text('Tegnkoding, for eksempel `utf-8` eller `windows-1252`. Finnes av seg selv.'),
  'read.delimiter': delimiter('Skilletegn i tabeller: `;`, `,`, `|` eller `tab`. Finnes av seg selv.'),
  'read.header': flag('Om første rad i tabeller er kolonnenavn. Finnes av seg selv.'),
  'read.text-columns': texts('Kolonnene som inneholder innspill. Finnes av seg selv når listen er tom.'),
  'read.id-column': text('Kolonnen som inneholder en id for hver rad. Finnes av seg selv.'),
  'read.respondent-column': text('Kolonnen som sier hvem avsenderen er. Finnes av seg selv.'),
  'read.type-column': text('Kolonnen som sier hva slags avsender det er. Finnes av seg selv.'),
  'read.county-column': text('Kolonnen som sier hvilket fylke avsenderen hører til. Finnes av seg selv.'),
  'read.max-record-bytes': withDefault(
    integer(1, Number.MAX_SAFE_INTEGER, 'Største rad i en tabell, i byte. En større rad er et funn og leses ikke.'),
    defaultMaxRecordBytes,
  ),
  'read.max-document-bytes': withDefault(
    integer(
      1,
      Number.MAX_SAFE_INTEGER,
      'Største dokument, i byte: alt annet enn tabeller i ren tekst. Et større er et funn og leses ikke.',
    ),
    defaultMaxDocumentBytes,
  ),
  'read.max-unpacked-bytes': withDefault(
    integer(
      1,
      Number.MAX_SAFE_INTEGER,
      'Hvor mye et arkiv eller et dokument kan bli når det pakkes ut, i byte. Et større er et funn og leses ikke.',
    ),
    defaultZipLimits.maxUnpackedBytes,
  ),
  'read.copies': withDefault(
    choice(copyChoices, 'Om filer med nøyaktig samme innhold leses én gang (`once`) eller alle (`all`).'),
    'once',
  ),
  'classify.min-words': integer(
    0,
    1000,
    'Innspill med færre ord enn dette plasseres ikke. Ellers modellens egen grense.',
  ),
  'classify.uncertain-below': share(
    'Mindre sannsynlige plasseringer enn dette er usikre. Ellers modellens egen grense.',
  ),
  'classify.secondary-above': share(
    'Andre hovedgrep som er minst så sannsynlige, tas med som sekundære. Ellers modellens egne grenser.',
  ),
  'report.by': texts('Kolonner som rapporten deler hovedgrepene opp etter, i tillegg til de faste fordelingene.'),
  'report.sections': sections(
    'Delene av rapporten som vises, eller, med `-` foran, de som utelates. Alle når listen er tom. Gjelder ikke JSON.',
  ),
  'report.charts': withDefault(
    choice(markdownChartNames, 'Hvordan Markdown viser innspill per hovedgrep ved siden av tallene.'),
    'text',
  ),
  'report.publish': withDefault(
    flag('Om rapporten skal kunne offentliggjøres: små tall om avsendere skjules, og privatpersoner siteres ikke.'),
    false,
  ),
  'report.publish-minimum': withDefault(
    integer(3, 100, 'Minste tall som vises når rapporten skal kunne offentliggjøres; null vises også.'),
    5,
  ),
  'report.quotes': withDefault(integer(0, 20, 'Sitater per hovedgrep.'), 3),
  'report.title': text('Rapportens tittel.'),
  'report.date': text('Datoen som står i rapporten. Uten den står ingen dato.'),
  'report.html-rows': withDefault(
    integer(0, 1_000_000, 'Innspill i HTML-rapportens tabell over alle innspill. Med `0` er tabellen ikke med.'),
    50_000,
  ),
  'check.fail-on': withDefault(
    choice(severities, 'Mildeste alvorsgrad som gjør at `hovedgrep check` feiler.'),
    'error',
  ),
  'check.rules': choices(
    ruleList.map(([id, rule]) => [id, rule.description]),
    ruleLevels,
    'Alvorsgrad for hver regel, der den skal være en annen enn den vanlige.',
  ),
  'check.required-columns': texts('Kolonner som hver tabell med innspill må ha.'),
  'check.date': date(
    'Dagens dato for `hovedgrep check`: senere datoer er et funn, og unntak kan gå ut. Uten den vurderes ikke datoer.',
  ),
  'check.baseline': path(
    'Filen med kjente funn, som `hovedgrep check` ikke viser. Ellers `hovedgrep-baseline.json` ved siden av konfigurasjonen, om den finnes.',
  ),
  'check.exceptions': exceptions(
    exceptableRules,
    'Unntak fra regler: regel, id for innspill eller kilde, begrunnelse og eventuelt siste dag.',
  ),
  'check.inline-exceptions': withDefault(
    flag('Om kommentarer i Markdown-filer (`<!-- hovedgrep-disable … -->`) kan gjøre unntak fra regler.'),
    true,
  ),
  'check.gold': path('Fasit: CSV med `primary` og enten `text`, `id`, eller `source` og `locator`.'),
  'check.gold-column': text('Kolonnen ved siden av innspillene som har merkelappen et menneske har satt.'),
  'check.second-coder-column': text('Kolonnen som har merkelappen til en person nummer to.'),
  'check.unlikely-gold-below': withDefault(
    share('Merkelapper som modellen finner mindre sannsynlige enn dette, bør leses en gang til.'),
    0.02,
  ),
  'check.min-agreement': share('Laveste enighet mellom de to som har satt merkelapper, som Cohens kappa.'),
  'check.minima': minima(
    'Hvor mange innspill det minst skal være av et hovedgrep, av en gruppe, eller av begge deler.',
  ),
  'check.max-uncertain': share('Største andel av innspillene som kan være usikkert plassert.'),
  'check.max-none': share('Største andel av innspillene som kan være uten hovedgrep.'),
  'check.required-subtopics': texts('Deltemaer som må være nevnt, for eksempel `forsok/sandkasser`.'),
  'check.min-macro-f1': share('Laveste makro-F1 mot merkelappene.'),
  'check.min-recall': shareOrShares('Minste andel av innspillene i hvert hovedgrep som modellen skal finne.'),
  'check.min-kappa': share('Laveste enighet mellom modellen og merkelappene, som Cohens kappa.'),
  'check.max-calibration-error': share('Største kalibreringsfeil mot merkelappene.'),
  'check.recorded-quality': path(
    'Målingen det sammenlignes med, skrevet av `check --record-quality` eller `evaluate --format json`.',
  ),
  'check.max-quality-drop': withDefault(share('Hvor mye dårligere enn den målingen tallene kan være.'), 0.02),
  'check.cache': withDefault(
    flag('Om `hovedgrep check` husker svaret til neste gang, i et mellomlager på disken.'),
    false,
  ),
  'check.cache-location': withDefault(path('Mappen som mellomlageret ligger i.'), defaultCacheFolder),
  'check.max-words': withDefault(
    integer(1, 1_000_000, 'Innspill med flere ord enn dette er et funn.'),
    defaultMaxWords,
  ),
  'check.known-columns': texts(
    'Kolonner som tabeller med innspill kan ha. Andre er et funn; alle er tillatt når listen er tom.',
  ),
  'check.known-front-matter': texts(
    'Egne nøkler som kan stå øverst i Markdown-filer. Andre er et funn; når listen er tom, bare de som ser feilstavet ut.',
  ),
  'check.consent-column': text('Kolonnen som sier om avsenderen samtykker. Innspill uten ja der er et funn.'),
  'check.consent-values': texts('Det som betyr ja i samtykkekolonnen. De vanlige ordene når listen er tom.'),
  'check.max-inputs-per-respondent': integer(
    1,
    1_000_000,
    'Flere svar enn dette fra samme avsender er et funn. Uten grense når den ikke er satt.',
  ),
}

/** All names of settings, in the order of the table. */
export const configKeyNames: readonly ConfigKeyName[] = Object.keys(configKeys).filter(isConfigKeyName)

function isConfigKeyName(name: string): name is ConfigKeyName {
  return Object.hasOwn(configKeys, name)
}

/** The settings when there is no configuration. */
export function defaultConfig(): Config {
  const defaults = Object.fromEntries(configKeyNames.map((name) => [name, configKeys[name].default]))
  // The table is total over Config and each default has its key's type, which fromEntries cannot express.
  return defaults as unknown as Config
}
