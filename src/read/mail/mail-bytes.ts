import { decodeBlocks } from '../bytes/decode.ts'
import { detectEncoding } from '../bytes/detect-encoding.ts'

/** How far a head is looked for what makes a file a mail, in bytes. */
const headBytes = 256 * 1024

/** Fields of which every mail has one. */
const mailField =
  /^(?:from|to|subject|date|received|message-id|mime-version|return-path|delivered-to|sender|content-type)[ \t]*:/im

/** What stands before the head in some files: blank lines, and the line by which mails in one file are told apart. */
const before = /^(?:[ \t]*\r?\n)*(?:>?From [^\r\n]*\r?\n)?/

const headEnd = /\r?\n[ \t]*\r?\n/

/**
 * Makes the bytes of a mail ready for parsing: from its head on, and with letters beyond ASCII in UTF-8 where the mail
 * does not say in what they are written.
 * @param encoding - what they are written in then; found in the bytes when undefined
 * @returns undefined when it is no mail: it has no head
 * @throws {HovedgrepError} USAGE when the encoding's name is unknown
 */
export async function mailBytes(bytes: Buffer, encoding: string | undefined): Promise<Buffer | undefined> {
  const { encoding: found, bomBytes } = detectEncoding(bytes.subarray(0, headBytes))
  const whole = found.startsWith('utf-16')
    ? await asUtf8(bytes, found)
    : bytes.subarray(found === 'utf-8' ? bomBytes : 0)
  const start = whole.toString('latin1', 0, headBytes)
  const from = before.exec(start)?.[0].length ?? 0
  const rest = start.slice(from)
  const end = headEnd.exec(rest)
  const headLength = end === null ? rest.length : end.index
  const text = rest.slice(0, headLength)
  if (!/^[!-9;-~]+[ \t]*:/.test(text) || !mailField.test(text)) return undefined
  const cut = end === null && whole.length > headBytes ? whole.length : from + headLength
  const head = await asUtf8(whole.subarray(from, cut), undefined)
  const body = whole.subarray(cut)
  const isNamed = /charset[*0]*\s*=/i.test(whole.toString('latin1'))
  return Buffer.concat([head, isNamed ? body : await asUtf8(body, encoding)])
}

async function asUtf8(bytes: Buffer, encoding: string | undefined): Promise<Buffer> {
  const blocks: Buffer[] = []
  for await (const block of decodeBlocks(inOnePiece(bytes), encoding)) blocks.push(block.bytes)
  return Buffer.concat(blocks)
}

async function* inOnePiece(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
