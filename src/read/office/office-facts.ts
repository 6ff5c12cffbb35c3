import type { Facts } from '../rich/rich-units.ts'
import { parseXml, type XmlHandlers } from './office-xml.ts'

const namespaces: ReadonlyMap<string, string> = new Map([
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
])

/** Where each fact stands, the best first: Word and Excel write `dcterms`, OpenDocument `meta`. */
const sources: readonly (readonly [fact: string, names: readonly string[]])[] = [
  ['tittel', ['dc:title']],
  ['forfatter', ['meta:initial-creator', 'dc:creator']],
  ['dato', ['dcterms:modified', 'dc:date', 'dcterms:created', 'meta:creation-date']],
]

/** Longest value that is a fact rather than somebody's notes, in UTF-16 units. */
const longest = 500

/**
 * Reads what an office program noted of a document: `tittel`, `forfatter`, and as `dato` the day on which it was last
 * saved (`2019-05-03`, UTC where the file tells a time zone).
 * @param bytes - docProps/core.xml or meta.xml
 * @returns empty facts left out; none at all where the XML is broken, since the text can be read without them
 */
export function officeFacts(bytes: Uint8Array | undefined): Facts {
  if (bytes === undefined) return []
  const values = new Map<string, string>()
  let name = ''
  const handlers: XmlHandlers = {
    open(element) {
      name = values.has(element) ? '' : element
    },
    text(text) {
      if (name !== '') values.set(name, (values.get(name) ?? '') + text)
    },
    close() {
      name = ''
    },
  }
  try {
    parseXml(bytes, namespaces, handlers)
  } catch {
    return []
  }
  return sources.flatMap(([fact, names]) => {
    const value = names.map((from) => values.get(from)?.trim() ?? '').find(Boolean) ?? ''
    const text = fact === 'dato' ? dayOf(value) : value.replace(/\s+/g, ' ')
    return text === '' || text.length > longest ? [] : [[fact, text] as const]
  })
}

/** The day of a date and time in W3C form; empty if it has another. */
function dayOf(value: string): string {
  const [day = ''] = /^\d{4}-\d{2}-\d{2}/.exec(value) ?? []
  if (value.length > longest || !/[T ].*(?:Z|[+-]\d{2}:?\d{2})$/.test(value)) return day
  const time = new Date(value)
  return Number.isNaN(time.getTime()) ? day : time.toISOString().slice(0, 10)
}
