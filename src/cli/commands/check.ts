import { type Command, InvalidArgumentError, Option } from 'commander'
import { failingFindings } from '../../check/failing-findings.ts'
import { type FindingFormatName, findingFormats } from '../../check/format/registry.ts'
import { type RuleGroup, ruleGroups, ruleList } from '../../check/rules.ts'
import { nearest } from '../../taxonomy/nearest.ts'
import { isCalendarDate } from '../../text/calendar-date.ts'
import { type Finding, type Severity, severities } from '../../types/finding.ts'
import type { ChangedFiles } from '../check/changed-files.ts'
import { findFlaws } from '../check/find-flaws.ts'
import { keepChanged } from '../check/keep-changed.ts'
import { type GateFlags, openGate } from '../check/open-gate.ts'
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
  type SharedFlags,
  toConfigFlags,
} from '../options.ts'
import { type Session, startSession, withRedaction } from '../session.ts'
import type { UnitSource } from '../unit-source.ts'

type Rules = Readonly<Record<string, Severity | 'off'>>

/** Flags of `check` alone. */
interface CheckFlags extends SharedFlags, GateFlags {
  readonly format: FindingFormatName
  readonly output?: string
  readonly failOn?: Severity
  readonly rule?: Rules
  readonly requiredColumn?: readonly string[]
  readonly date?: string
  readonly changedSince?: string
}

const examples = `
Regler (alvorsgrad):
${ruleGroups.map(describeGroup).join('\n')}

Eksempler:
  hovedgrep check innspill/
  hovedgrep check innspill/ --format github --fail-on warning
  hovedgrep check innspill/ --rule campaign=off --rule too-short=error
  hovedgrep check innspill/ --update-baseline
  hovedgrep check innspill/ --changed-since origin/main`

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
    .addOption(new Option('-f, --format <format>', 'utformat').choices(Object.keys(findingFormats)).default('text'))
    .option('-o, --output <fil>', 'skriv til fil i stedet for standard ut')
    .addOption(new Option('--fail-on <grad>', 'mildeste alvorsgrad som gir utgang 1, ellers error').choices(severities))
    .option('--rule <id=grad>', 'alvorsgrad for en regel: error, warning, info eller off (kan gjentas)', ruleLevel)
    .option('--required-column <navn>', 'kolonne som hver tabell med innspill må ha (kan gjentas)', collect)
    .option('--date <dato>', 'dagens dato, slik: 2027-01-31; uten den vurderes ikke datoer', calendarDate)
    .option('--baseline <fil>', 'filen med kjente funn, som ikke vises; ellers hovedgrep-baseline.json om den finnes')
    .option('--no-baseline', 'vis også kjente funn')
    .option('--update-baseline', 'skriv alle funn til grunnlinjen, så bare nye vises heretter')
    .option('--changed-since <ref>', 'bare funn i filer som er endret siden en gren eller innsjekking i git')
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

async function check(io: Io, paths: readonly string[], flags: CheckFlags): CommandResult {
  const session = await startSession(io, flags, {
    ...toConfigFlags(flags, paths),
    'check.fail-on': flags.failOn,
    'check.rules': flags.rule,
    'check.required-columns': flags.requiredColumn,
    'check.date': flags.date,
    'check.baseline': typeof flags.baseline === 'string' ? flags.baseline : undefined,
  })
  return session === undefined ? 0 : withRedaction(session, () => checkCorpus(session, flags))
}

async function checkCorpus(session: Session, flags: CheckFlags): CommandResult {
  const { config } = session
  const changes = await changesSince(session.io, flags.changedSince)
  const { gate, recorded, close } = await openGate(session, flags)
  const { findings: found, ledger, sources } = await findFlaws(session, gate, recorded, flags.workers)
  const findings = changes === undefined ? found : await onlyChanged(session, changes, found, sources)
  await writeFindings(session, flags, findings)
  session.say(summariseLedger(ledger))
  await close()
  return failingFindings(findings, config['check.fail-on']).length > 0 ? 1 : 0
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
  sources: readonly UnitSource[],
): Promise<readonly Finding[]> {
  const kept = await keepChanged(session, changes, findings, sources)
  const left = kept.unchanged + kept.ofCorpus
  if (left > 0) {
    const whole = kept.ofCorpus > 0 ? ` (${kept.ofCorpus} av dem gjelder hele materialet)` : ''
    session.say(`Ikke endret siden ${changes.ref}: ${left} funn er utelatt${whole}`)
  }
  return kept.findings
}
