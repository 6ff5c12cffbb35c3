import { createHash } from 'node:crypto'
import type { ReadOptions } from '../../../read/reader.ts'
import { type FormatName, readers } from '../../../read/registry.ts'
import type { SegmentOptions } from '../../../segment/segment-context.ts'
import { createSegmenter } from '../../../segment/segmenter.ts'
import { respondentKey } from '../../../text/respondent-key.ts'

/** What a source says, in so far as no fix may change it. */
export interface ReadContent {
  /** Hash of all inputs in their order: id, place, section, question, text and who it is from; and of the ledger. */
  readonly hash: string
  /** How many flaws were met, by rule. */
  readonly flaws: ReadonlyMap<string, number>
}

/**
 * Reads bytes as the source that they are or may become.
 * @throws {HovedgrepError} as reading and segmenting do
 */
export async function readInputs(
  bytes: Uint8Array,
  { name, format }: { readonly name: string; readonly format: FormatName },
  options: ReadOptions,
  segment: SegmentOptions,
): Promise<ReadContent> {
  const hash = createHash('sha256')
  const flaws = new Map<string, number>()
  const onFinding = ({ rule }: { readonly rule: string }): void => {
    flaws.set(rule, (flaws.get(rule) ?? 0) + 1)
  }
  const segmenter = createSegmenter(name, segment, { onFinding, onSetAside: () => {} })
  const read = await readers[format].load()
  for await (const units of read(piecesOf(bytes), options, { source: name, onFinding, onInfo: () => {} }))
    for (const { id, place, section, question, text, respondent } of segmenter.push(units)) {
      const who = [respondentKey(respondent.name.normalize('NFC')), respondent.type, respondent.county]
      hash.update(`${JSON.stringify([id, place, section, question, text, who])}\n`)
    }
  const { read: total, setAside, unreadable } = segmenter.ledger
  hash.update(JSON.stringify([total, Object.entries(setAside).sort(), unreadable]))
  return { hash: hash.digest('hex'), flaws }
}

/** In pieces, as a file comes. */
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 65_536
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Whether the inputs are the same, and nothing that was well read is a flaw now. */
export function isAsSound(before: ReadContent, after: ReadContent): boolean {
  return before.hash === after.hash && [...after.flaws].every(([rule, count]) => count <= (before.flaws.get(rule) ?? 0))
}
