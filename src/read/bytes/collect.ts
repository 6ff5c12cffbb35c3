import type { Unit } from '../../types/unit.ts'
import { lostSource } from '../lost-source.ts'
import { defaultMaxDocumentBytes, type ReadContext, type ReadOptions } from '../reader.ts'

/** The bytes of a whole file, or why it was not read (`units` then says so in the ledger). */
export type Collected = { readonly bytes: Buffer } | { readonly units: readonly Unit[] }

/** Collects the bytes of a file that can only be read as a whole. Finding: `document-too-large`. */
export async function collectBytes(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): Promise<Collected> {
  const limit = options.maxDocumentBytes ?? defaultMaxDocumentBytes
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of bytes) {
    parts.push(part)
    length += part.length
    if (length > limit) return { units: lostSource(context, 'document-too-large', tooLarge(limit)) }
  }
  return { bytes: Buffer.concat(parts, length) }
}

const tooLarge = (limit: number) => ({
  message: `Filen er større enn ${limit} byte og er ikke lest.`,
  hint: 'Del den opp, eller hev grensen med --max-document-bytes.',
})
