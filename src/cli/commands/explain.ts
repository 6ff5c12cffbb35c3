import { type Command, Option } from 'commander'
import { findTurns } from '../../classify/find-turns.ts'
import { HovedgrepError } from '../../errors.ts'
import { type LoadedClassifier, loadClassifier } from '../../load.ts'
import { findLever } from '../../taxonomy/find-lever.ts'
import { nearest } from '../../taxonomy/nearest.ts'
import type { ClassifiedInput } from '../../types/assignment.ts'
import { coloursFor } from '../colours.ts'
import { type Explained, explanationToJson, explanationToText } from '../explanation.ts'
import type { CommandResult, Io } from '../io.ts'
import {
  addConfigOptions,
  addMessageOptions,
  addModelOptions,
  addReadOptions,
  type SharedFlags,
  toConfigFlags,
} from '../options.ts'
import { writeWhole } from '../output.ts'
import { loadOptions, prepareAnalysis } from '../run-analysis.ts'
import { type Session, startSession, withRedaction } from '../session.ts'

/** Flags of `explain` alone. */
interface ExplainFlags extends SharedFlags {
  readonly format: 'text' | 'json'
  readonly whyNot?: string
}

const examples = `
Id-en er den som classify skriver; stiene må være de samme som da (eller stå i hovedgrep.yaml).

Eksempler:
  hovedgrep explain "svar.csv#INN-0042" svar.csv
  hovedgrep explain "workshop.md#line:18" notater/ --why-not samarbeid
  echo "Gi oss lov til å prøve i to år" | hovedgrep explain -`

/** Adds the command `explain`. */
export function addExplain(program: Command, io: Io, finish: (result: CommandResult) => void): void {
  const command = program
    .command('explain')
    .summary('hvorfor ett innspill fikk sitt hovedgrep')
    .description(
      'Viser alt som førte til plasseringen av ett innspill: treff i ordlista, ordene som veide mest, og de nærmeste alternativene.',
    )
    .argument('<id>', 'innspillets id, eller - for en tekst på standard inn')
    .argument('[stier...]', 'filene som innspillet står i')
    .addOption(new Option('-f, --format <format>', 'utformat').choices(['text', 'json']).default('text'))
    .option(
      '--why-not <hovedgrep>',
      'vis også hvorfor det ikke ble dette hovedgrepet, og hva som måtte vært annerledes',
    )
  addMessageOptions(addConfigOptions(addModelOptions(addReadOptions(command))))
    .addHelpText('after', examples)
    .action((id: string, paths: string[], flags: ExplainFlags) => finish(explain(io, id, paths, flags)))
}

async function explain(io: Io, id: string, paths: readonly string[], flags: ExplainFlags): CommandResult {
  const session = await startSession(io, flags, toConfigFlags(flags, paths))
  return session === undefined ? 0 : withRedaction(session, () => explainInput(session, id, flags))
}

async function explainInput(session: Session, id: string, flags: ExplainFlags): CommandResult {
  const { io } = session
  const { text, loaded, place } = id === '-' ? await fromStdin(session) : await fromFiles(session, id)
  const { taxonomy, classifier } = loaded
  const explanation = classifier.explain(text)
  const lever = flags.whyNot === undefined ? undefined : findLever(taxonomy, flags.whyNot)
  const explained: Explained = {
    id,
    place,
    text,
    taxonomy,
    explanation,
    whyNot:
      lever === undefined
        ? undefined
        : { lever, turns: findTurns(classifier, text, taxonomy.levers.indexOf(lever), lever) },
    modelName: classifier.modelName,
  }
  const colours = coloursFor(io, io.stdout, flags.color !== false)
  const shown =
    flags.format === 'json'
      ? explanationToJson(explained)
      : explanationToText(explained, colours, Math.min(100, io.stdout.columns ?? 100))
  await writeWhole(io, undefined, shown)
  return 0
}

interface Found {
  readonly text: string
  readonly place: string
  readonly loaded: LoadedClassifier
}

async function fromStdin(session: Session): Promise<Found> {
  const chunks: Uint8Array[] = []
  for await (const chunk of session.io.stdin) chunks.push(chunk)
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/u, '')
    .normalize('NFC')
    .trim()
  if (text === '')
    throw new HovedgrepError('USAGE', 'Standard inn er tom.', {
      hint: 'Send teksten inn i røret: echo "…" | hovedgrep explain -',
    })
  const loaded = await loadClassifier(loadOptions(session))
  return { text: session.redaction?.redactor.text(text) ?? text, place: 'standard inn', loaded }
}

async function fromFiles(session: Session, id: string): Promise<Found> {
  const analysis = await prepareAnalysis(session)
  const loaded = await loadClassifier(loadOptions(session))
  const known: string[] = []
  for await (const rows of analysis.rows(loaded.classifier))
    for (const row of rows) {
      if (row.input.id === id) return { text: row.input.text, place: placeOf(row), loaded }
      if (known.length < 20_000) known.push(row.input.id)
    }
  const near = nearest(id, known)
  throw new HovedgrepError('ID_UNKNOWN', `Ingen innspill har id-en «${id}».`, {
    hint:
      near === undefined
        ? 'Id-ene står i første kolonne fra «hovedgrep classify» med de samme stiene.'
        : `Mente du «${near}»?`,
  })
}

function placeOf({ input }: ClassifiedInput): string {
  return `${input.source} ${input.place}`
}
