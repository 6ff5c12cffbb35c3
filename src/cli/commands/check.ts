import { type Command, InvalidArgumentError, Option } from 'commander'
import { failingFindings } from '../../check/failing-findings.ts'
import { type FindingFormatName, findingFormats } from '../../check/format/registry.ts'
import { type RuleGroup, ruleGroups, ruleList } from '../../check/rules.ts'
import { nearest } from '../../taxonomy/nearest.ts'
import { type Severity, severities } from '../../types/finding.ts'
import { findFlaws } from '../check/find-flaws.ts'
import { writeFindings } from '../check/write-findings.ts'
import { ruleLevels } from '../config/config-type.ts'
import { dateForm, isCalendarDate } from '../config/date-key.ts'
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

type Rules = Readonly<Record<string, Severity | 'off'>>

/** Flags of `check` alone. */
interface CheckFlags extends SharedFlags {
  readonly format: FindingFormatName
  readonly output?: string
  readonly failOn?: Severity
  readonly rule?: Rules
  readonly requiredColumn?: readonly string[]
  readonly date?: string
}

const examples = `
Regler (alvorsgrad):
${ruleGroups.map(describeGroup).join('\n')}

Eksempler:
  hovedgrep check innspill/
  hovedgrep check innspill/ --format github --fail-on warning
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
    .addOption(new Option('-f, --format <format>', 'utformat').choices(Object.keys(findingFormats)).default('text'))
    .option('-o, --output <fil>', 'skriv til fil i stedet for standard ut')
    .addOption(new Option('--fail-on <grad>', 'mildeste alvorsgrad som gir utgang 1, ellers error').choices(severities))
    .option('--rule <id=grad>', 'alvorsgrad for en regel: error, warning, info eller off (kan gjentas)', ruleLevel)
    .option('--required-column <navn>', 'kolonne som hver tabell med innspill må ha (kan gjentas)', collect)
    .option('--date <dato>', 'dagens dato, ÅÅÅÅ-MM-DD: senere datoer er et funn', calendarDay)
  addMessageOptions(addWorkerOptions(addConfigOptions(addModelOptions(addReadOptions(command)))))
    .addHelpText('after', examples)
    .action((paths: string[], flags: CheckFlags) => finish(check(io, paths, flags)))
}

function calendarDay(value: string): string {
  if (!isCalendarDate(value)) throw new InvalidArgumentError(`ventet ${dateForm}, fikk «${value}»`)
  return value
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

async function check(io: Io, paths: readonly string[], flags: CheckFlags): CommandResult {
  const session = await startSession(io, flags, {
    ...toConfigFlags(flags, paths),
    'check.fail-on': flags.failOn,
    'check.rules': flags.rule,
    'check.required-columns': flags.requiredColumn,
    'check.date': flags.date,
  })
  return session === undefined ? 0 : withRedaction(session, () => checkCorpus(session, flags))
}

async function checkCorpus(session: Session, flags: CheckFlags): CommandResult {
  const { config } = session
  const { findings, ledger } = await findFlaws(session, flags.workers)
  await writeFindings(session, flags, findings)
  session.say(summariseLedger(ledger))
  return failingFindings(findings, config['check.fail-on']).length > 0 ? 1 : 0
}
