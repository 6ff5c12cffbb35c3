import { createReadStream } from 'node:fs'
import { describeZipFlaw, listZip, type ZipEntry, type ZipOrigin } from '../archive/zip-file.ts'
import { deepestArchive, ZipFlaw, type ZipLimits } from '../archive/zip-limits.ts'
import { blockBytes } from '../bytes/blocks.ts'
import { formatOf, isArchive } from '../registry.ts'
import type { NamedFile, SkippedFile } from './named-file.ts'
import { skippedFile } from './skipped-file.ts'
import type { SourceFile } from './source-file.ts'

/** What is in an archive or a mail: sources, and what is passed over. */
export interface Unpacked {
  readonly sources: readonly SourceFile[]
  readonly skipped: readonly SkippedFile[]
}

/** A file whose bytes can be had, before it is known what it is. */
export interface Packed extends NamedFile {
  readonly bytes: number
  readonly contents?: () => AsyncIterable<Uint8Array>
}

/** What may still be unpacked, shared by everything in one outermost archive. */
interface Budget {
  bytes: number
  files: number
}

/**
 * Finds the sources in an archive, in archives within it and in mails with attachments, by code units of their names.
 * Nothing is written to disk, and no name leads out of the archive. What cannot be opened becomes a source with a flaw.
 */
export function unpackArchive(archive: Packed, limits: ZipLimits): Promise<Unpacked> {
  return unpack(archive, { bytes: limits.maxUnpackedBytes, files: limits.maxFiles }, 1)
}

/** A mail and its attachments, the mail first. */
export function unpackMail(mail: SourceFile, limits: ZipLimits): Promise<Unpacked> {
  return attachmentsOf(mail, { bytes: limits.maxUnpackedBytes, files: limits.maxFiles }, 1)
}

async function unpack(archive: Packed, budget: Budget, depth: number): Promise<Unpacked> {
  try {
    if (depth > deepestArchive) throw new ZipFlaw('too-many')
    const entries = await listZip(await originOf(archive, budget), {
      maxUnpackedBytes: budget.bytes,
      maxFiles: budget.files,
    })
    for (const entry of entries) spend(budget, entry.bytes)
    const found: Unpacked[] = []
    for (const entry of entries.sort(byName)) found.push(await member(archive, entry, budget, depth))
    return { sources: found.flatMap(({ sources }) => sources), skipped: found.flatMap(({ skipped }) => skipped) }
  } catch (error) {
    if (!(error instanceof ZipFlaw)) throw error
    return { sources: [flawed(archive, error.kind)], skipped: [] }
  }
}

function spend(budget: Budget, bytes: number): void {
  budget.bytes -= bytes
  budget.files -= 1
}

async function member(archive: Packed, entry: ZipEntry, budget: Budget, depth: number): Promise<Unpacked> {
  const file: Packed = { ...within(archive, shownPath(entry)), bytes: entry.bytes, contents: entry.read }
  const nothing = { sources: [], skipped: [] }
  if (entry.isUnsafe) return { ...nothing, sources: [flawed(file, 'unsafe-path')] }
  if (isLitter(entry.name)) return { ...nothing, skipped: [skippedFile(file)] }
  const format = formatOf(entry.name)
  if (format === undefined && !isArchive(entry.name)) return { ...nothing, skipped: [skippedFile(file)] }
  if (entry.isEncrypted) return { ...nothing, sources: [flawed(file, 'encrypted')] }
  if (format === undefined) return unpack(file, budget, depth + 1)
  const source = { ...file, format }
  return format === 'eml' ? attachmentsOf(source, budget, depth + 1) : { ...nothing, sources: [source] }
}

async function attachmentsOf(mail: SourceFile, budget: Budget, depth: number): Promise<Unpacked> {
  const sources: SourceFile[] = [mail]
  const skipped: SkippedFile[] = []
  const { listAttachments } = await import('../mail/attachments.ts')
  const bytes = await collect(mail, budget)
  for (const attachment of bytes === undefined ? [] : await listAttachments(bytes)) {
    const file: Packed = {
      ...within(mail, attachment.name),
      bytes: attachment.bytes.length,
      contents: async function* () {
        yield attachment.bytes
      },
    }
    const format = formatOf(attachment.name)
    if (format === undefined && !isArchive(attachment.name)) {
      skipped.push(skippedFile(file))
      continue
    }
    const inner =
      format === undefined
        ? await unpack(file, budget, depth + 1)
        : format === 'eml' && depth < deepestArchive
          ? await attachmentsOf({ ...file, format }, budget, depth + 1)
          : { sources: [{ ...file, format }], skipped: [] }
    sources.push(...inner.sources)
    skipped.push(...inner.skipped)
  }
  return { sources, skipped }
}

/** What a file within another is called, and where it is. */
function within({ name, path, inside = '' }: NamedFile, own: string): NamedFile {
  return { name: `${name}/${own}`, path, inside: inside === '' ? own : `${inside}/${own}` }
}

/** A path that would lead out is shown so that it leads nowhere. */
function shownPath({ name, isUnsafe }: ZipEntry): string {
  if (!isUnsafe) return name
  return name
    .split('/')
    .map((part) => (part === '..' || part === '' ? '…' : part))
    .join('/')
}

/** Hidden files, lock files and what macOS adds to every archive. */
function isLitter(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part.startsWith('~$') || part === '__MACOSX')
}

function byName(one: ZipEntry, other: ZipEntry): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0
}

async function originOf(archive: Packed, budget: Budget): Promise<ZipOrigin> {
  if (archive.contents === undefined) return { path: archive.path }
  const bytes = await collect(archive, budget)
  if (bytes === undefined) throw new ZipFlaw('too-large')
  return { bytes }
}

/** The whole of a file; undefined when it has more bytes than may be unpacked. */
async function collect(file: Packed, budget: Budget): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of bytesOf(file)) {
    parts.push(part)
    length += part.length
    if (length > file.bytes + budget.bytes) return undefined
  }
  return Buffer.concat(parts, length)
}

/** The bytes of a file, wherever they are. */
export function bytesOf({ path, contents }: Packed): AsyncIterable<Uint8Array> {
  return contents?.() ?? createReadStream(path, { highWaterMark: blockBytes })
}

function flawed(file: Packed, kind: ZipFlaw['kind']): SourceFile {
  return { ...file, format: 'text', flaw: describeZipFlaw(kind) }
}
