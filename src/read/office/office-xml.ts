import type { SaxesTagNS } from 'saxes'
import { createXmlParser, type XmlBounds, xmlStep } from '../xml/xml-parser.ts'

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

/** How large a part may be; its bytes are bounded already. */
export type XmlLimits = Omit<XmlBounds, 'piece'>

/** Far beyond what any office program writes, and small enough for functions that call themselves. */
const defaultXmlLimits: XmlLimits = { depth: 256, elements: 4_000_000 }

/**
 * Reads a part of an office document that is held in memory.
 * @param bytes - UTF-8 or UTF-16
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
  const takers = {
    open: (tag: SaxesTagNS) => handlers.open(nameOf(tag.uri, tag.local), attributeOf(tag, nameOf)),
    close: (tag: SaxesTagNS) => handlers.close(nameOf(tag.uri, tag.local)),
    text: handlers.text,
  }
  const parser = createXmlParser({ xmlns: true }, takers, { ...limits, piece: Number.POSITIVE_INFINITY })
  for (let at = 0; at < bytes.length; at += xmlStep) parser.write(bytes.subarray(at, at + xmlStep))
  parser.end()
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
