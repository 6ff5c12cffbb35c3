import { createReadStream } from 'node:fs'
import { HovedgrepError } from '../errors.ts'
import type { Finding } from '../types/finding.ts'
import type { SourceInfo } from '../types/ledger.ts'
import type { Unit } from '../types/unit.ts'
import { blockBytes } from './bytes/blocks.ts'
import type { SourceFile } from './files/find-sources.ts'
import type { ReadOptions } from './reader.ts'
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
 * @param onInfo - gets encoding, delimiter and header; again, if a later part of the file changes them
 * @returns units in batches, in the order of the source
 * @throws {HovedgrepError} INPUT_UNREADABLE when the bytes cannot be read; USAGE when an option has no meaning
 */
export async function* readSource(
  source: SourceFile | SourceStream,
  options: ReadOptions,
  onFinding: (finding: Finding) => void,
  onInfo: (info: SourceInfo) => void = () => {},
): AsyncGenerator<readonly Unit[]> {
  const read = await readers[source.format].load()
  const bytes = 'stream' in source ? source.stream : createReadStream(source.path, { highWaterMark: blockBytes })
  yield* read(guard(bytes, source.name), options, { source: source.name, onFinding, onInfo })
}

/** Turns failures of the stream into our own error. */
async function* guard(bytes: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new HovedgrepError('INPUT_UNREADABLE', `${source} lar seg ikke lese: ${why}`, {
      place: { source, place: '' },
      hint: 'Se etter om filen finnes, og om du har lov til å lese den.',
      cause,
    })
  }
}
