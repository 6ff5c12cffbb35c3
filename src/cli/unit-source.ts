import type { SourceFile } from '../read/files/source-file.ts'
import { readSource, type SourceStream } from '../read/open-source.ts'
import type { ReadOptions } from '../read/reader.ts'
import type { Finding } from '../types/finding.ts'
import type { SourceInfo } from '../types/ledger.ts'
import type { Unit } from '../types/unit.ts'

/** A source that can be read: a file, or standard input. */
export type Source = SourceFile | SourceStream

/** The units of a source, which can be looked at before they are read for good. */
export interface UnitSource {
  readonly name: string
  readonly isTable: boolean
  /** Reads the source for good; to be called once. */
  readonly open: () => AsyncIterable<readonly Unit[]>
  /** Reads ahead until `isEnough` says so or the source ends; `open` still gives everything. */
  readonly peek: (isEnough: (units: readonly Unit[]) => boolean) => Promise<void>
  /** What the reader found; undefined before it knows. */
  readonly info: () => SourceInfo | undefined
}

/** Makes the {@link UnitSource} of a file or of standard input. A file is read afresh, standard input is held back. */
export function createUnitSource(
  source: Source,
  options: ReadOptions,
  onFinding: (finding: Finding) => void,
): UnitSource {
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

  return {
    name: source.name,
    isTable: source.format === 'csv' || source.format === 'jsonl',
    open: () => (once === undefined ? read(onFinding) : replay(once)),
    async peek(isEnough) {
      const iterator = once ?? read(() => {})
      for (;;) {
        const { value, done } = await iterator.next()
        if (done === true) return
        if (once !== undefined) held.push(value)
        if (isEnough(value)) break
      }
      if (once === undefined) await iterator.return(undefined)
    },
    info: () => info,
  }
}
