import { realpathSync, type Stats, statSync } from 'node:fs'
import { HovedgrepError } from '../../errors.ts'
import type { Finding } from '../../types/finding.ts'
import { describeZipFlaw } from '../archive/zip-file.ts'
import { limitsOf, type ZipLimits } from '../archive/zip-limits.ts'
import { guardBytes } from '../open-source.ts'
import { formatOf, isArchive, knownExtensions, type SourceKind, sourceKinds } from '../registry.ts'
import { dropCopies } from './drop-copies.ts'
import { type Candidate, type Expansion, expandPath } from './expand-path.ts'
import type { NamedFile, SkippedFile } from './named-file.ts'
import { outputTest, writtenOver } from './output-test.ts'
import { isOwnFile, mayBeReplaced } from './own-file.ts'
import { ownEarlierOutput, ownOutput, skippedFile } from './skipped-file.ts'
import type { SourceFile } from './source-file.ts'
import { type Unpacked, unpackArchive, unpackMail } from './unpack.ts'

/** Files to be read, and what was passed over. */
export interface FoundSources {
  readonly sources: readonly SourceFile[]
  /** Findings `skipped-file` and `duplicate-file`, one for each file or folder that is not read. */
  readonly skipped: readonly Finding[]
  /** The files that {@link FoundSources.skipped} is about, in the same order. */
  readonly passedOver: readonly NamedFile[]
}

/** What may be done with files of the same content. */
export const copyChoices = ['once', 'all'] as const

/** What a caller may set. */
export interface FindOptions {
  /** Folder from which relative paths count. */
  readonly cwd: string
  /** How to read a named file whose extension is unknown. */
  readonly format?: SourceKind | undefined
  /** How often files with the very same bytes are read; `once` unless set. */
  readonly copies?: (typeof copyChoices)[number] | undefined
  /** Most bytes that an archive may unpack to; 1 GiB unless set. */
  readonly maxUnpackedBytes?: number | undefined
  /** Files that are about to be written, by their path from `cwd`: what they hold is our own answers, and is not read. */
  readonly output?: string | readonly string[] | undefined
  /** Files of our own beside the inputs, by their path from `cwd`: left out without a word unless named themselves. */
  readonly leaveOut?: readonly string[] | undefined
  /** A folder, absolute, that is not looked into and not told of, because it is our own. */
  readonly without?: string | undefined
}

/**
 * Finds the files that are meant by paths: files, folders (with all that is in them, by code units of their path) and
 * glob patterns; of an archive, the files in it; of a mail, its attachments too. Hidden files, lock files and files of
 * unknown kind are passed over with a finding; a file that is named twice is read once, and so is one that lies there
 * under two names. The file that is about to be written is none of them, and neither is one that
 * hovedgrep wrote before, unless it is named itself.
 * @param paths - as the user gave them
 * @throws {HovedgrepError} INPUT_MISSING for a path that does not exist, INPUT_NONE for one that holds nothing to read,
 *   INPUT_UNREADABLE for one that may not be looked at, FORMAT_UNKNOWN for a named file of unknown kind, USAGE for an
 *   input that would be written over: one that is named, or one in a folder that hovedgrep did not write itself
 */
export async function findSources(paths: readonly string[], options: FindOptions): Promise<FoundSources> {
  const limits = limitsOf(options)
  const sources: SourceFile[] = []
  const skipped: SkippedFile[] = []
  const seen = new Set<string>()
  const isOutput = await outputTest(options.cwd, options.output)
  const isLeftOut = await outputTest(options.cwd, options.leaveOut)
  for (const path of paths) {
    const expansion = await expandPath(path, options.cwd, paths.length === 1, options.without)
    for (const one of expansion.passedOver) if (!ofRepository.test(one.name)) skipped.push(skippedFile(one))
    let readable = 0
    for (const candidate of expansion.candidates) {
      if (!expansion.isNamedFile && (await isLeftOut(candidate.path))) continue
      if (await isOutput(candidate.path)) {
        if (expansion.isNamedFile || wouldBeLost(candidate.path)) throw writtenOver(candidate.name)
        // What nobody would take for an input needs no word.
        if (isReadable(candidate.path)) skipped.push(ownOutput(candidate))
        continue
      }
      const found = await look(candidate, expansion, options.format, limits)
      for (const finding of found.skipped) skipped.push(finding)
      if (found.sources.length === 0) continue
      readable++
      const real = realpathSync.native(candidate.path)
      if (!seen.has(real)) for (const source of found.sources) sources.push(source)
      seen.add(real)
    }
    if (readable === 0) throw nothingReadable(path)
  }
  if (paths.length === 0) throw nothingReadable('')
  return withoutCopies({ sources, skipped }, options)
}

