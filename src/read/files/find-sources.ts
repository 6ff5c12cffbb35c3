import { realpath, stat } from 'node:fs/promises'
import { HovedgrepError } from '../../errors.ts'
import type { Finding } from '../../types/finding.ts'
import { type FormatName, formatNames, formatOf, readers } from '../registry.ts'
import { type Candidate, type Expansion, expandPath } from './expand-path.ts'

/** A file to be read. */
export interface SourceFile {
  /**
   * Name in ids and reports, with `/` on every system. Of a file: the path as given. Of a file in a folder: the path
   * within that folder when the folder is all that was given, so that ids do not depend on where the folder lies; else
   * the folder as given, joined with it. Of a file that a pattern matched: its path from the working folder.
   */
  readonly name: string
  /** Absolute path. */
  readonly path: string
  readonly format: FormatName
  /** Size in bytes. */
  readonly bytes: number
}

/** Files to be read, and what was passed over. */
export interface FoundSources {
  readonly sources: readonly SourceFile[]
  /** Findings `skipped-file`, one for each file or folder that is not read. */
  readonly skipped: readonly Finding[]
}

/**
 * Finds the files that are meant by paths: files, folders (with all that is in them, by code units of their path) and
 * glob patterns. Hidden files, lock files and files of unknown kind are passed over with a finding; a file that is named
 * twice is read once.
 * @param paths - as the user gave them
 * @param options.cwd - folder from which relative paths count
 * @param options.format - how to read a named file whose extension is unknown
 * @throws {HovedgrepError} INPUT_MISSING for a path that does not exist, INPUT_NONE for one that holds nothing to read,
 *   INPUT_UNREADABLE for one that may not be looked at, FORMAT_UNKNOWN for a named file of unknown kind
 */
export async function findSources(
  paths: readonly string[],
  options: { readonly cwd: string; readonly format?: FormatName | undefined },
): Promise<FoundSources> {
  const sources: SourceFile[] = []
  const skipped: Finding[] = []
  const seen = new Set<string>()
  for (const path of paths) {
    const expansion = await expandPath(path, options.cwd, paths.length === 1)
    for (const name of expansion.passedOver) skipped.push(skippedFile(name))
    let readable = 0
    for (const candidate of expansion.candidates) {
      const format = formatFor(candidate, expansion, options.format)
      const file = format === undefined ? undefined : await toSource(candidate, format)
      if (file === undefined) {
        skipped.push(skippedFile(candidate.name))
        continue
      }
      readable++
      const real = await realpath(candidate.path)
      if (!seen.has(real)) sources.push(file)
      seen.add(real)
    }
    if (readable === 0) throw nothingReadable(path)
  }
  if (paths.length === 0) throw nothingReadable('')
  return { sources, skipped }
}

function formatFor(candidate: Candidate, expansion: Expansion, wanted: FormatName | undefined): FormatName | undefined {
  const format = formatOf(candidate.path)
  if (format !== undefined || !expansion.isNamedFile) return format
  if (wanted !== undefined) return wanted
  throw new HovedgrepError('FORMAT_UNKNOWN', `Filtypen til «${candidate.name}» er ukjent.`, {
    place: { source: candidate.name, place: '' },
    hint: `Si hva den er med --from ${formatNames.join('|')}, eller lagre den som ${knownExtensions()}.`,
  })
}

/** Undefined when it is no file after all: a broken link, a pipe. */
async function toSource({ name, path }: Candidate, format: FormatName): Promise<SourceFile | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() === true ? { name, path, format, bytes: found.size } : undefined
}

function skippedFile(name: string): Finding {
  const message = `${name} er ikke lest: skjult fil, låsefil eller ukjent filtype.`
  const hint = `Det som kan leses, er ${knownExtensions()}.`
  return { rule: 'skipped-file', severity: 'info', source: name, place: '', inputId: '', message, hint }
}

function nothingReadable(path: string): HovedgrepError {
  const where = path === '' ? 'Ingen filer er oppgitt' : `«${path}» har ingen filer som kan leses`
  return new HovedgrepError('INPUT_NONE', `${where}.`, { hint: `Det som kan leses, er ${knownExtensions()}.` })
}

function knownExtensions(): string {
  return formatNames.flatMap((format) => [...readers[format].extensions]).join(', ')
}
