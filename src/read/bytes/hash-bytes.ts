import { createHash } from 'node:crypto'

/** Bytes on their way, and their hash when they are through. */
export interface HashedBytes {
  readonly bytes: AsyncIterable<Uint8Array>
  /** SHA-256 of all bytes, 64 hexadecimal digits; empty before their end, so also where nobody read as far as that. */
  readonly sha256: () => string
}

/** Hashes bytes as they are read, once and without holding them. */
export function hashBytes(source: AsyncIterable<Uint8Array>): HashedBytes {
  const hash = createHash('sha256')
  let digest = ''
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      hash.update(chunk)
      yield chunk
    }
    digest = hash.digest('hex')
  }
  return { bytes: pass(), sha256: () => digest }
}
