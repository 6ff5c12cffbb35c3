import { escapeXml } from './escape-xml.ts'
import { packFiles } from './pack-files.ts'

/** Parts of an OpenDocument text that a test makes. */
export interface OdtParts {
  /** What office:text holds. */
  readonly body?: string
  /** What office:automatic-styles of content.xml holds. */
  readonly automatic?: string
  /** What office:styles of styles.xml holds. */
  readonly styles?: string
  /** What the only page style holds: headers and footers. */
  readonly page?: string
  /** What office:meta holds. */
  readonly meta?: string
  /** Other files, or other contents of those above. */
  readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>
}

const urn = 'urn:oasis:names:tc:opendocument:xmlns:'

export const odfNamespaces = [
  ...['office', 'style', 'table', 'text', 'meta', 'form'].map((name) => `xmlns:${name}="${urn}${name}:1.0"`),
  `xmlns:draw="${urn}drawing:1.0"`,
  `xmlns:svg="${urn}svg-compatible:1.0"`,
  `xmlns:fo="${urn}xsl-fo-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:math="http://www.w3.org/1998/Math/MathML"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ')

/** Writes a text as LibreOffice does. */
export function makeOdt(parts: OdtParts | string): Buffer {
  const {
    body = '',
    automatic = '',
    styles = '',
    page = '',
    meta = '',
    files,
  } = typeof parts === 'string' ? { body: parts } : parts
  const masters = `<office:master-styles><style:master-page style:name="Standard">${page}</style:master-page></office:master-styles>`
  return packFiles({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${urn}manifest:1.0"/>`,
    'content.xml': odtPart(
      'content',
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
    ),
    'styles.xml': odtPart('styles', `<office:styles>${styles}</office:styles>${masters}`),
    'meta.xml': odtPart('meta', `<office:meta>${meta}</office:meta>`),
    ...files,
  })
}

/** A part with OpenDocument's namespaces. */
export function odtPart(kind: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-${kind} ${odfNamespaces} office:version="1.3">${content}</office:document-${kind}>`
}

/** A paragraph: a text, or XML of its own. */
export function odtParagraph(content: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${content.startsWith('<') ? content : escapeXml(content)}</text:p>`
}

/** A heading. */
export function odtHeading(level: number, text: string): string {
  return `<text:h text:outline-level="${level}">${escapeXml(text)}</text:h>`
}

/** A list. A point is a text, or XML of its own. */
export function odtList(points: readonly string[]): string {
  const items = points.map((point) => (point.startsWith('<') ? point : odtParagraph(point)))
  return `<text:list>${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`
}

/** A table. A cell is a text, or XML of its own. */
export function odtTable(rows: readonly (readonly string[])[], headerRows = 0): string {
  const written = rows.map((cells) => `<table:table-row>${cells.map(odtCell).join('')}</table:table-row>`)
  const header = written.slice(0, headerRows).join('')
  const headed = headerRows > 0 ? `<table:table-header-rows>${header}</table:table-header-rows>` : ''
  return `<table:table><table:table-column/>${headed}${written.slice(headerRows).join('')}</table:table>`
}

function odtCell(content: string): string {
  if (content.startsWith('<table:')) return content
  return `<table:table-cell>${content.startsWith('<') ? content : odtParagraph(content)}</table:table-cell>`
}

/** A style of a family. */
export function odtStyle(family: string, name: string, properties: string, parent?: string): string {
  const based = parent === undefined ? '' : ` style:parent-style-name="${parent}"`
  return `<style:style style:name="${name}" style:family="${family}"${based}><style:text-properties ${properties}/></style:style>`
}
