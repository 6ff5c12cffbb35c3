import { type Command, Option } from 'commander'
import { type EvaluationFormatName, evaluationFormats } from '../../evaluate/format/registry.ts'
import { checkGates } from '../../evaluate/gates.ts'
import { scorePredictions } from '../../evaluate/score-predictions.ts'
import { loadClassifier } from '../../load.ts'
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
import { startSession } from '../session.ts'

/** Flags of `evaluate` alone. */
interface EvaluateFlags extends SharedFlags {
  readonly format: EvaluationFormatName
  readonly output?: string
  readonly minAccuracy?: number
  readonly minMacroF1?: number
  readonly maxEce?: number
}

const examples = `
Fasiten er CSV med kolonnene text og primary, og gjerne id, secondary (delt med |) og language.

Eksempler:
  hovedgrep evaluate fasit.csv
  hovedgrep evaluate fasit.csv --model tfidf --format markdown
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
    .option('--min-accuracy <p>', 'laveste godtatte treffsikkerhet (0–1)', share)
    .option('--min-macro-f1 <p>', 'laveste godtatte makro-F1 (0–1)', share)
    .option('--max-ece <p>', 'høyeste godtatte kalibreringsfeil (0–1)', share)
  addMessageOptions(addConfigOptions(addModelOptions(addReadOptions(command))))
    .addHelpText('after', examples)
    .action((paths: string[], flags: EvaluateFlags) => finish(evaluate(io, paths, flags)))
}

async function evaluate(io: Io, paths: readonly string[], flags: EvaluateFlags): CommandResult {
  const session = await startSession(io, flags, toConfigFlags(flags, []))
  if (session === undefined) return 0
  const { classifier, taxonomy } = await loadClassifier(loadOptions(session))
  const { rows } = await readLabelled(session, paths, taxonomy, 'GOLD_INVALID')
  const inputs = rows.map(({ id, text, primary, secondary, language }) => {
    const assignment = classifier.classify(text)
    return {
      id,
      language: language === '' ? assignment.language : language,
      goldPrimary: primary,
      goldSecondary: secondary,
      probabilities: assignment.probabilities,
      predictedSecondary: assignment.secondary.map(({ lever }) => lever),
      status: assignment.status,
    }
  })
  const evaluation = scorePredictions(inputs, classifier.labels)
  await writeWhole(io, flags.output, evaluationFormats[flags.format](evaluation))
  const missed = checkGates(evaluation, flags)
  for (const { name, wanted, got } of missed)
    session.say(`${session.colours.red('ikke nådd:')} --${name} ${wanted}: fikk ${got}`)
  return missed.length > 0 ? 1 : 0
}
