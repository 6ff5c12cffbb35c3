import type { DecodedBlock } from './decode.ts'

/**
 * Cuts decoded blocks into lines at `\n` (a `\r` before it belongs to the line end).
 * @param blocks - the file
 * @param maxBytes - longest line; of a longer one only `undefined` is left
 * @param state - gets the encoding as the blocks tell it
 * @returns the lines that each block completes
 */
export async function* cutLines(
  blocks: AsyncIterable<DecodedBlock>,
  maxBytes: number,
  state: { encoding: string },
): AsyncGenerator<(string | undefined)[]> {
  let parts: Buffer[] = []
  let length = 0
  const finish = (last: Buffer): string | undefined => {
    const isTooLong = length + last.length > maxBytes
    const line = isTooLong ? undefined : Buffer.concat([...parts, last]).toString('utf8')
    parts = []
    length = 0
    return line?.endsWith('\r') === true ? line.slice(0, -1) : line
  }
  for await (const { bytes, encoding } of blocks) {
    state.encoding = encoding
    const lines: (string | undefined)[] = []
    let from = 0
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
      lines.push(finish(bytes.subarray(from, end)))
      from = end + 1
    }
    const rest = bytes.subarray(from)
    length += rest.length
    if (length <= maxBytes) parts.push(rest)
    yield lines
  }
  if (length > 0) yield [finish(Buffer.alloc(0))]
}
