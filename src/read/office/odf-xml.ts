import { parseXml, type XmlHandlers, type XmlLimits } from './office-xml.ts'

const odf = 'urn:oasis:names:tc:opendocument:xmlns:'

/** Prefixes of OpenDocument's namespaces, as its specification writes them. */
const namespaces: ReadonlyMap<string, string> = new Map([
  [`${odf}office:1.0`, 'office'],
  [`${odf}text:1.0`, 'text'],
  [`${odf}table:1.0`, 'table'],
  [`${odf}style:1.0`, 'style'],
  [`${odf}drawing:1.0`, 'draw'],
  [`${odf}meta:1.0`, 'meta'],
  [`${odf}form:1.0`, 'form'],
  [`${odf}manifest:1.0`, 'manifest'],
  [`${odf}datastyle:1.0`, 'number'],
  [`${odf}presentation:1.0`, 'presentation'],
  [`${odf}chart:1.0`, 'chart'],
  [`${odf}svg-compatible:1.0`, 'svg'],
  [`${odf}xsl-fo-compatible:1.0`, 'fo'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
])

/**
 * Reads a part of an OpenDocument file (content.xml, styles.xml, meta.xml) piece by piece: names come with the
 * specification's prefixes (`table:table-cell`), whatever prefixes the file uses.
 * @param bytes - the part, unpacked
 * @throws {XmlFlaw} damaged, too-deep or too-large
 */
export function parseOdf(bytes: Uint8Array, handlers: XmlHandlers, limits?: XmlLimits): void {
  parseXml(bytes, namespaces, handlers, limits)
}

/**
 * Whether an OpenDocument file is encrypted, by its META-INF/manifest.xml: the parts of one are named there with how to
 * decrypt them. The manifest is not parsed, since old programs wrote it with a document type.
 */
export function isEncryptedOdf(manifest: Uint8Array): boolean {
  return /<(?:[\w-]+:)?encryption-data[\s>/]/.test(Buffer.from(manifest).toString('latin1'))
}