/** What git and those who host it keep in a folder: no inputs, and no news to anybody. */
const ofRepository = /(?:^|\/)\.(?:git|github|gitlab|gitlab-ci\.yml|gitignore|gitattributes|pre-commit-config\.yaml)$/

function isReadable(path: string): boolean {
  return isArchive(path) || formatOf(path) !== undefined
}

/** Whether a file in a folder would be read as an input, if it were not written over, and is not one of our answers. */
function wouldBeLost(path: string): boolean {
  const kind = isArchive(path) ? 'zip' : formatOf(path)
  return kind !== undefined && statOf(path)?.isFile() === true && !(kind !== 'zip' && mayBeReplaced(path, kind))
}

/** Settings of {@link findInStream}. */
export type StreamOptions = Pick<FindOptions, 'copies' | 'maxUnpackedBytes'>

/**
 * Finds the files in an archive or a mail that comes as a stream, as {@link findSources} finds those on disk. The stream
 * is taken into memory, up to as many bytes as it may unpack to; one that is larger is a source with a flaw.
 * @param name - what its sources are called by: `stdin/brev/ett.docx`
 * @throws {HovedgrepError} INPUT_UNREADABLE when the stream breaks off
 */
export async function findInStream(
  name: string,
  stream: AsyncIterable<Uint8Array>,
  kind: 'zip' | 'eml',
  options: StreamOptions,
): Promise<FoundSources> {
  const limits = limitsOf(options)
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of guardBytes(stream, name)) {
    parts.push(part)
    bytes += part.length
    if (bytes > limits.maxUnpackedBytes) return { sources: [tooLarge(name, bytes)], skipped: [], passedOver: [] }
  }
  async function* contents() {
    yield* parts
  }
  return withoutCopies(await sourcesIn({ name, path: '', bytes, contents }, kind, limits), options)
}

async function withoutCopies(found: Unpacked, { copies }: StreamOptions): Promise<FoundSources> {
  const { kept, dropped } = copies === 'all' ? { kept: found.sources, dropped: [] } : await dropCopies(found.sources)
  const skipped = [...found.skipped, ...dropped]
  return {
    sources: kept,
    skipped: skipped.map(({ finding }) => finding),
    passedOver: skipped.map(({ name, path, inside = '' }) => ({ name, path, inside })),
  }
}

async function look(
  candidate: Candidate,
  expansion: Expansion,
  wanted: SourceKind | undefined,
  limits: ZipLimits,
): Promise<Unpacked> {
  const { name, path } = candidate
  const kind = isArchive(path) ? 'zip' : kindOf(candidate, expansion, wanted)
  // No file after all: a broken link, a pipe.
  const found = statOf(path)
  const isFile = found?.isFile() === true
  if (!isFile || kind === undefined) return { sources: [], skipped: [skippedFile(candidate, isFile)] }
  if (!expansion.isNamedFile && kind !== 'zip' && isOwnFile(path, kind))
    return { sources: [], skipped: [ownEarlierOutput(candidate)] }
  return sourcesIn({ name, path, bytes: found.size, isFound: !expansion.isNamedFile }, kind, limits)
}

/** Not asked for one by one from other threads: of a thousand files that takes longer than to hash them. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** A file as a source; of an archive the files in it, of a mail its attachments too. */
async function sourcesIn(file: Omit<SourceFile, 'format'>, kind: SourceKind, limits: ZipLimits): Promise<Unpacked> {
  if (kind === 'zip') return unpackArchive(file, limits)
  const source = { ...file, format: kind }
  return kind === 'eml' ? unpackMail(source, limits) : { sources: [source], skipped: [] }
}

function kindOf(candidate: Candidate, expansion: Expansion, wanted: SourceKind | undefined): SourceKind | undefined {
  const format = formatOf(candidate.path)
  if (format !== undefined || !expansion.isNamedFile) return format
  if (wanted !== undefined) return wanted
  throw new HovedgrepError('FORMAT_UNKNOWN', `Filtypen til «${candidate.name}» er ukjent.`, {
    place: { source: candidate.name, place: '' },
    hint: `Si hva den er med --from ${sourceKinds.join('|')}, eller lagre den som ${knownExtensions()}.`,
  })
}

function tooLarge(name: string, bytes: number): SourceFile {
  return { name, path: '', bytes, format: 'text', flaw: describeZipFlaw('too-large') }
}

function nothingReadable(path: string): HovedgrepError {
  const where = path === '' ? 'Ingen filer er oppgitt' : `«${path}» har ingen filer som kan leses`
  return new HovedgrepError('INPUT_NONE', `${where}.`, { hint: `Det som kan leses, er ${knownExtensions()}.` })
}
