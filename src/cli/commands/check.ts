import { type Command, InvalidArgumentError, Option } from 'commander'
import { countWarnings } from '../../check/count-warnings.ts'
import { failingFindings } from '../../check/failing-findings.ts'
import { type RuleGroup, ruleGroups, ruleList } from '../../check/rules.ts'
import { nearest } from '../../taxonomy/nearest.ts'
import { type Severity, severities } from '../../types/finding.ts'
import { findFlaws } from '../check/find-flaws.ts'
import { findingFiles } from '../check/finding-files.ts'
import { type FindingOutput, formatChoice, formatNames, planOutputs } from '../check/finding-outputs.ts'
import { type KeptInput, keepInput } from '../check/kept-input.ts'
import { locateFindings } from '../check/locate-findings.ts'
import { writeFindings } from '../check/write-findings.ts'
import { ruleLevels } from '../config/config-type.ts'
import type { CommandResult, Io } from '../io.ts'
import { summariseLedger } from '../ledger-summary.ts'
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
import { type Session, startSession, withRedaction } from '../session.ts'
import { readVersion } from '../version.ts'

type Rules = Readonly<Record<string, Severity | 'off'>>

/** Flags of `check` alone. */
interface CheckFlags extends SharedFlags {
  readonly format?: readonly FindingOutput[]
  readonly failOn?: Severity
  readonly maxWarnings?: number
  readonly severity?: Severity
  readonly rule?: Rules
  readonly requiredColumn?: readonly string[]
}

const examples = `
Regler (alvorsgrad):
${ruleGroups.map(describeGroup).join('\n')}

Eksempler:
  hovedgrep check innspill/
  hovedgrep check innspill/ --format github --fail-on warning
  hovedgrep check innspill/ --format sarif=funn.sarif --format text --max-warnings 10
  hovedgrep check innspill/ --rule campaign=off --rule too-short=error`

function describeGroup({ title, rules }: RuleGroup): string {
  const lines = rules.map(([id, rule]) => `  ${id.padEnd(24)} ${rule.severity.padEnd(8)} ${rule.description}`)
  return [`  ${title}`, ...lines.map((line) => `  ${line}`)].join('\n')
}

/** Adds the command `check`. */
export function addCheck(program: Command, io: Io, finish: (result: CommandResult) => void): void {
  const command = program
    .command('check')
    .summary('regler over innspillene, for CI (utgang 1 når noe feiler)')
    .description(
      'Leter etter feil og mangler i innspillene: tomme svar, gjentakelser, tegn som ikke lar seg lese, hovedgrep uten innspill.',
    )
    .argument('[stier...]', 'filer, mapper eller mønstre; - er standard inn')
    .option(
      '-f, --format <format[=fil]>',
      `utformat, ellers text, og filen det skrives til (kan gjentas): ${formatNames.join(', ')}`,
      formatChoice,
    )
    .option('-o, --output <fil>', 'skriv formatet uten fil hit i stedet for til standard ut')
    .addOption(new Option('--fail-on <grad>', 'mildeste alvorsgrad som gir utgang 1, ellers error').choices(severities))
    .option('--max-warnings <n>', 'flere advarsler enn dette gir utgang 1', integerFrom(0))
    .addOption(new Option('--severity <grad>', 'mildeste alvorsgrad som vises, ellers info').choices(severities))
    .option('--stdin-filename <navn>', 'navnet standard inn (-) vises med; endelsen sier hva den er')
    .option('--rule <id=grad>', 'alvorsgrad for en regel: error, warning, info eller off (kan gjentas)', ruleLevel)
    .option('--required-column <navn>', 'kolonne som hver tabell med innspill må ha (kan gjentas)', collect)
  addMessageOptions(addWorkerOptions(addConfigOptions(addModelOptions(addReadOptions(command)))))
    .addHelpText('after', examples)
    .action((paths: string[], flags: CheckFlags) => finish(check(io, paths, flags)))
}

function ruleLevel(value: string, before: Rules | undefined): Rules {
  const [id = '', level = ''] = value.split('=')
  const known = ruleList.map(([name]) => name)
  if (!known.some((name) => name === id)) {
    const near = nearest(id, known)
    throw new InvalidArgumentError(`ukjent regel «${id}»${near === undefined ? '' : ` (mente du ${near}?)`}`)
  }
  const wanted = ruleLevels.find((name) => name === level)
  if (wanted === undefined) throw new InvalidArgumentError(`ventet ${id}=${ruleLevels.join('|')}, fikk «${value}»`)
  return { ...before, [id]: wanted }
}

async function check(given: Io, paths: readonly string[], flags: CheckFlags): CommandResult {
  const outputs = planOutputs(given.cwd, flags.format, flags.output)
  const kept = keepInput(given.stdin)
  const files = outputs.flatMap(({ path }) => path ?? [])
  const session = await startSession(
    { ...given, stdin: kept.stdin },
    { ...flags, outputs: files },
    {
      ...toConfigFlags(flags, paths),
      'check.fail-on': flags.failOn,
      'check.rules': flags.rule,
      'check.required-columns': flags.requiredColumn,
    },
  )
  if (session === undefined) return 0
  return withRedaction(session, () => checkCorpus(session, flags, outputs, kept))
}

async function checkCorpus(
  session: Session,
  flags: CheckFlags,
  outputs: readonly FindingOutput[],
  kept: KeptInput,
): CommandResult {
  const { config } = session
  const { findings, ledger, sources } = await findFlaws(session, flags.workers)
  const { maxWarnings = Number.POSITIVE_INFINITY, severity: shownFrom = 'info' } = flags
  const warnings = countWarnings(findings)
  // Too many warnings fail as if each did.
  const failOn = warnings > maxWarnings && config['check.fail-on'] === 'error' ? 'warning' : config['check.fail-on']
  // Of a severity and worse: what fails, and what is shown.
  const shown = failingFindings(findings, shownFrom)
  const locations = await locateFindings(session, sources, kept, shown)
  await writeFindings(session, outputs, flags.color !== false, shown, {
    locationOf: (finding) => locations.get(finding),
    fileOf: findingFiles(session, sources),
    sources: sources.map(({ name }) => name),
    failOn,
    version: readVersion(),
  })
  if (shown.length < findings.length)
    session.say(`Ikke vist: ${findings.length - shown.length} mildere funn (--severity ${shownFrom}).`)
  if (warnings > maxWarnings)
    session.say(`For mange advarsler: ${warnings}, og grensen er ${maxWarnings} (--max-warnings).`)
  session.say(summariseLedger(ledger))
  return failingFindings(findings, failOn).length > 0 ? 1 : 0
}
