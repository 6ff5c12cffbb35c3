import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { HovedgrepError } from '../../errors.ts'
import { type EvaluationFormatName, evaluationFormats } from '../../evaluate/format/registry.ts'
import { checkGates } from '../../evaluate/gates.ts'
import { scorePredictions } from '../../evaluate/scores/score-predictions.ts'
import { loadClassifier } from '../../load.ts'
import { numberFormats } from '../../render/format-number.ts'
import { answerRows } from '../evaluate/answered-row.ts'
import { type BaselineFlags, predictBaseline } from '../evaluate/baseline-predictions.ts'
import { errorCsv } from '../evaluate/error-csv.ts'
import type { CommandResult, Io } from '../io.ts'
import {
  addConfigOptions,
  addMessageOptions,
  addModelOptions,
  addReadOptions,
  type SharedFlags,
  share,
  toConfigFlags,
} from '../options.ts'
import { writeWhole } from '../output.ts'
import { readLabelled } from '../read-labelled.ts'
import { loadOptions } from '../run-analysis.ts'
import { type Session, startSession, withRedaction } from '../session.ts'

/** Flags of `evaluate` alone. */
interface EvaluateFlags extends SharedFlags, BaselineFlags {
  readonly format: EvaluationFormatName
  readonly output?: string
  readonly errors?: string
  readonly minAccuracy?: number
  readonly minMacroF1?: number
  readonly minKappa?: number
  readonly maxEce?: number
}

const examples = `
Fasiten er CSV med kolonnene text og primary, og gjerne id, secondary (delt med |), language og aspect.

Eksempler:
  hovedgrep evaluate fasit.csv
  hovedgrep evaluate fasit.csv --model tfidf --format markdown
  hovedgrep evaluate fasit.csv --errors feil.csv                    én rad for hvert galt svar
  hovedgrep evaluate fasit.csv --model-file ny.bin --baseline gammel.bin
  hovedgrep evaluate fasit.csv --min-macro-f1 0,80 --max-ece 0,05   utgang 1 når en grense ikke nås`

/** Adds the command `evaluate`. */
export function addEvaluate(program: Command, io: Io, finish: (result: CommandResult) => void): void {
  const command = program
    .command('evaluate')
    .summary('måler plasseringene mot en fasit')
    .description(
      'Sammenligner modellens svar med en fasit: treffsikkerhet, F1 for hvert hovedgrep, forvekslinger, kalibrering, språk for språk.',
    )
    .argument('<fasit...>', 'CSV-filer med fasit')
    .addOption(new Option('-f, --format <format>', 'utformat').choices(Object.keys(evaluationFormats)).default('text'))
    .option('-o, --output <fil>', 'skriv til fil i stedet for standard ut')
    .option('--errors <fil>', 'skriv også en CSV-fil med én rad for hvert galt svar')
    .option('--baseline <fil>', 'sammenlign med en annen modell laget med «hovedgrep train»')
    .option('--baseline-taxonomy <fil>', 'taksonomien til modellen det sammenlignes med, ellers den samme')
    .option('--min-accuracy <p>', 'laveste godtatte treffsikkerhet (0–1)', share)
    .option('--min-macro-f1 <p>', 'laveste godtatte makro-F1 (0–1)', share)
    .option('--min-kappa <p>', 'laveste godtatte Cohens kappa (0–1)', share)
    .option('--max-ece <p>', 'høyeste godtatte kalibreringsfeil (0–1)', share)
  addMessageOptions(addConfigOptions(addModelOptions(addReadOptions(command))))
    .addHelpText('after', examples)
    .action((paths: string[], flags: EvaluateFlags) => finish(evaluate(io, paths, flags)))
}

async function evaluate(io: Io, paths: readonly string[], flags: EvaluateFlags): CommandResult {
  const session = await startSession(io, flags, toConfigFlags(flags, []))
  return session === undefined ? 0 : withRedaction(session, () => measure(session, paths, flags))
}

async function measure(session: Session, paths: readonly string[], flags: EvaluateFlags): CommandResult {
  const { io } = session
  refuseSameFile(io, flags)
  const options = loadOptions(session)
  const { classifier, taxonomy } = await loadClassifier(options)
  const { rows } = await readLabelled(session, paths, taxonomy, 'GOLD_INVALID')
  const answered = answerRows(rows, classifier)
  const other = await predictBaseline(flags, options, rows, classifier.labels)
  const inputs = answered.map(({ input }) => input)
  const evaluation = scorePredictions(inputs, classifier.labels, other)
  await writeWhole(io, flags.output, evaluationFormats[flags.format](evaluation))
  if (flags.errors !== undefined) {
    const { text, count } = errorCsv(answered, classifier.labels)
    await writeWhole(io, flags.errors, text)
    session.say(`Skrevet til ${flags.errors}: ${numberFormats.nb.integer(count)} ${count === 1 ? 'galt' : 'gale'} svar`)
  }
  const missed = checkGates(evaluation, flags)
  for (const { name, wanted, got } of missed)
    session.say(`${session.colours.red('ikke nådd:')} --${name} ${wanted}: fikk ${got ?? 'ingenting å regne av'}`)
  return missed.length > 0 ? 1 : 0
}

/** One would be written over the other. */
function refuseSameFile({ cwd }: Io, { output, errors }: EvaluateFlags): void {
  const place = (path = '-'): string => (path === '-' ? path : resolve(cwd, path))
  if (errors === undefined || place(errors) !== place(output)) return
  throw new HovedgrepError('USAGE', 'Målingen og de gale svarene kan ikke skrives til samme sted.', {
    hint: 'Gi --errors en annen fil enn -o.',
  })
}
