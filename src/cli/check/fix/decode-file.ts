import { decodeBlocks } from '../../../read/bytes/decode.ts'
import { detectEncoding } from '../../../read/bytes/detect-encoding.ts'
import type { FormatName } from '../../../read/registry.ts'

/** A file as text. */
export interface DecodedFile {
  /** Without a byte-order mark. */
  readonly text: string
  readonly encoding: string
  readonly hasMark: boolean
  /** Whether it is UTF-8 already, byte for byte. */
  readonly isUtf8: boolean
  /** Whether some bytes could not be decoded. */
  readonly isDamaged: boolean
}

/** Decodes a file as its reader does. @throws {HovedgrepError} USAGE when the encoding that was set is unknown */
export async function decodeFile(
  bytes: Buffer,
  format: FormatName,
  encoding: string | undefined,
): Promise<DecodedFile> {
  async function* whole(): AsyncGenerator<Uint8Array> {
    if (bytes.length > 0) yield bytes
  }
  const parts: Buffer[] = []
  let [name, isDamaged] = ['utf-8', false]
  // JSON Lines are in one encoding by their standard, and its reader looks for no other.
  const blocks = decodeBlocks(whole(), encoding, format === 'jsonl' ? undefined : () => {})
  for await (const block of blocks) {
    parts.push(block.bytes)
    name = block.encoding
    isDamaged ||= block.isDamaged
  }
  const text = Buffer.concat(parts)
  const { bomBytes } = detectEncoding(bytes.subarray(0, 65_536))
  const hasMark = bomBytes > 0
  return {
    text: text.toString('utf8'),
    encoding: name,
    hasMark,
    isUtf8: bytes.subarray(bomBytes).equals(text),
    isDamaged,
  }
}
