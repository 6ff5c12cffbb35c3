import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { HovedgrepError } from '../../errors.ts'
import { cutBlocks } from './blocks.ts'
import { detectEncoding } from './detect-encoding.ts'
import { incompleteTail, looksLikeUtf8 } from './utf8.ts'

/** A stretch of a file as UTF-8. Characters are whole, unless bytes could not be decoded. */
export interface DecodedBlock {
  readonly bytes: Buffer
  /** Encoding of the file as far as it is known here. */
  readonly encoding: string
  /** Whether it holds bytes that could not be decoded: they become U+FFFD. */
  readonly isDamaged: boolean
}

const replacement = Buffer.from('\uFFFD')

/**
 * Gives a file as UTF-8, whatever it is written in. UTF-8 itself is passed on untouched. A file that begins in plain
 * ASCII and only later turns out not to be UTF-8 is read as Windows-1252 from there on.
 * @param bytes - the file
 * @param encoding - encoding to use; found in the first 64 KiB when undefined
 * @throws {HovedgrepError} USAGE when the encoding's name is unknown
 */
export async function* decodeBlocks(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | undefined,
): AsyncGenerator<DecodedBlock> {
  const wanted = encoding === undefined ? undefined : knownEncoding(encoding)
  let decode: BlockDecoder | undefined
  for await (const block of cutBlocks(bytes)) {
    let body = block
    if (decode === undefined) {
      const found = detectEncoding(block)
      const name = wanted ?? found.encoding
      decode = decoderFor(name, wanted === undefined && found.bomBytes === 0)
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

function decoderFor(encoding: string, mayChange: boolean): BlockDecoder {
  return encoding === 'utf-8' ? utf8Decoder(mayChange) : iconvDecoder(encoding)
}

function utf8Decoder(mayChange: boolean): BlockDecoder {
  let carry: Buffer = Buffer.alloc(0)
  let isSettled = !mayChange
  let other: BlockDecoder | undefined
  const take = (whole: Buffer): DecodedBlock => {
    if (isAscii(whole)) return { bytes: whole, encoding: 'utf-8', isDamaged: false }
    const isValid = isUtf8(whole)
    if (!isSettled && !isValid && !looksLikeUtf8(whole)) {
      other = iconvDecoder('windows-1252')
      const decoded = other.write(Buffer.concat([whole, carry]))
      carry = Buffer.alloc(0)
      return decoded
    }
    isSettled = true
    return { bytes: whole, encoding: 'utf-8', isDamaged: !isValid }
  }
  return {
    write(block) {
      if (other !== undefined) return other.write(block)
      const all = carry.length > 0 ? Buffer.concat([carry, block]) : block
      const cut = all.length - incompleteTail(all)
      carry = all.subarray(cut)
      return take(all.subarray(0, cut))
    },
    end() {
      const rest = carry
      carry = Buffer.alloc(0)
      return other === undefined ? take(rest) : other.end()
    },
  }
}

function iconvDecoder(encoding: string): BlockDecoder {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false })
  const isPaired = /^(utf-?16|ucs-?2)/.test(encoding)
  let length = 0
  const toBlock = (text: string): DecodedBlock => {
    const bytes = Buffer.from(text)
    return { bytes, encoding, isDamaged: bytes.includes(replacement) }
  }
  return {
    write(block) {
      length += block.length
      return toBlock(decoder.write(block))
    },
    end() {
      // A half code unit at the end would vanish without a trace.
      return toBlock((decoder.end() ?? '') + (isPaired && length % 2 === 1 ? '\uFFFD' : ''))
    },
  }
}
