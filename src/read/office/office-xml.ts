import { SaxesParser, type SaxesTagNS } from 'saxes'

/** What may be wrong with XML in an office document. */
export type XmlFlawKind = 'damaged' | 'too-deep' | 'too-large'

/** Thrown by {@link parseXml}; never leaves src/read. */
export class XmlFlaw extends Error {
  readonly kind: XmlFlawKind

  constructor(kind: XmlFlawKind, options?: ErrorOptions) {
    super(kind, options)
    this.name = 'XmlFlaw'
    this.kind = kind
  }
}

/** Value of an attribute by its name as {@link XmlHandlers} spells names; undefined when it is not there. */
export type AttributeOf = (name: string) => string | undefined

/** What takes the pieces of an XML document, in its order. */
export interface XmlHandlers {
  /** @param name - as `text:p`, with the prefix of the map, whatever the document calls it; `?` for other namespaces */
  readonly open: (name: string, attribute: AttributeOf) => void
  readonly close: (name: string) => void
  /** Text between two tags, entities resolved; what stands in a CDATA section comes in a call of its own. */
  readonly text: (text: string) => void
}

/** How large a document may be. */
export interface XmlLimits {
  /** Elements within each other. */
  readonly depth: number
  /** Elements in all: a person's document has thousands, an archive bomb as many as fill memory. */
  readonly elements: number
}

/** Far beyond what any office program writes, and small enough for functions that call themselves. */
export const defaultXmlLimits: XmlLimits = { depth: 256, elements: 4_000_000 }

/** Bytes that are decoded at a time. */
const step = 64 * 1024

/**
 * Reads an XML document. Nothing outside of it is opened and no entity but XML's own five is known; a document type is
 * taken for damage, since no office program writes one.
 * @param bytes - UTF-8, or UTF-16 with a byte-order mark
 * @param namespaces - prefix by namespace URI
 * @throws {XmlFlaw}
 */
export function parseXml(
  bytes: Uint8Array,
  namespaces: ReadonlyMap<string, string>,
  handlers: XmlHandlers,
  limits: XmlLimits = defaultXmlLimits,
): void {
  const nameOf = (uri: string, local: string) => `${namespaces.get(uri) ?? '?'}:${local}`
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  let elements = 0
  parser.on('error', (cause) => {
    throw new XmlFlaw('damaged', { cause })
  })
  parser.on('doctype', () => {
    throw new XmlFlaw('damaged')
  })
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth) throw new XmlFlaw('too-deep')
    if (++elements > limits.elements) throw new XmlFlaw('too-large')
    handlers.open(nameOf(tag.uri, tag.local), attributeOf(tag, nameOf))
  })
  parser.on('closetag', (tag) => {
    depth--
    handlers.close(nameOf(tag.uri, tag.local))
  })
  parser.on('text', handlers.text)
  parser.on('cdata', handlers.text)
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length; at += step) {
    parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: true }))
  }
  parser.write(decoder.decode())
  parser.close()
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** Attributes without a prefix have no namespace; they go by their bare name. */
function attributeOf(tag: SaxesTagNS, nameOf: (uri: string, local: string) => string): AttributeOf {
  return (wanted) => {
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if ((uri === '' ? local : nameOf(uri, local)) === wanted) return value
    }
    return undefined
  }
}
