import { readSource } from '../../../src/read/open-source.ts'
import type { ReadInfo, ReadOptions } from '../../../src/read/reader.ts'
import type { FormatName } from '../../../src/read/registry.ts'
import type { SegmentOptions, SegmentReport } from '../../../src/segment/segment-context.ts'
import { createSegmenter } from '../../../src/segment/segmenter.ts'
import type { Finding } from '../../../src/types/finding.ts'
import type { Input, SetAside } from '../../../src/types/input.ts'
import type { SourceInfo } from '../../../src/types/ledger.ts'
import type { BlockUnit, RowUnit, TableUnit, Unit } from '../../../src/types/unit.ts'

/** Everything that reading a source gives. */
export interface ReadResult {
  readonly units: readonly Unit[]
  readonly rows: readonly RowUnit[]
  readonly blocks: readonly BlockUnit[]
  readonly findings: readonly Finding[]
  /** What the reader told. */
  readonly infos: readonly ReadInfo[]
  /** Of the bytes; empty where they were not read to their end. */
  readonly sha256: string
}

/** Bytes as a stream, in chunks of the given sizes (repeated); in one chunk unless told. */
export async function* chunked(bytes: Uint8Array, sizes: readonly number[] = []): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let index = 0; at < bytes.length; index++) {
    const size = sizes.length === 0 ? bytes.length : (sizes[index % sizes.length] ?? 1)
    yield bytes.subarray(at, at + size)
    at += size
  }
}

/** Reads bytes, or text as UTF-8, with a reader. */
export async function readBytes(
  format: FormatName,
  content: Uint8Array | string,
  options: ReadOptions = {},
  sizes: readonly number[] = [],
): Promise<ReadResult> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const findings: Finding[] = []
  const infos: ReadInfo[] = []
  let sha256 = ''
  const units: Unit[] = []
  const source = { name: 'fil', stream: chunked(bytes, sizes), format }
  const take = (finding: Finding) => findings.push(finding)
  const learn = ({ sha256: hash, ...info }: SourceInfo): void => {
    // The hash comes last, with facts that are known by then.
    if (hash === '') infos.push(info)
    else sha256 = hash
  }
  for await (const batch of readSource(source, options, take, learn)) {
    for (const unit of batch) units.push(unit)
  }
  const rows = units.filter((unit) => unit.kind === 'row')
  const blocks = units.filter((unit) => unit.kind === 'block')
  return { units, rows, blocks, findings, infos, sha256 }
}

/** Segments units; `isBalanced` is the ledger's law. */
export function segment(units: readonly Unit[], options: SegmentOptions = {}, source = 'fil') {
  const setAside: SetAside[] = []
  const findings: Finding[] = []
  const tables: TableUnit[] = []
  const report: SegmentReport = {
    onSetAside: (one) => setAside.push(one),
    onFinding: (one) => findings.push(one),
    onTable: (_, one) => tables.push(one),
  }
  const segmenter = createSegmenter(source, options, report)
  const inputs: Input[] = segmenter.push(units)
  const { ledger } = segmenter
  const aside = Object.values(ledger.setAside).reduce((sum, count) => sum + count, 0)
  const isBalanced = ledger.read === inputs.length + aside + ledger.unreadable && aside === setAside.length
  return { inputs, setAside, findings, tables, ledger, isBalanced, segmenter }
}

/** The line at which a block of a text file begins. */
export function lineOf({ place }: BlockUnit): number {
  return Number(/^line:(\d+)$/.exec(place)?.[1])
}
