import { createHash } from 'node:crypto'
import { fingerprintHex } from '../../text/fingerprint.ts'
import { hashFile } from './hash-file.ts'
import type { SkippedFile } from './named-file.ts'
import type { SourceFile } from './source-file.ts'
import { bytesOf } from './unpack.ts'

/** The first file with some bytes. */
interface Original {
  readonly name: string
  /** Hash of the bytes. */
  readonly hash: string
}

/** Sources without copies, and what was dropped. */
export interface Copies {
  readonly kept: readonly SourceFile[]
  /** Findings `duplicate-file`. */
  readonly dropped: readonly SkippedFile[]
}

/**
 * Drops files whose bytes are the same as those of a file before. Only files of the same size are compared, so that
 * usually nothing is read twice; empty files and files with a flaw are no copies of each other.
 */
export async function dropCopies(sources: readonly SourceFile[]): Promise<Copies> {
  const sizes = new Map<number, number>()
  for (const { bytes, flaw } of sources) if (flaw === undefined) sizes.set(bytes, (sizes.get(bytes) ?? 0) + 1)
  const originals = new Map<string, Original>()
  const originalOf = new Map<SourceFile, Original>()
  // A file that lies open comes before one in an archive or a mail, where people look for it last.
  for (const source of [...sources.filter(liesOpen), ...sources.filter((one) => !liesOpen(one))]) {
    const mayBeCopy = source.bytes > 0 && source.flaw === undefined && (sizes.get(source.bytes) ?? 0) > 1
    const digest = mayBeCopy ? await digestOf(source) : undefined
    const original = digest === undefined ? undefined : originals.get(digest)
    if (original !== undefined) originalOf.set(source, original)
    else if (digest !== undefined) originals.set(digest, { name: source.name, hash: fingerprintHex(digest) })
  }
  const dropped = sources.flatMap((source) => {
    const original = originalOf.get(source)
    return original === undefined ? [] : [duplicate(source, original)]
  })
  return { kept: sources.filter((source) => !originalOf.has(source)), dropped }
}

function liesOpen({ contents }: SourceFile): boolean {
  return contents === undefined
}

/** SHA-256; undefined when it cannot be read, which is told when it is read for good. */
async function digestOf(source: SourceFile): Promise<string | undefined> {
  try {
    if (liesOpen(source)) return hashFile(source.path)
    const hash = createHash('sha256')
    for await (const part of bytesOf(source)) hash.update(part)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

/** Which of several copies is told of depends on their order, and so the finding is known by what they hold. */
function duplicate({ name, path, inside }: SourceFile, original: Original): SkippedFile {
  const about = { rule: 'duplicate-file', severity: 'warning', source: name, place: '', inputId: '' } as const
  const message = `${name} har samme innhold som ${original.name} og er ikke lest en gang til.`
  const hint = 'Er det to innspill som er like, les begge med --copies all.'
  return { name, path, inside, finding: { ...about, message, hint, groupHash: original.hash } }
}
