import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { flaws, SheetFlaw } from './sheet-flaw.ts'
import { deepestXml, longestXmlPiece } from './sheet-limits.ts'

/** Who takes the pieces of an XML document. Names come as written, prefix included. */
export interface XmlTaker {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  /** Text and CDATA, in one or several pieces. */
  readonly text: (text: string) => void
}

/** Bytes that are parsed at once: what they give has to fit into memory. */
const pieceBytes = 64 * 1024

/**
 * Parses XML piece by piece, and stands still after each, so that what came out of it can be carried away. Nothing is
 * expanded but the five entities of XML itself and references to characters.
 * @throws {SheetFlaw} when it is no XML, has a DOCTYPE, is nested too deeply, or has a piece of text that is too long
 */
export async function* streamXml(bytes: AsyncIterable<Uint8Array>, taker: XmlTaker): AsyncGenerator<undefined> {
  const parser = createParser(taker)
  let decoder: TextDecoder | undefined
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      parser.write(decoder.decode(chunk.subarray(at, at + pieceBytes), { stream: true }))
      yield
    }
  }
  parser.end(decoder?.decode() ?? '')
  yield
}

/** Parses a whole document. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, taker: XmlTaker): Promise<void> {
  const pieces = streamXml(bytes, taker)
  while ((await pieces.next()).done !== true);
}

/** The name without its prefix, which each program chooses as it likes. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** XML is UTF-8 unless it begins otherwise. */
function encodingOf(first: Uint8Array): string {
  const [one, two] = first
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return 'utf-16le'
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return 'utf-16be'
  return 'utf-8'
}

function createParser(taker: XmlTaker) {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let depth = 0
  /** UTF-16 units since the last tag or text, at the latest estimate. */
  let waiting = 0
  parser.on('error', () => {
    throw new SheetFlaw(flaws.damaged)
  })
  parser.on('doctype', () => {
    throw new SheetFlaw(flaws.doctype)
  })
  parser.on('opentag', ({ name, attributes }) => {
    waiting = 0
    depth++
    if (depth > deepestXml) throw new SheetFlaw(flaws.deep)
    taker.open(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    waiting = 0
    depth--
    taker.close(name)
  })
  parser.on('text', taker.text)
  parser.on('cdata', taker.text)
  return {
    write(text: string): void {
      waiting += text.length
      if (waiting > longestXmlPiece) throw new SheetFlaw(flaws.piece)
      parser.write(text)
    },
    end(text: string): void {
      parser.write(text)
      parser.close()
    },
  }
}
