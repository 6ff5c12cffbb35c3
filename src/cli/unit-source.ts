import type { SourceFile } from '../read/files/source-file.ts'
import { readSource, type SourceStream } from '../read/open-source.ts'
import type { ReadOptions } from '../read/reader.ts'
import type { Finding } from '../types/finding.ts'
import type { SourceInfo } from '../types/ledger.ts'
import type { Unit } from '../types/unit.ts'
import type { RedactUnits } from './redact/redact-units.ts'
import type { Redaction } from './redact/redaction.ts'

/** A source that can be read: a file, or standard input. */
export type Source = SourceFile | SourceStream

/** The units of a source, which can be looked at before they are read for good. */
export interface UnitSource {
  readonly name: string
  /** The file or stream itself, under its own name. */
  readonly opened: Source
  readonly isTable: boolean
  /** Absolute path of the file on disk, of the outermost one for a file within another; undefined for standard input. */
  readonly path: string | undefined
  /** Whether it came within another file, such as an archive or a mail. */
  readonly isPacked: boolean
  /** Reads the source for good; to be called once. */
  readonly open: () => AsyncIterable<readonly Unit[]>
  /** Reads ahead until `isEnough` says so or the source ends; `open` still gives everything. */
  readonly peek: (isEnough: (units: readonly Unit[]) => boolean) => Promise<void>
  /** What the reader found; undefined before it knows. */
  readonly info: () => SourceInfo | undefined
}

/**
 * Makes the {@link UnitSource} of a file or of standard input. A file is read afresh, standard input is held back.
 * @param redaction - replaces personal data before anybody sees a unit; looking ahead shows only names of columns
 */
export function createUnitSource(
  opened: Source,
  options: ReadOptions,
  onFinding: (finding: Finding) => void,
  redaction: Redaction | undefined,
): UnitSource {
  const source = redaction === undefined ? opened : { ...opened, name: redaction.sourceName(opened.name) }
  let info: SourceInfo | undefined
  const read = (tell: (finding: Finding) => void): AsyncGenerator<readonly Unit[]> =>
    readSource(source, options, tell, (known) => {
      info = known
    })
  const isStream = 'stream' in source
  const held: (readonly Unit[])[] = []
  const once = isStream ? read(onFinding) : undefined

  async function* replay(iterator: AsyncGenerator<readonly Unit[]>): AsyncGenerator<readonly Unit[]> {
    for (let batch = held.shift(); batch !== undefined; batch = held.shift()) yield batch
    yield* iterator
  }

  async function* redacted(iterator: AsyncGenerator<readonly Unit[]>, redact: RedactUnits): AsyncGenerator<Unit[]> {
    for await (const batch of iterator) yield redact(batch)
  }

  return {
    name: source.name,
    opened,
    isTable: source.format === 'csv' || source.format === 'jsonl',
    path: 'path' in source && source.path !== '' ? source.path : undefined,
    isPacked: 'contents' in source && source.contents !== undefined,
    open: () => {
      const units = once === undefined ? read(onFinding) : replay(once)
      return redaction === undefined ? units : redacted(units, redaction.units())
    },
    async peek(isEnough) {
      const iterator = once ?? read(() => {})
      for (;;) {
        const { value, done } = await iterator.next()
        if (done === true) return
        if (once !== undefined) held.push(value)
        if (isEnough(redaction?.names(value) ?? value)) break
      }
      if (once === undefined) await iterator.return(undefined)
    },
    info: () => info,
  }
}
