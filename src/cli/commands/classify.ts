import { type Command, InvalidArgumentError, Option } from 'commander'
import { loadTaxonomyWithLexicon } from '../../load.ts'
import { numberFormats } from '../../render/format-number.ts'
import { isPackedFormat, packedRowFormats, type RowFormatName, rowFormats } from '../../render/rows/registry.ts'
import type { RowStyle } from '../../render/rows/row-writer.ts'
import { findLever } from '../../taxonomy/find-lever.ts'
import { type Status, statuses } from '../../types/assignment.ts'
import { coloursFor } from '../colours.ts'
import type { CommandResult, Io } from '../io.ts'
import { summariseLedger } from '../ledger-summary.ts'
import { collectMetaColumns } from '../meta-columns.ts'
import {
  addConfigOptions,
  addMessageOptions,
  addModelOptions,
  addReadOptions,
  addWorkerOptions,
  collect,
  type SharedFlags,
  share,
  toConfigFlags,
} from '../options.ts'
import { openOutput, refuseTerminal, shielded } from '../output.ts'
import type { RowJob } from '../rows/row-job.ts'
import { writeAll } from '../rows/write-all.ts'
import { loadOptions, prepareAnalysis } from '../run-analysis.ts'
import { sayFindings } from '../say-findings.ts'
import { createLossRecord, sayLosses } from '../say-losses.ts'
import { type Session, startSession, withRedaction } from '../session.ts'
import { withClassifiedRows, workersFor } from '../workers/classified-rows.ts'

/** Flags of `classify` alone. */
interface ClassifyFlags extends SharedFlags {
  readonly format?: RowFormatName
  readonly output?: string
  readonly excel?: boolean
  readonly wide?: boolean
  readonly status?: readonly Status[]
  readonly lever?: readonly string[]
  readonly minProbability?: number
  readonly defuse?: boolean
}

const examples = `
Eksempler:
  hovedgrep classify innspill/                          tabell i terminalen
  hovedgrep classify svar.csv -o plassert.csv --excel   åpnes i Excel med dobbeltklikk
  hovedgrep classify innspill/ -o plassert.xlsx         arbeidsbok for Excel
  hovedgrep classify innspill/ --format jsonl -o resultat.jsonl
  hovedgrep classify innspill/ --lever forsok --min-probability 0,8
  cat svar.csv | hovedgrep classify - --from csv | head`

const formats = [...Object.keys(rowFormats), ...Object.keys(packedRowFormats)]

/** Adds the command `classify`. */
export function addClassify(program: Command, io: Io, finish: (result: CommandResult) => void): void {
  const command = program
    .command('classify')
    .summary('plasser hvert innspill: én rad per innspill')
    .description(
      'Leser innspill fra filer, mapper eller mønstre og sier for hvert hvilket hovedgrep det gjelder, hvorfor, og hvor sikkert det er.',
    )
    .argument('[stier...]', 'filer, mapper eller mønstre; - er standard inn')
    .addOption(
      new Option('-f, --format <format>', 'utformat, ellers table i terminal og csv i rør og filer').choices(formats),
    )
    .option('-o, --output <fil>', 'skriv til fil i stedet for standard ut')
    .option('--excel', 'CSV som en norsk Excel åpner med dobbeltklikk (BOM, semikolon og desimalkomma)')
    .option('--wide', 'én kolonne med sannsynlighet per hovedgrep (csv, tsv og xlsx)')
    .addOption(new Option('--status <status>', `bare disse (kan gjentas): ${statuses.join(', ')}`).argParser(oneOf))
    .option('--lever <id>', 'bare disse hovedgrepene, etter id eller nummer (kan gjentas)', collect)
    .option('--min-probability <p>', 'bare plasseringer som er minst så sannsynlige (0–1)', share)
    .option('--no-defuse', 'ikke sett apostrof foran celler som et regneark ville lest som formler')
  addMessageOptions(addWorkerOptions(addConfigOptions(addModelOptions(addReadOptions(command)))))
    .addHelpText('after', examples)
    .action((paths: string[], flags: ClassifyFlags) => finish(classify(io, paths, flags)))
}

function oneOf(value: string, before: readonly string[] | undefined): readonly string[] {
  if (!statuses.some((status) => status === value))
    throw new InvalidArgumentError(`ventet ${statuses.join(', ')}, fikk «${value}»`)
  return collect(value, before)
}

async function classify(io: Io, paths: readonly string[], flags: ClassifyFlags): CommandResult {
  const session = await startSession(io, flags, toConfigFlags(flags, paths))
  return session === undefined ? 0 : withRedaction(session, () => classifyCorpus(session, flags))
}

async function classifyCorpus(session: Session, flags: ClassifyFlags): CommandResult {
  const { io } = session
  const format = formatOf(io, flags)
  if (isPackedFormat(format)) refuseTerminal(io, flags.output, format, `.${format}`)
  const analysis = await prepareAnalysis(session)
  const { wide, excel, defuse, status, minProbability } = flags
  const levers = await leversOf(session, flags)
  const hasMetaColumns = format === 'csv' || format === 'tsv' || isPackedFormat(format)
  const metaColumns = hasMetaColumns ? await collectMetaColumns(session, analysis) : []
  const filter = { status, levers, minProbability }
  const job: RowJob = { format, metaColumns, wide, excel, defuse, filter }
  const look = { width: io.stdout.columns ?? 100, style: tableStyle(io, session) }
  const opened = openOutput(io, flags.output)
  // The table is made for a terminal, and its colours must reach it.
  const output = format === 'table' ? opened : shielded(io, flags.output, opened)
  const losses = createLossRecord()
  let filteredOut: number
  try {
    const { record, bytes } = analysis
    filteredOut = await withClassifiedRows(
      analysis,
      loadOptions(session),
      workersFor(flags.workers, bytes),
      (classified) => writeAll({ classified, record, job, output, look, losses }),
    )
    await output.close()
  } catch (error) {
    output.abort()
    throw error
  }
  sayFindings(session, analysis.record)
  sayLosses(session, losses, 'csv, tsv og jsonl')
  session.say(summariseLedger(analysis.record.ledger))
  if (filteredOut > 0) session.say(`Holdt utenfor av filteret: ${numberFormats.nb.integer(filteredOut)} av de vurderte`)
  if (flags.output !== undefined) session.say(`Skrevet til ${flags.output}`)
  return 0
}

/** Ids of the levers asked for; undefined when all are. */
async function leversOf(session: Session, { lever: asked }: ClassifyFlags): Promise<string[] | undefined> {
  if (asked === undefined) return undefined
  const { taxonomy } = await loadTaxonomyWithLexicon(loadOptions(session))
  return asked.map((lever) => findLever(taxonomy, lever).id)
}

function formatOf(io: Io, flags: ClassifyFlags): RowFormatName {
  if (flags.format !== undefined) return flags.format
  const ending = flags.output?.toLowerCase() ?? ''
  if (ending.endsWith('.xlsx')) return 'xlsx'
  if (flags.excel === true || flags.wide === true) return 'csv'
  if (ending.endsWith('.jsonl') || ending.endsWith('.ndjson')) return 'jsonl'
  if (ending.endsWith('.tsv')) return 'tsv'
  return flags.output === undefined && io.stdout.isTTY === true ? 'table' : 'csv'
}

function tableStyle(io: Io, { flags }: Session): RowStyle {
  const colours = coloursFor(io, io.stdout, flags.color !== false)
  return { head: colours.bold, faint: colours.dim, certain: colours.green, doubtful: colours.yellow }
}
