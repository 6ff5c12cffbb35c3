import { type Command, Option } from 'commander'
import { type DifferenceRendererName, differenceRenderers } from '../../render/difference-renderers.ts'
import { numberFormats } from '../../render/format-number.ts'
import type { Difference } from '../../types/difference.ts'
import { type Language, languages } from '../../types/taxonomy.ts'
import { compareResults } from '../diff/compare-results.ts'
import type { CommandResult, Io } from '../io.ts'
import { addConfigOptions, addMessageOptions, integerFrom, type SharedFlags, toConfigFlags } from '../options.ts'
import { writeWhole } from '../output.ts'
import { type Session, startSession, withRedaction } from '../session.ts'

/** Flags of `diff` alone. */
interface DiffFlags extends SharedFlags {
  readonly format: DifferenceRendererName
  readonly output?: string
  readonly language?: Language
  readonly title?: string
  readonly date?: string
  readonly list?: number
  readonly oldTaxonomy?: string
}

/** Inputs and respondents shown in each list, unless told. */
const usualItems = 25

const examples = `
Eksempler:
  hovedgrep classify runde1/ -o gammel.jsonl
  hovedgrep classify runde2/ -o ny.jsonl
  hovedgrep diff gammel.jsonl ny.jsonl -o endringer.md
  hovedgrep diff gammel.jsonl ny.jsonl --language nn --date 2019-10-01 --list 50
  hovedgrep diff gammel.jsonl ny.jsonl --format json -o endringer.json`

/** Adds the command `diff`. */
export function addDiff(program: Command, io: Io, finish: (result: CommandResult) => void): void {
  const command = program
    .command('diff')
    .summary('sammenlign to runder: hva er nytt, og er det mer enn tilfeldig')
    .description(
      'Sammenligner to resultater fra «hovedgrep classify --format jsonl»: nye innspill, endrede plasseringer, og om andelene er endret mer enn tilfeldigheter kan gi.',
    )
    .argument('<gammel>', 'resultatet av forrige runde (.jsonl)')
    .argument('<ny>', 'resultatet av den nye runden (.jsonl)')
    .addOption(
      new Option('-f, --format <format>', 'utformat').choices(Object.keys(differenceRenderers)).default('markdown'),
    )
    .option('-o, --output <fil>', 'skriv til fil i stedet for standard ut')
    .addOption(new Option('--language <språk>', 'språket sammenligningen skrives på').choices(languages))
    .option('--title <tekst>', 'tittelen på sammenligningen')
    .option('--date <dato>', 'datoen som står i sammenligningen, for eksempel 2019-05-31')
    .option('--list <n>', `innspill og avsendere som vises i hver liste (ellers ${usualItems})`, integerFrom(0))
    .option('--taxonomy <fil>', 'taksonomien som rundene er laget med, når det ikke er den innebygde')
    .option('--old-taxonomy <fil>', 'taksonomien som forrige runde er laget med, når den er en annen')
    .option('--redact', 'erstatt personopplysninger med [navn 1], [e-post 2] … i alt som skrives')
    .option('--no-redact', 'ikke erstatt personopplysninger')
  addMessageOptions(addConfigOptions(command))
    .addHelpText('after', examples)
    .action((before: string, after: string, flags: DiffFlags) => finish(diff(io, before, after, flags)))
}

async function diff(io: Io, before: string, after: string, flags: DiffFlags): CommandResult {
  const session = await startSession(io, flags, { ...toConfigFlags(flags, []), language: flags.language })
  return session === undefined ? 0 : withRedaction(session, () => writeDifference(session, { before, after }, flags))
}

async function writeDifference(
  session: Session,
  paths: { readonly before: string; readonly after: string },
  flags: DiffFlags,
): CommandResult {
  const { title, date, oldTaxonomy, list: items = usualItems } = flags
  const found = await compareResults(session, { paths, oldTaxonomy, items, title, date })
  const render = await differenceRenderers[flags.format].load()
  await writeWhole(session.io, flags.output, render(found, { language: session.config.language }))
  session.say(summary(found))
  if (flags.output !== undefined) session.say(`Sammenligningen står i ${flags.output}`)
  return 0
}

/** The counts in one line. */
function summary({ inputs, relabelled, levers }: Difference): string {
  const n = numberFormats.nb.integer
  const sure = levers.filter(({ test }) => test?.isMoreThanChance === true).length
  return [
    `Innspill: ${n(inputs.same)} uendret, ${n(inputs.moved)} med ny id, ${n(inputs.changed)} med endret tekst, ${n(inputs.added)} nye, ${n(inputs.gone)} borte`,
    `Samme tekst, annen plassering: ${n(relabelled.changed)} av ${n(relabelled.compared)}`,
    `Andel endret mer enn tilfeldig: ${n(sure)} hovedgrep`,
  ].join('\n')
}
