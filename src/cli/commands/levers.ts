import { type Command, Option } from 'commander'
import { HovedgrepError } from '../../errors.ts'
import { loadTaxonomyWithLexicon } from '../../load.ts'
import { findLever } from '../../taxonomy/find-lever.ts'
import { type Severity, severities } from '../../types/finding.ts'
import { type Language, type Lever, languages, type Taxonomy } from '../../types/taxonomy.ts'
import { type FindingOutput, formatChoice, formatNames } from '../check/finding-outputs.ts'
import { coloursFor } from '../colours.ts'
import type { CommandResult, Io } from '../io.ts'
import { checkLevers } from '../levers/check-levers.ts'
import { addConfigOptions, addMessageOptions, integerFrom, type SharedFlags, toConfigFlags } from '../options.ts'
import { writeWhole } from '../output.ts'
import { startSession, withRedaction } from '../session.ts'
import { wrap } from '../wrap.ts'
import { ruleLevel } from './check.ts'
import { addLeversDiff } from './levers-diff.ts'

/** Flags of `levers` alone. */
interface LeversFlags extends SharedFlags {
  readonly format?: readonly FindingOutput[]
  readonly language?: Language
  readonly terms?: boolean
  readonly check?: boolean
  readonly on?: readonly string[]
  readonly rule?: Readonly<Record<string, Severity | 'off'>>
  readonly failOn?: Severity
  readonly maxWarnings?: number
  readonly severity?: Severity
}

const examples = `
Eksempler:
  hovedgrep levers                          de ti hovedgrepene med deltemaer
  hovedgrep levers forsok --terms           ett hovedgrep med ordlista
  hovedgrep levers --language en --format json
  hovedgrep levers --check --taxonomy levers.yaml --on innspill/
  hovedgrep levers diff gammel.yaml ny.yaml --on innspill/`

/** No exception is possible from what is said of a taxonomy. */
const leverFormats = formatNames.filter((name) => name !== 'exceptions')

/** Adds the command `levers`. */
export function addLevers(program: Command, io: Io, finish: (result: CommandResult) => void): void {
  const command = program
    .command('levers')
    .summary('hovedgrepene, deltemaene og ordlista')
    .description('Viser taksonomien: hovedgrepene med beskrivelse og deltemaer, og med --terms ordlista.')
    .usage('[valg] [hovedgrep]')
    .argument('[hovedgrep]', 'id eller nummer; ellers alle')
    .option(
      '-f, --format <format[=fil]>',
      `utformat (kan gjentas med --check): ${leverFormats.join(', ')}; uten --check text eller json`,
      (value, before: readonly FindingOutput[] | undefined) => formatChoice(value, before, leverFormats),
    )
    .addOption(new Option('--language <språk>', 'språket de vises på').choices(languages))
    .option('--terms', 'vis ordlista med vekter')
    .option('--taxonomy <fil>', 'en annen taksonomi, i samme form som levers.yaml')
    .option('--check', 'se etter feil i taksonomien i stedet for å vise den (utgang 1 når noe feiler)')
    .option('--on <stier...>', 'med --check: innspill som hver term skal gi treff i')
    .option('--rule <id=grad>', 'med --check: alvorsgrad for en regel, eller off (kan gjentas)', ruleLevel)
    .addOption(
      new Option('--fail-on <grad>', 'med --check: mildeste alvorsgrad som gir utgang 1, ellers error').choices(
        severities,
      ),
    )
    .option('--max-warnings <n>', 'med --check: flere advarsler enn dette gir utgang 1', integerFrom(0))
    .addOption(
      new Option('--severity <grad>', 'med --check: mildeste alvorsgrad som vises, ellers info').choices(severities),
    )
    .option('-o, --output <fil>', 'med --check: skriv til fil i stedet for standard ut')
  addMessageOptions(addConfigOptions(command))
    .addHelpText('after', examples)
    // So that «levers diff --format json» is about the comparison.
    .enablePositionalOptions()
    .action((lever: string | undefined, flags: LeversFlags) => finish(levers(io, lever, flags)))
  addLeversDiff(command, io, finish)
}

