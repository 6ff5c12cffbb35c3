import { escapeXml } from './escape-xml.ts'
import { packFiles } from './pack-files.ts'

/** A cell: text, a number, true or false, nothing, or XML of its own. */
export type OdsCell = string | number | boolean | null | { readonly xml: string }

/** A sheet of a workbook that a test makes. */
export interface OdsSheet {
  readonly name: string
  readonly rows?: readonly (readonly OdsCell[])[]
  /** XML of columns and rows instead. */
  readonly data?: string
  readonly isHidden?: boolean
}

const urn = 'urn:oasis:names:tc:opendocument:xmlns:'
const namespaces = [
  ...['office', 'style', 'table', 'text'].map((name) => `xmlns:${name}="${urn}${name}:1.0"`),
  `xmlns:draw="${urn}drawing:1.0"`,
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(' ')

/** Writes a workbook as LibreOffice does. */
export function makeOds(
  sheets: readonly OdsSheet[],
  parts: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): Buffer {
  return packFiles({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    'content.xml': odsContent(sheets),
    ...parts,
  })
}

/** The part with all sheets. */
export function odsContent(sheets: readonly OdsSheet[]): string {
  const tables = sheets.map(
    ({ name, rows = [], data, isHidden }) =>
      `<table:table table:name="${escapeXml(name)}" table:style-name="${isHidden ? 'ta2' : 'ta1'}"><table:table-column/>${data ?? rows.map(writeRow).join('')}</table:table>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`
}

/** A cell of text; line breaks begin paragraphs. */
export function odsText(text: string): string {
  const paragraphs = text.split(/\r\n?|\n/).map((line) => `<text:p>${writeLine(line)}</text:p>`)
  return `<table:table-cell office:value-type="string">${paragraphs.join('')}</table:table-cell>`
}

function writeLine(line: string): string {
  return escapeXml(line)
    .replaceAll('\t', '<text:tab/>')
    .replace(/ {2,}|^ /g, ({ length }) => `<text:s text:c="${length}"/>`)
}

function writeRow(cells: readonly OdsCell[]): string {
  return `<table:table-row>${cells.map(writeCell).join('')}</table:table-row>`
}

function writeCell(cell: OdsCell): string {
  if (cell === null || cell === '') return '<table:table-cell/>'
  if (typeof cell === 'number') {
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
  }
  if (typeof cell === 'boolean') {
    return `<table:table-cell office:value-type="boolean" office:boolean-value="${cell}"><text:p>${cell ? 'SANN' : 'USANN'}</text:p></table:table-cell>`
  }
  return typeof cell === 'object' ? cell.xml : odsText(cell)
}
