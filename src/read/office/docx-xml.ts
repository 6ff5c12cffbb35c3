import { parseXml, type XmlHandlers } from './office-xml.ts'

const transitional = 'http://schemas.openxmlformats.org/'
const strict = 'http://purl.oclc.org/ooxml/'

/** Prefixes as the standard writes them, for both of its variants. */
const namespaces: ReadonlyMap<string, string> = new Map([
  [`${transitional}wordprocessingml/2006/main`, 'w'],
  [`${strict}wordprocessingml/main`, 'w'],
  [`${transitional}officeDocument/2006/math`, 'm'],
  [`${strict}officeDocument/math`, 'm'],
  [`${transitional}drawingml/2006/picture`, 'pic'],
  [`${strict}drawingml/picture`, 'pic'],
  [`${transitional}drawingml/2006/chart`, 'c'],
  [`${strict}drawingml/chart`, 'c'],
  [`${transitional}drawingml/2006/diagram`, 'dgm'],
  [`${strict}drawingml/diagram`, 'dgm'],
  [`${transitional}markup-compatibility/2006`, 'mc'],
  [`${transitional}package/2006/relationships`, 'rel'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
])

/**
 * Reads a part of a Word document piece by piece, names with the standard's prefixes (`w:p`).
 * @throws {XmlFlaw} damaged, too-deep or too-large
 */
export function parseDocx(bytes: Uint8Array, handlers: XmlHandlers): void {
  parseXml(bytes, namespaces, handlers)
}

/** Whether a switch such as `w:b` is on: it is unless its value says otherwise. */
export function isOn(value: string): boolean {
  return !['0', 'false', 'off', 'none'].includes(value)
}
