import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type Command, Option } from 'commander'
import { HovedgrepError } from '../../errors.ts'
import { visibleInLine } from '../../text/visible-text.ts'
import { configFileName } from '../config/load-config.ts'
import type { FoundInputs } from '../init/find-inputs.ts'
import { type CiChoice, ciChoices, type InitPlan, type PlannedFile, planFiles } from '../init/plan-files.ts'
import type { CommandResult, Io } from '../io.ts'
import { makeFolder } from '../make-folder.ts'
import { forTerminal } from '../messages.ts'
import { writeWhole } from '../output.ts'
import { systemReason } from '../system-reason.ts'
import { readVersion } from '../version.ts'

/** Flags of `init`. */
interface InitFlags {
  readonly ci?: CiChoice
  readonly force?: boolean
  readonly quiet?: boolean
}

const examples = `
Skriver aldri over en fil uten --force. Uten --ci avgjør det som ligger der: .github gir GitHub, .gitlab-ci.yml gir
GitLab, ellers adressen til Git-lageret, ellers begge. Ligger mappen i et Git-lager, havner filene for CI øverst i det.

Eksempler:
  hovedgrep init                            i mappen du står i
  hovedgrep init horing-2026 --ci gitlab
  hovedgrep init --ci none                  bare hovedgrep.yaml`

/** Adds the command `init`. */
export function addInit(program: Command, io: Io, finish: (result: CommandResult) => void): void {
  program
    .command('init')
    .summary('skriv hovedgrep.yaml og en jobb for CI')
    .description(
      'Skriver en kommentert hovedgrep.yaml med det som ligger i mappen, og en jobb for GitHub eller GitLab som kjører hovedgrep check.',
    )
    .argument('[mappe]', 'mappen med innspillene; ellers den du står i')
    .addOption(new Option('--ci <sted>', 'hvor CI kjører, ellers etter det som ligger der').choices(ciChoices))
    .option('--force', 'skriv over filer som finnes fra før')
    .option('-q, --quiet', 'vis bare feil')
    .addHelpText('after', examples)
    .action((folder: string | undefined, flags: InitFlags) => finish(init(io, folder ?? '.', flags)))
}

async function init(io: Io, folder: string, flags: InitFlags): CommandResult {
  const absolute = resolve(io.cwd, folder)
  await requireFolder(absolute, folder)
  const plan = await planFiles(absolute, flags.ci, readVersion(), (path) => nameFrom(io.cwd, path)).catch((cause) => {
    throw cause instanceof HovedgrepError ? cause : unreadable(folder, cause)
  })
  const written: PlannedFile[] = []
  for (const file of plan.files) {
    if (file.exists && flags.force !== true) continue
    await write(io, file)
    written.push(file)
  }
  if (flags.quiet !== true) io.stderr.write(`${forTerminal(describe(io.cwd, absolute, plan, written))}\n`)
  return 0
}

async function requireFolder(absolute: string, folder: string): Promise<void> {
  const found = await stat(absolute).catch(() => undefined)
  if (found?.isDirectory() === true) return
  const message = found === undefined ? `Mappen ${folder} finnes ikke.` : `${folder} er ingen mappe.`
  throw new HovedgrepError('INPUT_MISSING', message, { hint: 'Nevn mappen som innspillene ligger i, eller lag den.' })
}

function unreadable(folder: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  if (code !== 'EACCES' && code !== 'EPERM') return cause
  const hint = 'Se etter at du har lov til å lese den.'
  return new HovedgrepError('INPUT_UNREADABLE', `Mappen ${folder} kan ikke leses.`, { hint, cause })
}

/** @throws {HovedgrepError} OUTPUT_FAILED when it cannot be written */
async function write(io: Io, { path, content }: PlannedFile): Promise<void> {
  try {
    makeFolder(dirname(path))
  } catch (cause) {
    const message = `${nameFrom(io.cwd, path)} kan ikke skrives: ${systemReason(cause)}.`
    throw new HovedgrepError('OUTPUT_FAILED', message, { hint: 'Se etter hva som ligger der, og kjør igjen.', cause })
  }
  try {
    await writeWhole(io, nameFrom(io.cwd, path), content)
  } catch (cause) {
    if (!(cause instanceof HovedgrepError)) throw cause
    // There is no -o here.
    throw new HovedgrepError(cause.code, cause.message, { hint: 'Se etter at du har lov til å skrive der.', cause })
  }
}

function describe(cwd: string, folder: string, plan: InitPlan, written: readonly PlannedFile[]): string {
  const lines = plan.files.map((file) => {
    const name = visibleInLine(nameFrom(cwd, file.path))
    return written.includes(file)
      ? `Skrev ${name}.`
      : `Beholdt ${name}, som finnes fra før (--force skriver den på nytt).`
  })
  const todos = plan.files.flatMap(({ todo }) => todo ?? [])
  return [...lines, describeInputs(plan.inputs), ...todos, `Neste: ${nextCommand(cwd, folder)}`].join('\n')
}

function describeInputs({ names, isClosed }: FoundInputs): string {
  if (names.length === 0)
    return `Fant ingen innspill ennå. Legg dem i mappen, og nevn dem under paths i ${configFileName}.`
  const found = `Fant innspill i ${names.map(visibleInLine).join(', ')}.`
  if (!isClosed) return found
  return `${found}\nMappen har også annet enn innspill, så nye filer leses ikke av seg selv: nevn dem under paths i ${configFileName}, eller legg innspillene i en egen mappe.`
}

function nextCommand(cwd: string, folder: string): string {
  const config = visibleInLine(nameFrom(cwd, join(folder, configFileName)))
  if (config === configFileName) return 'hovedgrep check'
  return `hovedgrep check --config ${quoted(config)}`
}

/** A name as one word for a shell: in double quotes, which all know, unless something in it would be expanded there. */
function quoted(name: string): string {
  if (/^[\w./-]+$/u.test(name)) return name
  return /["$`\\!%]/.test(name) ? `'${name.replaceAll("'", "'\\''")}'` : `"${name}"`
}

/** A file as the user would name it from where they stand. */
function nameFrom(cwd: string, path: string): string {
  const name = relative(cwd, path)
  return sep === '/' ? name : name.split(sep).join('/')
}
