import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { HovedgrepError } from '../../errors.ts'
import { cutBlocks } from './blocks.ts'
import { detectEncoding } from './detect-encoding.ts'
import { decodeMixed, type MixedEncoding, mayHoldUtf8 } from './mixed-encoding.ts'
import { incompleteTail, looksLikeUtf8 } from './utf8.ts'

/** A stretch of a file as UTF-8. Characters are whole, unless bytes could not be decoded. */
export interface DecodedBlock {
  readonly bytes: Buffer
  /** Encoding of the file as far as it is known here. */
  readonly encoding: string
  /** Whether it holds bytes that could not be decoded: they become U+FFFD. */
  readonly isDamaged: boolean
}

const lineFeed = 0x0a
const carriageReturn = 0x0d
const replacement = Buffer.from('\uFFFD')

/**
 * Gives a file as UTF-8, whatever it is written in. UTF-8 itself is passed on untouched. A file that begins in plain
 * ASCII and only later turns out not to be UTF-8 is read as Windows-1252 from there on.
 * @param bytes - the file
 * @param encoding - encoding to use; found in the first 64 KiB when undefined
 * @param onForeign - gets each line (from 1) that was read in the other one of UTF-8 and Windows-1252; without it, and
 *   where the encoding is set, what does not fit becomes U+FFFD
 * @throws {HovedgrepError} USAGE when the encoding's name is unknown
 */
export async function* decodeBlocks(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
  onForeign?: (line: number) => void,
): AsyncGenerator<DecodedBlock> {
  const wanted = encoding === undefined ? undefined : knownEncoding(encoding)
  let decode: BlockDecoder | undefined
  for await (const block of cutBlocks(bytes)) {
    let body = block
    if (decode === undefined) {
      const found = detectEncoding(block)
      const name = wanted ?? found.encoding
      if (wanted === undefined && (name === 'utf-8' || name === 'windows-1252')) {
        const newline = block.includes(lineFeed) || !block.includes(carriageReturn) ? lineFeed : carriageReturn
        decode = guessedDecoder(name, found.bomBytes > 0, newline, onForeign)
      } else decode = name === 'utf-8' ? utf8Decoder() : iconvDecoder(name)
      if (wanted === undefined || found.encoding === wanted) body = block.subarray(found.bomBytes)
    }
    const decoded = decode.write(body)
    if (decoded.bytes.length > 0) yield decoded
  }
  const last = decode?.end()
  if (last !== undefined && last.bytes.length > 0) yield last
}

interface BlockDecoder {
  readonly write: (block: Buffer) => DecodedBlock
  readonly end: () => DecodedBlock
}

function knownEncoding(name: string): string {
  const lower = name.trim().toLowerCase()
  if (lower === 'utf8' || lower === 'utf-8') return 'utf-8'
  if (iconv.encodingExists(lower)) return lower
  throw new HovedgrepError('USAGE', `Ukjent tegnkoding: «${name}».`, {
    hint: 'Bruk for eksempel utf-8, utf-16le eller windows-1252.',
  })
}

/** Cuts where characters end, so that `take` gets whole ones. */
function wholeCharacters(take: (whole: Buffer) => DecodedBlock): BlockDecoder {
  let carry: Buffer = Buffer.alloc(0)
  return {
    write(block) {
      const all = carry.length > 0 ? Buffer.concat([carry, block]) : block
      const cut = all.length - incompleteTail(all)
      carry = all.subarray(cut)
      return take(all.subarray(0, cut))
    },
    end: () => take(carry),
  }
}

function utf8Decoder(): BlockDecoder {
  return wholeCharacters((bytes) => ({ bytes, encoding: 'utf-8', isDamaged: !isUtf8(bytes) }))
}

/** The decoder of a file whose encoding nobody has told; it may change its mind as long as all is ASCII. */
function guessedDecoder(
  first: MixedEncoding,
  isMarked: boolean,
  newline: number,
  onForeign: ((line: number) => void) | undefined,
): BlockDecoder {
  let main = first
  let isSettled = isMarked || first === 'windows-1252'
  /** Line at which the next block begins. */
  let line = 1

  function mixed(whole: Buffer): DecodedBlock {
    const { bytes, foreign, isDamaged } = decodeMixed(whole, main, newline)
    let at = 0
    let here = line
    for (const offset of foreign) {
      here += countByte(bytes, newline, at, offset)
      at = offset
      onForeign?.(here)
    }
    return { bytes, encoding: main, isDamaged }
  }

  function decode(whole: Buffer): DecodedBlock {
    if (isAscii(whole)) return { bytes: whole, encoding: main, isDamaged: false }
    const isValid = main === 'utf-8' && isUtf8(whole)
    if (!isSettled && !isValid && !looksLikeUtf8(whole)) main = 'windows-1252'
    isSettled = true
    if (isValid) return { bytes: whole, encoding: main, isDamaged: false }
    if (onForeign !== undefined && (main === 'utf-8' || mayHoldUtf8(whole))) return mixed(whole)
    if (main === 'utf-8') return { bytes: whole, encoding: main, isDamaged: true }
    return toBlock(iconv.decode(whole, main), main)
  }

  return wholeCharacters((whole) => {
    const block = decode(whole)
    if (onForeign !== undefined) line += countByte(whole, newline, 0, whole.length)
    return block
  })
}

/** Counts a byte from one offset up to another. */
function countByte(bytes: Buffer, byte: number, from: number, end: number): number {
  let count = 0
  for (let at = bytes.indexOf(byte, from); at >= 0 && at < end; at = bytes.indexOf(byte, at + 1)) count++
  return count
}

function toBlock(text: string, encoding: string): DecodedBlock {
  const bytes = Buffer.from(text)
  return { bytes, encoding, isDamaged: bytes.includes(replacement) }
}

function iconvDecoder(encoding: string): BlockDecoder {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false })
  const isPaired = /^(utf-?16|ucs-?2)/.test(encoding)
  let length = 0
  return {
    write(block) {
      length += block.length
      return toBlock(decoder.write(block), encoding)
    },
    end() {
      // A half code unit at the end would vanish without a trace.
      return toBlock((decoder.end() ?? '') + (isPaired && length % 2 === 1 ? '\uFFFD' : ''), encoding)
    },
  }
}