/** Refuses what would be passed over in silence. */
function refuseUnused(asked: string | undefined, flags: LeversFlags): void {
  const refuse = (what: string, hint: string): never => {
    throw new HovedgrepError('USAGE', what, { hint: `${hint} Se «hovedgrep help levers».` })
  }
  if (flags.check === true) {
    const [shown] = [
      ...(asked === undefined ? [] : ['et hovedgrep']),
      ...(flags.terms === true ? ['--terms'] : []),
      ...(flags.language === undefined ? [] : ['--language']),
    ]
    if (shown !== undefined) refuse(`--check og ${shown} kan ikke brukes sammen.`, '--check ser på hele taksonomien.')
    return
  }
  const alone = {
    on: flags.on,
    rule: flags.rule,
    'fail-on': flags.failOn,
    'max-warnings': flags.maxWarnings,
    severity: flags.severity,
    output: flags.output,
  }
  const [option] = Object.entries(alone).find(([, value]) => value !== undefined) ?? []
  if (option !== undefined) refuse(`--${option} kan bare brukes sammen med --check.`, 'Legg til --check.')
  const [choice, ...more] = flags.format ?? []
  if (more.length > 0 || choice?.path !== undefined)
    refuse('Flere formater, og formater med fil, kan bare brukes sammen med --check.', 'Velg text eller json.')
  if (choice !== undefined && choice.format !== 'text' && choice.format !== 'json')
    refuse(`Formatet ${choice.format} kan bare brukes sammen med --check.`, 'Velg text eller json.')
}

async function levers(io: Io, asked: string | undefined, flags: LeversFlags): CommandResult {
  refuseUnused(asked, flags)
  const session = await startSession(io, flags, {
    ...toConfigFlags(flags, []),
    language: flags.language,
    'check.rules': flags.rule,
    'check.fail-on': flags.failOn,
  })
  if (session === undefined) return 0
  if (flags.check === true) return withRedaction(session, () => checkLevers(session, flags.on ?? [], flags))
  const { taxonomy } = await loadTaxonomyWithLexicon({ cwd: io.cwd, taxonomy: session.config.taxonomy })
  const shown = asked === undefined ? taxonomy.levers : [findLever(taxonomy, asked)]
  const { language } = session.config
  if (flags.format?.[0]?.format === 'json') {
    await writeWhole(io, undefined, toJson(taxonomy, shown, flags.terms === true))
    return 0
  }
  const colours = coloursFor(io, io.stdout, flags.color !== false)
  const width = Math.min(100, io.stdout.columns ?? 100)
  const text = shown
    .map((lever) => {
      const head = `${colours.bold(`${lever.number}. ${lever.name[language]}`)}  ${colours.dim(lever.id)}`
      const description = wrap(lever.description[language], width, '   ')
      const lines = lever.subtopics.map(
        ({ id, name }) => `   · ${name[language]}${termsOf(lever, id, language, flags, width)}`,
      )
      return [head, ...(description === '' ? [] : [description]), ...lines, general(lever, language, flags, width)]
        .filter((line) => line !== '')
        .join('\n')
    })
    .join('\n\n')
  await writeWhole(io, undefined, `${text}\n`)
  return 0
}

function termsOf(lever: Lever, subtopic: string, language: Language, flags: LeversFlags, width: number): string {
  if (flags.terms !== true) return ''
  const terms = lever.terms.filter((term) => term.subtopic === subtopic && term.language === language)
  if (terms.length === 0) return ''
  return `\n${wrap(terms.map(({ text, weight }) => `${text} ${weight}`).join(', '), width, '       ')}`
}

function general(lever: Lever, language: Language, flags: LeversFlags, width: number): string {
  return termsOf(lever, '', language, flags, width).slice(1)
}

function toJson(taxonomy: Taxonomy, shown: readonly Lever[], withTerms: boolean): string {
  const list = shown.map(({ terms, ...lever }) => (withTerms ? { ...lever, terms } : lever))
  const { id, version, sha256 } = taxonomy
  return `${JSON.stringify({ formatVersion: 1, taxonomy: { id, version, sha256 }, levers: list }, null, 2)}\n`
}
