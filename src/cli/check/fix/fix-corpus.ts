import { readFileSync, realpathSync, statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { listIds } from '../../../check/words.ts'
import { HovedgrepError } from '../../../errors.ts'
import { findSources } from '../../../read/files/find-sources.ts'
import type { SourceFile } from '../../../read/files/source-file.ts'
import { numberFormats } from '../../../render/format-number.ts'
import { diffMark } from '../../../text/output-mark.ts'
import { type Output, openOutput, shielded, writeBytes } from '../../output.ts'
import type { Session } from '../../session.ts'
import type { ChangedFiles } from '../changed-files.ts'
import { type FilePlanFlags, ownFileTest } from '../file-plan.ts'
import { type FixKind, fixKinds } from './edit.ts'
import { type FixableFile, type FixPlan, fixableFormats, planFix, tableOf } from './plan-fix.ts'
import { readableDiff, showFix } from './show-fix.ts'
import { createSpellings, type Spellings } from './spellings.ts'
import { addSpellings } from './table-edits.ts'

/** Largest file that is fixed, in bytes: it is held whole, and twice. */
const maxBytes = 256 * 1024 * 1024

/** Files that are named when several are left alone for one reason. */
const namesShown = 5

/** What is done to the files. */
export interface FixFlags extends FilePlanFlags {
  /** Whether the changes are only shown. */
  readonly dryRun?: boolean
  /** Where they are shown, instead of standard output. */
  readonly output?: string
}

/**
 * Mends in the files what can be mended without touching a word of an input, and says on standard error what was mended
 * where. Each file is written whole or not at all.
 * @param changes - only files that have changed are mended; all unless given
 * @throws {HovedgrepError} USAGE where the changes cannot be shown; what finding and reading the files throws;
 *   OUTPUT_FAILED when a file cannot be written
 */
export async function fixCorpus(session: Session, flags: FixFlags, changes?: ChangedFiles): Promise<void> {
  if (flags.dryRun === true && session.redaction !== undefined)
    throw new HovedgrepError('USAGE', '--dry-run viser filene som de er, og kan ikke brukes sammen med --redact.', {
      hint: 'Utelat --redact, eller rett filene med --fix alene.',
    })
  const files = await filesToFix(session, flags)
  const spellings = createSpellings()
  for (const file of files) await addSpellingsOf(file, session, spellings)
  const wanted = await onlyChanged(session, files, changes)
  const output = flags.dryRun === true ? openOutput(session.io, flags.output) : undefined
  let fixed = 0
  try {
    // A file that lies among the inputs is not read as one the next time.
    if (isFile(flags.output)) await output?.write(`${diffMark}\n`)
    for (const file of wanted) {
      const loaded = load(session, file)
      const plan = loaded === undefined ? undefined : await planFix(loaded, session, spellings)
      if (loaded === undefined || plan === undefined) continue
      if (typeof plan === 'string') {
        session.say(`${loaded.name} er ikke rettet: ${plan}`)
        continue
      }
      fixed++
      if (output === undefined) await replace(session, file, loaded, plan)
      session.say(`${output === undefined ? 'Rettet' : 'Vil rette'} ${loaded.name}: ${describe(plan)}`)
      if (output !== undefined) await show(session, flags, output, file, loaded, plan)
    }
    await output?.close()
  } catch (error) {
    output?.abort()
    throw error
  }
  if (fixed === 0) session.say('Ingenting å rette.')
}

/** Copies among them, so that they stay copies. */
async function filesToFix(session: Session, fixFlags: FixFlags): Promise<readonly SourceFile[]> {
  const { config, io, flags, say } = session
  const paths = config.paths.filter((path) => path !== '-')
  if (paths.length < config.paths.length) say('Standard inn kan ikke rettes.')
  if (paths.length === 0) return []
  const { sources } = await findSources(paths, {
    cwd: io.cwd,
    copies: 'all',
    format: flags.from,
    output: flags.outputs ?? flags.output,
    maxUnpackedBytes: config['read.max-unpacked-bytes'],
    without: resolve(io.cwd, config['check.cache-location']),
  })
  const isInside = insideTest(paths, io.cwd)
  const isOwn = ownFileTest(session, fixFlags, flags.outputs ?? [])
  const nameOf = namer(session)
  const kept: SourceFile[] = []
  const others: Record<'own' | 'format' | 'archive' | 'link' | 'size', string[]> = {
    own: [],
    format: [],
    archive: [],
    link: [],
    size: [],
  }
  for (const source of sources) {
    if (source.contents === undefined && isOwn(source.path)) others.own.push(nameOf(source))
    else if (source.contents !== undefined) others.archive.push(nameOf(source))
    else if (!fixableFormats.includes(source.format) || source.flaw !== undefined) others.format.push(nameOf(source))
    else if (source.bytes > maxBytes) others.size.push(nameOf(source))
    else if (source.isFound === true && !isInside(source.path)) others.link.push(nameOf(source))
    else kept.push(source)
  }
  const tell = (names: readonly string[], why: string): void => {
    if (names.length > 0) say(`Ikke rettet, ${why}: ${listIds(names.slice(0, namesShown), names.length)}`)
  }
  tell(others.own, 'for fasit, grunnlinje og det som skrives, er ikke innspill')
  tell(others.format, 'for bare CSV, TSV, Markdown, tekst og JSON Lines kan rettes')
  tell(others.archive, 'for filer i arkiv og e-post røres ikke')
  tell(others.link, 'for lenken fører ut av mappen som er oppgitt')
  tell(others.size, 'for filen er for stor')
  return kept
}

/** What a file is called in what is said: with `--redact` as its source is called, because its name may be a person's. */
function namer({ redaction }: Session): (file: SourceFile) => string {
  return ({ name }) => redaction?.knownName(name) ?? name
}

/** Files that have changed since the point of `--changed-since`. */
async function onlyChanged(
  session: Session,
  files: readonly SourceFile[],
  changes: ChangedFiles | undefined,
): Promise<readonly SourceFile[]> {
  if (changes === undefined) return files
  const changed: SourceFile[] = []
  for (const file of files) if (await changes.isChanged(file.path)) changed.push(file)
  const others = files.length - changed.length
  if (others > 0)
    session.say(`Ikke endret siden ${changes.ref}: ${others} ${others === 1 ? 'fil' : 'filer'} rettes ikke`)
  return changed
}

/**
 * Whether a file that was found really lies within a folder that the user named, or in which a pattern begins. A file that
 * is named itself opens no folder.
 */
function insideTest(paths: readonly string[], cwd: string): (path: string) => boolean {
  const roots = paths.flatMap((path) => {
    const named = statSync(resolve(cwd, path), { throwIfNoEntry: false })
    if (named !== undefined) return named.isDirectory() ? [realpathSync.native(resolve(cwd, path))] : []
    const parts = path.split('/')
    const wild = parts.findIndex((part) => /[*?[{(!]/.test(part))
    const start = resolve(cwd, parts.slice(0, Math.max(0, wild)).join('/') || (path.startsWith('/') ? '/' : '.'))
    return statSync(start, { throwIfNoEntry: false })?.isDirectory() === true ? [realpathSync.native(start)] : []
  })
  return (path) => {
    const real = realpathSync.native(path)
    return roots.some((root) => real.startsWith(root.endsWith(sep) ? root : root + sep))
  }
}

/** Undefined where it cannot be read, which the check itself tells of. */
function load(session: Session, file: SourceFile): FixableFile | undefined {
  try {
    return { name: namer(session)(file), format: file.format, bytes: readFileSync(file.path) }
  } catch {
    return undefined
  }
}

async function addSpellingsOf(file: SourceFile, session: Session, spellings: Spellings): Promise<void> {
  const loaded = file.format === 'csv' ? load(session, file) : undefined
  const table = loaded === undefined ? undefined : await tableOf(loaded, session)
  if (table !== undefined) addSpellings(table, spellings)
}

async function replace(
  session: Session,
  { path }: SourceFile,
  { name, bytes: before }: FixableFile,
  { bytes }: FixPlan,
): Promise<void> {
  if (!readFileSync(path).equals(before))
    throw new HovedgrepError('INPUT_UNREADABLE', `${name} ble endret mens den ble rettet.`, {
      hint: 'Ingenting er skrevet til den. Kjør igjen.',
    })
  await writeBytes(session.io, path, bytes)
}

const nouns: Readonly<Record<Exclude<FixKind, 'encoding'>, readonly [one: string, many: string]>> = {
  space: ['sted med mellomrom rundt', 'steder med mellomrom rundt'],
  id: ['id', 'id-er'],
  spelling: ['skrivemåte av avsender', 'skrivemåter av avsendere'],
  'line-end': ['linjeslutt', 'linjeslutter'],
}

/** `fra windows-1252 til UTF-8, 3 id-er`. */
function describe({ encoding, counts }: FixPlan): string {
  const { integer } = numberFormats.nb
  return fixKinds
    .filter((kind) => counts.has(kind))
    .map((kind) => {
      if (kind === 'encoding') return fromEncoding(encoding)
      const count = counts.get(kind) ?? 0
      return `${integer(count)} ${nouns[kind][count === 1 ? 0 : 1]}`
    })
    .join(', ')
}

function fromEncoding(encoding: string | undefined): string {
  return encoding === 'utf-8' ? 'linjer i annen tegnkoding til UTF-8' : `fra ${encoding ?? ''} til UTF-8`
}

/** Writes the change of a file as a diff, and says so where none can hold it. */
async function show(
  { io, say }: Session,
  flags: FixFlags,
  output: Output,
  { path }: SourceFile,
  { name, bytes: before }: FixableFile,
  { bytes: after, encoding }: FixPlan,
): Promise<void> {
  const toFile = isFile(flags.output)
  const note = encoding === undefined ? '' : fromEncoding(encoding)
  const { bytes, leftOut } = showFix(path, before, after, note, { cwd: io.cwd, isFile: toFile })
  const isSeen = !toFile && io.stdout.isTTY === true
  await shielded(io, flags.output, output).write(isSeen ? readableDiff(bytes) : bytes)
  if (leftOut !== undefined) say(`Endringen i ${name} står ikke i diffen: ${leftOut}`)
}

function isFile(output: string | undefined): boolean {
  return output !== undefined && output !== '-'
}
