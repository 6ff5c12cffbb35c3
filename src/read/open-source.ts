import { HovedgrepError } from '../errors.ts'
import type { Finding } from '../types/finding.ts'
import type { SourceInfo } from '../types/ledger.ts'
import type { Unit } from '../types/unit.ts'
import { describeZipFlaw } from './archive/zip-file.ts'
import { ZipFlaw } from './archive/zip-limits.ts'
import { hashBytes } from './bytes/hash-bytes.ts'
import type { SourceFile } from './files/source-file.ts'
import { bytesOf } from './files/unpack.ts'
import { lostSource } from './lost-source.ts'
import type { ReadInfo, ReadOptions } from './reader.ts'
import { type FormatName, readers } from './registry.ts'

/** Something to read that is no file: standard input, or bytes in a test. */
export interface SourceStream {
  /** `stdin` for standard input. */
  readonly name: string
  readonly stream: AsyncIterable<Uint8Array>
  readonly format: FormatName
}

/**
 * Reads one source with the reader of its format. Nothing is opened before the first batch is asked for, and a file is
 * closed when the reading ends, however it ends.
 * @param onFinding - gets the flaws of the data
 * @param onInfo - gets encoding, delimiter and header; again, if a later part of the file changes them, and at the end
 *   with the hash of its bytes
 * @returns units in batches, in the order of the source
 * A file that was found in a folder and cannot be opened is a finding, so that it does not cost the others.
 * @throws {HovedgrepError} INPUT_UNREADABLE when the bytes of anything else cannot be read; USAGE when an option has no meaning
 */
export async function* readSource(
  source: SourceFile | SourceStream,
  options: ReadOptions,
  onFinding: (finding: Finding) => void,
  onInfo: (info: SourceInfo) => void = () => {},
): AsyncGenerator<readonly Unit[]> {
  let known: ReadInfo | undefined
  const context = {
    source: source.name,
    onFinding,
    mostFindings: options.mostFindings,
    onInfo: (info: ReadInfo) => {
      known = info
      onInfo({ ...info, sha256: '' })
    },
  }
  if ('flaw' in source && source.flaw !== undefined) {
    yield lostSource(context, source.flaw.rule, source.flaw)
    return
  }
  const read = await readers[source.format].load()
  const hashed = hashBytes('stream' in source ? source.stream : bytesOf(source))
  try {
    yield* read(guardBytes(hashed.bytes, source.name), options, context)
    if (known !== undefined) onInfo({ ...known, sha256: hashed.sha256() })
  } catch (error) {
    const flaw = flawOf(error, source)
    if (flaw === undefined) throw error
    // What was read before stands.
    yield lostSource(context, flaw.rule, flaw)
  }
}

/** What to tell of a file that breaks off, or of one among others that cannot be opened; undefined for all else. */
function flawOf(error: unknown, source: SourceFile | SourceStream): SourceFile['flaw'] {
  if (error instanceof ZipFlaw) return describeZipFlaw(error.kind)
  const isFound = 'isFound' in source && source.isFound === true
  if (!isFound || !(error instanceof HovedgrepError) || error.code !== 'INPUT_UNREADABLE') return undefined
  return { rule: 'unreadable-file', message: error.message, hint: error.hint ?? '' }
}

/**
 * The bytes of a stream, whose failures become our own error.
 * @throws {HovedgrepError} INPUT_UNREADABLE
 */
export async function* guardBytes(bytes: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (cause) {
    if (cause instanceof ZipFlaw) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new HovedgrepError('INPUT_UNREADABLE', `${source} lar seg ikke lese: ${why}`, {
      place: { source, place: '' },
      hint: 'Se etter om filen finnes, og om du har lov til å lese den.',
      cause,
    })
  }
}
