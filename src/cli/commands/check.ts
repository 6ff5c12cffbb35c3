import { type Command, InvalidArgumentError, Option } from 'commander'
import { type RuleGroup, ruleGroups, ruleList } from '../../check/rules.ts'
import { nearest } from '../../taxonomy/nearest.ts'
import { isCalendarDate } from '../../text/calendar-date.ts'
import { type Finding, type Severity, severities } from '../../types/finding.ts'
import { withAnnotation } from '../check/annotate-failure.ts'
import { assertLimitsReady } from '../check/assert-limits-ready.ts'
import type { ChangedFiles } from '../check/changed-files.ts'
import { exceptionIds } from '../check/exception-ids.ts'
import { planFiles } from '../check/file-plan.ts'
import { findFlaws } from '../check/find-flaws.ts'
import { type FindingOutput, formatChoice, formatNames, planOutputs } from '../check/finding-outputs.ts'
import { fixCorpus } from '../check/fix/fix-corpus.ts'
import { refuseIdleOptions } from '../check/idle-options.ts'
import { keepChanged } from '../check/keep-changed.ts'
import { type KeptInput, keepInput } from '../check/kept-input.ts'
import { locateFindings } from '../check/locate-findings.ts'
import { type GateFlags, openGate } from '../check/open-gate.ts'
import { showFindings } from '../check/show-findings.ts'
import { createSourceFiles, type SourceFiles } from '../check/source-files.ts'
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

type Rules = Readonly<Record<string, Severity | 'off'>>

/** Flags of `check` alone. */
interface CheckFlags extends SharedFlags, GateFlags {
  readonly format?: readonly FindingOutput[]
  readonly failOn?: Severity
  readonly maxWarnings?: number
  readonly severity?: Severity
  readonly rule?: Rules
  readonly requiredColumn?: readonly string[]
  readonly date?: string
  readonly changedSince?: string
  readonly gold?: string
  readonly goldColumn?: string
  readonly recordQuality?: string
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly fix?: boolean
  readonly dryRun?: boolean
}

const examples = `
Regler (alvorsgrad):
${ruleGroups.map(describeGroup).join('\n')}

Eksempler:
  hovedgrep check innspill/
  hovedgrep check innspill/ --format github --fail-on warning
  hovedgrep check innspill/ --format sarif=funn.sarif --format text --max-warnings 10
  hovedgrep check innspill/ --rule campaign=off --rule too-short=error
  hovedgrep check innspill/ --update-baseline
  hovedgrep check innspill/ --format exceptions
  hovedgrep check innspill/ --changed-since origin/main
  hovedgrep check innspill/ --fix --dry-run`

function describeGroup({ title, rules }: RuleGroup): string {
  const lines = rules.map(([id, rule]) => `  ${id.padEnd(26)} ${rule.severity.padEnd(8)} ${rule.description}`)
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
    .option('--date <dato>', 'dagens dato, slik: 2027-01-31; uten den vurderes ikke datoer', calendarDate)
    .option('--baseline <fil>', 'filen med kjente funn, som ikke vises; ellers hovedgrep-baseline.json om den finnes')
    .option('--no-baseline', 'vis også kjente funn')
    .option('--update-baseline', 'skriv alle funn til grunnlinjen, så bare nye vises heretter')
    .option(
      '--changed-since <ref>',
      'bare funn i filer (hele filer, ikke linjer) som er endret siden en gren eller innsjekking i git',
    )
    .option('--gold <fil>', 'fasit som merkelapper og modell sammenlignes med')
    .option('--gold-column <navn>', 'kolonne ved siden av innspillene med merkelapper')
    .option('--record-quality <fil>', 'skriv målingen mot merkelappene til fil, for check.recorded-quality')
    .option('--cache', 'husk svaret til neste gang, så bare det som er endret, plasseres på nytt')
    .option('--no-cache', 'ikke bruk mellomlager')
    .option('--cache-location <mappe>', 'mappen som mellomlageret ligger i, ellers .hovedgrep-cache')
    .option('--fix', 'rett i filene det som kan rettes uten å røre et ord, og si hva som gjenstår')
    .option('--dry-run', 'med --fix: vis endringene som diff i stedet for å gjøre dem, og se ikke etter annet')
  addMessageOptions(addWorkerOptions(addConfigOptions(addModelOptions(addReadOptions(command)))))
    .addHelpText('after', examples)
    .action((paths: string[], flags: CheckFlags) => finish(check(io, paths, flags)))
}

