import { type Command, Option } from 'commander'
import {
  type TaxonomyDifferenceFormat,
  taxonomyDifferenceRenderers,
} from '../../render/taxonomy-difference/registry.ts'
import type { CommandResult, Io } from '../io.ts'
import { diffTaxonomies } from '../levers/diff-taxonomies.ts'
import {
  addConfigOptions,
  addMessageOptions,
  addReadOptions,
  collect,
  integerFrom,
  type SharedFlags,
  toConfigFlags,
} from '../options.ts'
import { writeWhole } from '../output.ts'
import { type Session, startSession, withRedaction } from '../session.ts'

/** Flags of `levers diff` alone. */
interface LeversDiffFlags extends SharedFlags {
  readonly format: TaxonomyDifferenceFormat
  readonly model: 'keyword' | 'combined'
  readonly on?: readonly string[]
  readonly gold?: readonly string[]
  readonly list?: number
}

/** Inputs shown, and terms in each list of the Markdown, unless told. */
const usualItems = 50

const examples = `
Eksempler:
  hovedgrep levers diff gammel.yaml ny.yaml
  hovedgrep levers diff gammel.yaml ny.yaml --on innspill/ -o endringer.md
  hovedgrep levers diff gammel.yaml ny.yaml --on innspill/ --gold fasit.csv --format json`

/** Adds the command `levers diff`. */
export function addLeversDiff(parent: Command, io: Io, finish: (result: CommandResult) => void): void {
  const command = parent
    .command('diff')
    .summary('hva som skiller to taksonomier, og hva det gjør med innspillene')
    .description(
      'Sammenligner to taksonomier: hovedgrep, deltemaer og termer som er nye, borte eller endret, hvilke innspill som får et annet hovedgrep, og hva det betyr for treffsikkerheten.',
    )
    .argument('<gammel>', 'taksonomien slik den var (.yaml)')
    .argument('<ny>', 'taksonomien slik den er nå (.yaml)')
    .addOption(
      new Option('-f, --format <format>', 'utformat')
        .choices(Object.keys(taxonomyDifferenceRenderers))
        .default('markdown'),
    )
    .option('-o, --output <fil>', 'skriv til fil i stedet for standard ut')
    .option('--on <stier...>', 'innspill som plasseres med begge taksonomiene')
    .option('--gold <fil>', 'fasit som begge måles mot (kan gjentas)', collect)
    .option('--list <n>', `innspill og termer som vises i hver liste (ellers ${usualItems})`, integerFrom(0))
    .addOption(new Option('--model <navn>', 'modellen som svarer').choices(['keyword', 'combined']).default('keyword'))
    .option('--model-file <fil>', 'en modell laget med «hovedgrep train», for begge taksonomiene')
  addMessageOptions(addConfigOptions(addReadOptions(command)))
    .addHelpText('after', examples)
    .action((before: string, after: string, flags: LeversDiffFlags) => finish(leversDiff(io, before, after, flags)))
}

async function leversDiff(io: Io, before: string, after: string, flags: LeversDiffFlags): CommandResult {
  const session = await startSession(io, flags, toConfigFlags(flags, []))
  return session === undefined ? 0 : withRedaction(session, () => writeDifference(session, { before, after }, flags))
}

async function writeDifference(
  session: Session,
  files: { readonly before: string; readonly after: string },
  flags: LeversDiffFlags,
): CommandResult {
  const { on = [], gold = [], list = usualItems, model, format, output } = flags
  const found = await diffTaxonomies(session, { files, model, on, gold, list })
  await writeWhole(session.io, output, taxonomyDifferenceRenderers[format](found, list))
  if (output !== undefined) session.say(`Sammenligningen står i ${output}`)
  return 0
}
