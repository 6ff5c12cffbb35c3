import { type Command, InvalidArgumentError, Option } from 'commander'
import { createChecker } from '../../check/create-checker.ts'
import { failingFindings } from '../../check/failing-findings.ts'
import { type FindingFormatName, findingFormats } from '../../check/format/registry.ts'
import { ruleList } from '../../check/rules.ts'
import { nearest } from '../../taxonomy/nearest.ts'
import { type Severity, severities } from '../../types/finding.ts'
import { coloursFor } from '../colours.ts'
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
import { writeWhole } from '../output.ts'
import { personalKindsOf } from '../redact/redaction.ts'
import { loadOptions, prepareAnalysis } from '../run-analysis.ts'
import { type Session, startSession, withRedaction } from '../session.ts'
import { withClassifiedRows, workersFor } from '../workers/classified-rows.ts'

type Rules = Readonly<Record<string, Severity | 'off'>>

/** Flags of `check` alone. */
interface CheckFlags extends SharedFlags {
  readonly format: FindingFormatName
  readonly output?: string
  readonly failOn?: Severity
  readonly rule?: Rules
  readonly requiredColumn?: readonly string[]
}

const examples = `
Regler (alvorsgrad):
${ruleList.map(([id, rule]) => `  ${id.padEnd(24)} ${rule.severity.padEnd(8)} ${rule.description}`).join('\n')}

Eksempler:
  hovedgrep check innspill/
  hovedgrep check innspill/ --format github --fail-on warning
  hovedgrep check innspill/ --rule campaign=off --rule too-short=error`

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

async function check(io: Io, paths: readonly string[], flags: CheckFlags): CommandResult {
  const session = await startSession(io, flags, {
    ...toConfigFlags(flags, paths),
    'check.fail-on': flags.failOn,
    'check.rules': flags.rule,
    'check.required-columns': flags.requiredColumn,
  })
  return session === undefined ? 0 : withRedaction(session, () => checkCorpus(session, flags))
}

async function checkCorpus(session: Session, flags: CheckFlags): CommandResult {
  const { config, io } = session
  const pending: Parameters<ReturnType<typeof createChecker>['addFinding']>[0][] = []
  let checker: ReturnType<typeof createChecker> | undefined
  const analysis = await prepareAnalysis(session, {
    onSource: (source) => checker?.addSource(source),
    onFinding: (finding) => (checker === undefined ? pending.push(finding) : checker.addFinding(finding)),
    onSetAside: (setAside) => checker?.addSetAside(setAside),
    onTable: (source, { place, columns }) => checker?.addTable({ source, place, columns }),
  })
  const workers = workersFor(flags.workers, analysis.bytes)
  const findings = await withClassifiedRows(analysis, loadOptions(session), workers, async (classified) => {
    const { taxonomy, run, rows: batches } = classified
    const ready = createChecker(taxonomy, {
      rules: config['check.rules'],
      minWords: run.thresholds.minWords,
      requiredColumns: config['check.required-columns'],
      personalKinds: personalKindsOf(config),
    })
    checker = ready
    pending.forEach(ready.addFinding)
    for await (const rows of batches) for (const row of rows) ready.addRow(row)
    return ready.finish()
  })
  const colours = coloursFor(io, io.stdout, flags.color !== false && flags.output === undefined)
  const { red: error, yellow: warning, blue: info, bold: source, dim } = colours
  const style = { error, warning, info, source, place: dim, rule: dim, hint: dim }
  await writeWhole(io, flags.output, findingFormats[flags.format](findings, { style }))
  session.say(summariseLedger(analysis.record.ledger))
  return failingFindings(findings, config['check.fail-on']).length > 0 ? 1 : 0
}
