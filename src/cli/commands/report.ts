import { type Command, Option } from 'commander'
import { createAggregator } from '../../aggregate/create-aggregator.ts'
import { type MarkdownChartName, markdownChartNames } from '../../render/markdown/charts/chart-names.ts'
import { personalTexts } from '../../render/personal-texts.ts'
import { type RendererName, renderers } from '../../render/registry.ts'
import type { Renderer } from '../../render/renderer.ts'
import { chooseSections, type SectionChoice, sectionNames } from '../../render/sections.ts'
import type { Report } from '../../types/report.ts'
import { type Language, languages } from '../../types/taxonomy.ts'
import { coloursFor } from '../colours.ts'
import type { CommandResult, Io } from '../io.ts'
import { summariseLedgerTotals } from '../ledger-summary.ts'
import { leverOverview } from '../lever-overview.ts'
import {
  addConfigOptions,
  addMessageOptions,
  addModelOptions,
  addReadOptions,
  addWorkerOptions,
  collect,
  integerFrom,
  type SharedFlags,
  toConfigFlags,
} from '../options.ts'
import { refuseTerminal, writeWhole } from '../output.ts'
import { isResultFile, readResults } from '../read-results.ts'
import { reportFormatOf } from '../report-format.ts'
import { loadOptions, prepareAnalysis } from '../run-analysis.ts'
import { sayFindings } from '../say-findings.ts'
import { createLossRecord, sayLosses } from '../say-losses.ts'
import { parseSections } from '../section-choice.ts'
import { type Session, startSession, withRedaction } from '../session.ts'
import { withClassifiedRows, workersFor } from '../workers/classified-rows.ts'

/** Flags of `report` alone. */
interface ReportFlags extends SharedFlags {
  readonly format?: RendererName
  readonly output?: string
  readonly by?: readonly string[]
  readonly sections?: readonly SectionChoice[]
  readonly charts?: MarkdownChartName
  readonly publish?: boolean
  readonly language?: Language
  readonly quotes?: number
  readonly title?: string
  readonly date?: string
}

const examples = `
Eksempler:
  hovedgrep report innspill/ -o dekningsrapport.md
  hovedgrep report innspill/ -o dekningsrapport.xlsx
  hovedgrep report innspill/ --by Fylke --by Alder --language nn --date 2019-05-31
  hovedgrep report innspill/ --publish --redact -o offentlig.md
  hovedgrep report innspill/ --sections glance,levers,matrices --charts mermaid
  hovedgrep report innspill/ --sections=-by-hand,-method
  hovedgrep classify innspill/ -o resultat.jsonl && hovedgrep report resultat.jsonl`

const unredacted =
  'merk: Navn og andre personopplysninger inne i sitater, id-er og filnavn er ikke fjernet. Bruk også --redact.'

function personalShown(total: number): string {
  const what = 'telefonnummer, e-postadresse eller andre personopplysninger'
  return `merk: Rapporten gjengir ${total} innspill med ${what}. Skal den deles, så lag den med --redact.`
}

/** Adds the command `report`. */
export function addReport(program: Command, io: Io, finish: (result: CommandResult) => void): void {
  const command = program
    .command('report')
    .summary('dekningsrapport: hvilke hovedgrep er godt, tynt eller ikke dekket')
    .description('Lager dekningsrapporten av innspill, eller av resultatet fra «hovedgrep classify --format jsonl».')
    .argument(
      '[stier...]',
      'filer, mapper eller mønstre, eller én resultatfil (.jsonl) fra classify; - er standard inn',
    )
    .addOption(
      new Option('-f, --format <format>', 'utformat, ellers etter navnet i -o, ellers markdown').choices(
        Object.keys(renderers),
      ),
    )
    .option('-o, --output <fil>', 'skriv til fil i stedet for standard ut')
    .option(
      '--by <kolonne>',
      'matrise hovedgrep × kolonne (også avsendertype, fylke, kilde, språk, vinkling, spørsmål; kan gjentas)',
      collect,
    )
    .option(
      '--sections <deler>',
      `deler som vises, eller utelates med - foran, med komma mellom (${sectionNames.join(', ')})`,
      parseSections,
    )
    .addOption(new Option('--charts <slag>', 'søyler i Markdown').choices(markdownChartNames))
    .option('--publish', 'rapport som kan offentliggjøres: skjuler små tall om avsendere, siterer ikke privatpersoner')
    .option('--no-publish', 'rapport med alle tall')
    .addOption(new Option('--language <språk>', 'språket rapporten skrives på').choices(languages))
    .option('--quotes <n>', 'sitater per hovedgrep', integerFrom(0))
    .option('--title <tekst>', 'rapportens tittel')
    .option('--date <dato>', 'datoen som står i rapporten, for eksempel 2019-05-31')
  addMessageOptions(addWorkerOptions(addConfigOptions(addModelOptions(addReadOptions(command)))))
    .addHelpText('after', examples)
    .action((paths: string[], flags: ReportFlags) => finish(report(io, paths, flags)))
}

