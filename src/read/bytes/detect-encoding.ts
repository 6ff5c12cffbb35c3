import { isUtf8 } from 'node:buffer'
import { incompleteTail, looksLikeUtf8 } from './utf8.ts'

/** Encodings that are found without being told. */
export type FoundEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What the first bytes of a file tell of its encoding. */
export interface DetectedEncoding {
  readonly encoding: FoundEncoding
  /** Bytes of the byte-order mark to skip, 0–3. */
  readonly bomBytes: number
}

/**
 * Finds the encoding of a file from its first bytes: by its byte-order mark; by the zero bytes that UTF-16 puts beside
 * each Latin letter; as UTF-8 when the bytes are valid as such (a last character that the sample cuts in two is fine);
 * else Windows-1252.
 * @param sample - the first bytes, 64 KiB or the whole file; an empty one counts as UTF-8
 */
export function detectEncoding(sample: Uint8Array): DetectedEncoding {
  if (startsWith(sample, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', bomBytes: 3 }
  if (startsWith(sample, 0xff, 0xfe)) return { encoding: 'utf-16le', bomBytes: 2 }
  if (startsWith(sample, 0xfe, 0xff)) return { encoding: 'utf-16be', bomBytes: 2 }
  const wide = utf16ByZeros(sample)
  if (wide !== undefined) return { encoding: wide, bomBytes: 0 }
  const whole = sample.subarray(0, sample.length - incompleteTail(sample))
  const encoding = isUtf8(whole) || looksLikeUtf8(whole) ? 'utf-8' : 'windows-1252'
  return { encoding: whole.length === 0 && sample.length > 0 ? 'windows-1252' : encoding, bomBytes: 0 }
}

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** UTF-16 without a mark: zeros nearly everywhere on one side of the pairs and hardly any on the other. */
function utf16ByZeros(sample: Uint8Array): FoundEncoding | undefined {
  const pairs = sample.length >> 1
  if (pairs < 2) return undefined
  let high = 0
  let low = 0
  for (let pair = 0; pair < pairs; pair++) {
    if (sample[2 * pair] === 0) high++
    if (sample[2 * pair + 1] === 0) low++
  }
  if (low > 0.6 * pairs && high < 0.2 * pairs) return 'utf-16le'
  if (high > 0.6 * pairs && low < 0.2 * pairs) return 'utf-16be'
  return undefined
}
