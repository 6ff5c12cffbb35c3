import iconv from 'iconv-lite'
import { characterLength } from './utf8.ts'

/** Encodings that meet in one file when texts are pasted together from several programs. */
export type MixedEncoding = 'utf-8' | 'windows-1252'

/** A stretch of a file in which the two may be mixed, as UTF-8. */
export interface MixedStretch {
  readonly bytes: Buffer
  /** Offsets in `bytes`, ascending: for each line with something in the other encoding, one place in it. */
  readonly foreign: readonly number[]
  /** Whether bytes that fit neither encoding became U+FFFD. */
  readonly isDamaged: boolean
}

/** What Windows-1252 has that Norwegian texts use: letters, quotes, dashes, a few signs. No lead byte of `å` in UTF-8. */
const usual = new Set(iconv.encode('åæøÅÆØéèêëàáâóòôöüäÄÖÜÉÈÀñç–—‘’“”„…•«»§°´½€\u00A0', 'windows-1252'))

/** Bytes that begin characters in UTF-8 and hardly ever stand before what follows them there in Windows-1252. */
const telling = new Set([0xc2, 0xc3, 0xe2, 0xf0])

const lost = Buffer.from('\uFFFD')

/**
 * Decodes a stretch of a file that is mainly in one of the encodings, with pieces of the other in it. In UTF-8, a line
 * whose odd bytes are all usual ones of Windows-1252 is taken for that; other odd bytes are damage. In Windows-1252,
 * UTF-8 is told by pairs such as «Ã¥», which no text has.
 * @param bytes - whole characters
 * @param newline - the byte that ends a line
 */
export function decodeMixed(bytes: Buffer, main: MixedEncoding, newline: number): MixedStretch {
  const parts: Buffer[] = []
  const foreign: number[] = []
  let length = 0
  let isDamaged = false
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(newline, from)
    const end = found < 0 ? bytes.length : found + 1
    const line = decodeLine(bytes.subarray(from, end), main)
    if (line.isForeign) foreign.push(length)
    isDamaged ||= line.isDamaged
    for (const part of line.parts) {
      parts.push(part)
      length += part.length
    }
    from = end
  }
  return { bytes: Buffer.concat(parts, length), foreign, isDamaged }
}

/** Whether bytes in Windows-1252 may have UTF-8 among them. */
export function mayHoldUtf8(bytes: Buffer): boolean {
  for (const byte of telling) if (bytes.includes(byte)) return true
  return false
}

interface DecodedLine {
  readonly parts: readonly Buffer[]
  readonly isForeign: boolean
  readonly isDamaged: boolean
}

function decodeLine(line: Buffer, main: MixedEncoding): DecodedLine {
  if (main === 'windows-1252') return decodeWindowsLine(line)
  const runs = runsOf(line, (length) => length > 0)
  const odd = runs.filter((run) => !run.isUtf8)
  const isForeign = odd.length > 0 && odd.every((run) => run.bytes.every((byte) => usual.has(byte)))
  const parts = runs.map((run) => (run.isUtf8 || !isForeign ? run.bytes : fromWindows(run.bytes)))
  return { parts, isForeign, isDamaged: odd.length > 0 && !isForeign }
}

function decodeWindowsLine(line: Buffer): DecodedLine {
  const runs = mayHoldUtf8(line)
    ? runsOf(line, (length, lead) => length > 1 && telling.has(lead))
    : [{ isUtf8: false, bytes: line }]
  const texts = runs.map((run) => (run.isUtf8 ? run.bytes : fromWindows(run.bytes)))
  const isForeign = runs.some((run) => run.isUtf8)
  return {
    parts: texts,
    isForeign,
    isDamaged: texts.some((text, at) => runs[at]?.isUtf8 !== true && text.includes(lost)),
  }
}

/** Bytes of UTF-8, or a run of other ones. */
interface Run {
  readonly isUtf8: boolean
  readonly bytes: Buffer
}

/** @param isUtf8 - told by a character's length in UTF-8 (0 if it is none) and its first byte */
function runsOf(line: Buffer, isUtf8: (length: number, lead: number) => boolean): Run[] {
  const runs: Run[] = []
  let begin = 0
  let was = true
  for (let at = 0; at < line.length; ) {
    const length = characterLength(line, at)
    const is = isUtf8(length, line[at] ?? 0)
    if (is !== was) {
      if (at > begin) runs.push({ isUtf8: was, bytes: line.subarray(begin, at) })
      begin = at
      was = is
    }
    at += is ? length : 1
  }
  if (begin < line.length) runs.push({ isUtf8: was, bytes: line.subarray(begin) })
  return runs
}

function fromWindows(bytes: Buffer): Buffer {
  return Buffer.from(iconv.decode(bytes, 'windows-1252'))
}