async function report(io: Io, paths: readonly string[], flags: ReportFlags): CommandResult {
  const session = await startSession(io, flags, {
    ...toConfigFlags(flags, paths),
    language: flags.language,
    'report.by': flags.by,
    'report.sections': flags.sections,
    'report.charts': flags.charts,
    'report.publish': flags.publish,
    'report.quotes': flags.quotes,
    'report.title': flags.title,
    'report.date': flags.date,
  })
  return session === undefined ? 0 : withRedaction(session, () => writeReport(session, flags))
}

async function writeReport(session: Session, flags: ReportFlags): CommandResult {
  const { io } = session
  const format = reportFormatOf(flags)
  const renderer: Renderer = renderers[format]
  if (renderer.isBinary === true) refuseTerminal(io, flags.output, format, renderer.extension)
  const made = await makeReport(session, format)
  const render = await renderer.load()
  const losses = createLossRecord()
  const { language, 'report.sections': choices, 'report.charts': charts } = session.config
  if (!renderer.hasSections && flags.sections !== undefined)
    session.say(`merk: --sections gjelder ikke ${format}: alt er med.`)
  const options = { language, sections: chooseSections(choices), charts, onCut: losses.onCut }
  await writeWhole(io, flags.output, render(made, options))
  sayLosses(session, losses, 'json')
  const shown = renderer.hasSections ? options.sections : chooseSections([])
  // The JSON is data, as the rows of classify are; what is made to be read is made to be shown around.
  const personal = format === 'json' ? 0 : personalTexts(made, shown).length
  if (personal > 0) session.say(personalShown(personal))
  if (made.publish !== null && session.redaction === undefined) session.say(unredacted)
  if (flags.output !== undefined) {
    session.say(leverOverview(made, coloursFor(io, io.stderr, flags.color !== false)))
    session.say(summariseLedgerTotals(made.ledger.total, made.ledger.sources.length))
    session.say(`Rapporten står i ${flags.output}`)
  }
  return 0
}

async function makeReport(session: Session, format: RendererName): Promise<Report> {
  const { config, io } = session
  const publish = config['report.publish'] ? { minimum: config['report.publish-minimum'] } : undefined
  // Only this form shows them, in this section; they cost memory, and they are not for everybody.
  const isShown = format === 'html' && chooseSections(config['report.sections']).has('by-hand')
  const hasAll = isShown && config['report.html-rows'] > 0 && publish === undefined
  const allInputs = hasAll ? config['report.html-rows'] : undefined
  const options = { by: config['report.by'], quotes: config['report.quotes'], publish, allInputs }
  const about = { title: config['report.title'], date: config['report.date'] }
  if (await isResultFile(io.cwd, config.paths)) {
    const results = await readResults(session)
    const aggregator = createAggregator(results.taxonomy, options)
    for await (const row of results.rows()) aggregator.add(row)
    return aggregator.finish({ ...results.trailer(), ...about })
  }
  const analysis = await prepareAnalysis(session)
  const workers = workersFor(session.flags.workers, analysis.bytes)
  return withClassifiedRows(analysis, loadOptions(session), workers, async ({ taxonomy, run, rows: batches }) => {
    const aggregator = createAggregator(taxonomy, options)
    for await (const rows of batches) for (const row of rows) aggregator.add(row)
    sayFindings(session, analysis.record)
    return aggregator.finish({ ...analysis.record, run, ...about })
  })
}
