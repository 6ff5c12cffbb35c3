/** Bytes that are looked at together, 64 KiB: what a file stream gives at a time, and the sample by which a file is judged. */
export const blockBytes = 64 * 1024

/**
 * Cuts a byte stream into blocks of one size, so that nothing a reader decides depends on how the bytes happened to
 * arrive. Chunks that already have the size are passed on without a copy.
 * @param bytes - chunks of any size
 * @param size - bytes in each block, integer ≥ 1
 * @returns blocks of exactly `size` bytes; the last one may be shorter, none is empty
 */
export async function* cutBlocks(bytes: AsyncIterable<Uint8Array>, size: number = blockBytes): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    while (rest.length > 0) {
      const taken = rest.subarray(0, size - length)
      parts.push(taken)
      length += taken.length
      rest = rest.subarray(taken.length)
      if (length === size) {
        yield parts.length === 1 ? taken : Buffer.concat(parts, length)
        parts = []
        length = 0
      }
    }
  }
  if (length > 0) yield Buffer.concat(parts, length)
}
