import { createXmlParser, xmlStep } from '../xml/xml-parser.ts'
import { deepestXml, longestXmlPiece } from './sheet-limits.ts'

/** Who takes the pieces of an XML document. Names come as written, prefix included. */
export interface XmlTaker {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  /** Text and CDATA, in one or several pieces. */
  readonly text: (text: string) => void
}

/** A sheet has as many elements as it has cells; its rows are bounded where they are put together. */
const bounds = { depth: deepestXml, elements: Number.POSITIVE_INFINITY, piece: longestXmlPiece }

/**
 * Parses XML piece by piece, and stands still after each, so that what came out of it can be carried away. Namespaces are
 * left alone: resolving those of millions of cells would take most of the time.
 * @throws {XmlFlaw} when it is no XML, has a DOCTYPE, is nested too deeply, or has a piece of text that is too long
 */
export async function* streamXml(bytes: AsyncIterable<Uint8Array>, taker: XmlTaker): AsyncGenerator<undefined> {
  const parser = createXmlParser(
    { xmlns: false },
    { open: (tag) => taker.open(tag.name, tag.attributes), close: (tag) => taker.close(tag.name), text: taker.text },
    bounds,
  )
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += xmlStep) {
      parser.write(chunk.subarray(at, at + xmlStep))
      yield
    }
  }
  parser.end()
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
