import { TextDecoder } from 'node:util'
import { type SaxesOptions, SaxesParser, type TagForOptions } from 'saxes'

/** What may be wrong with XML. */
export type XmlFlawKind = 'damaged' | 'doctype' | 'too-deep' | 'too-large'

/** Thrown where XML is read; never leaves src/read. */
export class XmlFlaw extends Error {
  readonly kind: XmlFlawKind

  constructor(kind: XmlFlawKind, options?: ErrorOptions) {
    super(kind, options)
    this.name = 'XmlFlaw'
    this.kind = kind
  }
}

/** What takes the pieces of an XML document, in its order. */
export interface XmlTakers<Tag> {
  readonly open: (tag: Tag) => void
  readonly close: (tag: Tag) => void
  /** Text and CDATA, entities resolved, in one or several pieces. */
  readonly text: (text: string) => void
}

/** How large a document may be; an archive bomb has as much of everything as fills memory. */
export interface XmlBounds {
  /** Elements within each other. */
  readonly depth: number
  /** Elements in all. */
  readonly elements: number
  /** UTF-16 units between two tags: what has to be held in memory at once. */
  readonly piece: number
}

/** Takes an XML document bit by bit. */
export interface XmlParser {
  /**
   * Parses the next bytes; as the takers are called at once, few bytes at a time keep memory flat.
   * @throws {XmlFlaw}
   */
  readonly write: (bytes: Uint8Array) => void
  readonly end: () => void
}

/** Bytes that are well parsed at a time. */
export const xmlStep = 64 * 1024

/**
 * Makes a parser of XML in UTF-8 or UTF-16. Nothing outside of the document is opened and no entity but XML's own five is
 * known; a document type is a flaw, since no office program writes one.
 * @param options - whether names are resolved by their namespaces, which takes its time
 */
export function createXmlParser<O extends SaxesOptions>(
  options: O,
  takers: XmlTakers<TagForOptions<O>>,
  bounds: XmlBounds,
): XmlParser {
  const parser = new SaxesParser<O>({ ...options, position: false })
  let decoder: TextDecoder | undefined
  let depth = 0
  let elements = 0
  /** UTF-16 units since the last tag, at the latest estimate. */
  let waiting = 0
  parser.on('error', (cause) => {
    throw new XmlFlaw('damaged', { cause })
  })
  parser.on('doctype', () => {
    throw new XmlFlaw('doctype')
  })
  parser.on('opentag', (tag) => {
    waiting = 0
    if (++depth > bounds.depth) throw new XmlFlaw('too-deep')
    if (++elements > bounds.elements) throw new XmlFlaw('too-large')
    takers.open(tag)
  })
  parser.on('closetag', (tag) => {
    waiting = 0
    depth--
    takers.close(tag)
  })
  parser.on('text', takers.text)
  parser.on('cdata', takers.text)
  return {
    write(bytes) {
      decoder ??= new TextDecoder(encodingOf(bytes))
      const text = decoder.decode(bytes, { stream: true })
      waiting += text.length
      if (waiting > bounds.piece) throw new XmlFlaw('too-large')
      parser.write(text)
    },
    end() {
      parser.write(decoder?.decode() ?? '')
      parser.close()
    },
  }
}

/** XML is UTF-8 unless it begins otherwise. */
function encodingOf([one, two]: Uint8Array): string {
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return 'utf-16le'
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return 'utf-16be'
  return 'utf-8'
}