/** Parses `--rule id=level`, which may be given several times. */
export function ruleLevel(value: string, before: Rules | undefined): Rules {
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

function calendarDate(value: string): string {
  if (isCalendarDate(value)) return value
  throw new InvalidArgumentError(`ventet en dato som finnes, slik: 2027-01-31, fikk «${value}»`)
}

async function check(given: Io, paths: readonly string[], flags: CheckFlags): CommandResult {
  const outputs = planOutputs(given.cwd, flags.format, flags.output)
  return withAnnotation(given, outputs, () => checkInto(given, paths, flags, outputs))
}

async function checkInto(
  given: Io,
  paths: readonly string[],
  flags: CheckFlags,
  outputs: readonly FindingOutput[],
): CommandResult {
  const kept = keepInput(given.stdin)
  const session = await startSession({ ...given, stdin: kept.stdin }, flags, {
    ...toConfigFlags(flags, paths),
    'check.fail-on': flags.failOn,
    'check.rules': flags.rule,
    'check.required-columns': flags.requiredColumn,
    'check.date': flags.date,
    'check.baseline': typeof flags.baseline === 'string' ? flags.baseline : undefined,
    'check.gold': flags.gold,
    'check.gold-column': flags.goldColumn,
    'check.cache': flags.cache,
    'check.cache-location': flags.cacheLocation,
  })
  if (session === undefined) return 0
  return withRedaction(session, () => {
    refuseIdleOptions(flags, session.config)
    const written = planFiles(session, flags, outputs)
    const planned = { ...session, flags: { ...session.flags, outputs: written } }
    return checkCorpus(planned, flags, outputs, kept)
  })
}

async function checkCorpus(
  session: Session,
  flags: CheckFlags,
  outputs: readonly FindingOutput[],
  kept: KeptInput,
): CommandResult {
  const changes = await changesSince(session.io, flags.changedSince)
  const files = createSourceFiles(session)
  const { gate, close } = await openGate(session, flags, files)
  // Files are changed only when nothing else stands in the way of the check.
  if (flags.fix === true && flags.dryRun !== true) await assertLimitsReady(session, flags.recordQuality)
  if (flags.fix === true) await fixCorpus(session, flags, changes)
  if (flags.dryRun === true) return 0
  const {
    findings: found,
    ledger,
    leftOut,
    sources,
    located,
  } = await findFlaws(session, {
    gate,
    files,
    workers: flags.workers,
    recordQuality: flags.recordQuality,
    isRecording: flags.updateBaseline === true,
    locate: (all, flaws) => locateFindings(session, all, kept, flaws),
  })
  const findings = changes === undefined ? found : await onlyChanged(session, changes, found, files)
  const exitCode = await showFindings(session, flags, findings, {
    outputs,
    sources: sources.map(({ name }) => name),
    locate: async (shown) => located ?? locateFindings(session, sources, kept, shown),
    fileOf: files.fileOf,
    exceptionIdOf: exceptionIds(session, files),
    known: leftOut.known,
    date: session.config['check.date'],
  })
  session.say(summariseLedger(ledger))
  await close(leftOut)
  return exitCode
}

/** Asks git before anything is read; what talks to it is loaded only then. */
async function changesSince(io: Io, ref: string | undefined): Promise<ChangedFiles | undefined> {
  if (ref === undefined) return undefined
  const { changedFiles } = await import('../check/changed-files.ts')
  return changedFiles(io, ref)
}

async function onlyChanged(
  session: Session,
  changes: ChangedFiles,
  findings: readonly Finding[],
  files: SourceFiles,
): Promise<readonly Finding[]> {
  const kept = await keepChanged(changes, findings, files)
  const left = kept.unchanged + kept.ofCorpus
  if (left > 0) {
    const whole = kept.ofCorpus > 0 ? ` (${kept.ofCorpus} av dem gjelder hele materialet)` : ''
    session.say(`Ikke endret siden ${changes.ref}: ${left} funn er utelatt${whole}`)
  }
  return kept.findings
}
