import { type Command, Option } from 'commander'
import { createAggregator } from '../../aggregate/create-aggregator.ts'
import { type RendererName, renderers } from '../../render/registry.ts'
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
  integerFrom,
  type SharedFlags,
  toConfigFlags,
} from '../options.ts'
import { writeWhole } from '../output.ts'
import { isResultFile, readResults } from '../read-results.ts'
import { loadOptions, prepareAnalysis } from '../run-analysis.ts'
import { sayFindings } from '../say-findings.ts'
import { type Session, startSession, withRedaction } from '../session.ts'
import { withClassifiedRows, workersFor } from '../workers/classified-rows.ts'

/** Flags of `report` alone. */
interface ReportFlags extends SharedFlags {
  readonly format: RendererName
  readonly output?: string
  readonly by?: string
  readonly language?: Language
  readonly quotes?: number
  readonly title?: string
  readonly date?: string
}

const examples = `
Eksempler:
  hovedgrep report innspill/ -o dekningsrapport.md
  hovedgrep report innspill/ --by Fylke --language nn --date 2019-05-31
  hovedgrep classify innspill/ -o resultat.jsonl && hovedgrep report resultat.jsonl`

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
    .addOption(new Option('-f, --format <format>', 'utformat').choices(Object.keys(renderers)).default('markdown'))
    .option('-o, --output <fil>', 'skriv til fil i stedet for standard ut')
    .option('--by <kolonne>', 'matrise hovedgrep × kolonne (også avsendertype, fylke, kilde, språk, vinkling)')
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
    'report.quotes': flags.quotes,
    'report.title': flags.title,
    'report.date': flags.date,
  })
  return session === undefined ? 0 : withRedaction(session, () => writeReport(session, flags))
}

async function writeReport(session: Session, flags: ReportFlags): CommandResult {
  const { io } = session
  const made = await makeReport(session, flags.format)
  const render = await renderers[flags.format].load()
  await writeWhole(io, flags.output, render(made, { language: session.config.language }))
  if (flags.output !== undefined) {
    session.say(leverOverview(made, coloursFor(io, io.stderr, flags.color !== false)))
    session.say(summariseLedgerTotals(made.ledger.total, made.ledger.sources.length))
    session.say(`Rapporten står i ${flags.output}`)
  }
  return 0
}

async function makeReport(session: Session, format: RendererName): Promise<Report> {
  const { config, io } = session
  // Only this form shows them, and they cost memory.
  const allInputs = format === 'html' && config['report.html-rows'] > 0 ? config['report.html-rows'] : undefined
  const options = { by: config['report.by'], quotes: config['report.quotes'], allInputs }
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
