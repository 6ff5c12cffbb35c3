import { escapeXml } from './escape-xml.ts'
import { packFiles } from './pack-files.ts'

/** Parts of a Word document that a test makes. XML within them uses the prefixes that Word uses. */
export interface DocxParts {
  /** What the body holds. */
  readonly body?: string
  /** What styles.xml holds; Word's headings, in a Norwegian Word, unless told otherwise. */
  readonly styles?: string
  /** Texts of the footnotes, as XML; their ids count from 1. */
  readonly footnotes?: readonly string[]
  readonly endnotes?: readonly string[]
  readonly headers?: readonly string[]
  readonly footers?: readonly string[]
  readonly comments?: string
  /** What docProps/core.xml holds. */
  readonly core?: string
  /** Relations of the document besides those to the parts above, by id: the kind and the target. */
  readonly relations?: Readonly<Record<string, readonly [kind: string, target: string]>>
  /** Other files, or other contents of those above. */
  readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>
}

const schemas = 'http://schemas.openxmlformats.org'
const office = `${schemas}/officeDocument/2006`

export const wordNamespaces = [
  `xmlns:w="${schemas}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}/relationships"`,
  `xmlns:m="${office}/math"`,
  `xmlns:wp="${schemas}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${schemas}/drawingml/2006/main"`,
  `xmlns:pic="${schemas}/drawingml/2006/picture"`,
  `xmlns:c="${schemas}/drawingml/2006/chart"`,
  `xmlns:mc="${schemas}/markup-compatibility/2006"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ')

const norwegianStyles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Overskrift${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  ),
  '<w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/></w:style>',
].join('')

/** Writes a Word document as Word does. */
export function makeDocx(parts: DocxParts | string): Buffer {
  const { body = '', styles = norwegianStyles, ...more } = typeof parts === 'string' ? { body: parts } : parts
  const { footnotes = [], endnotes = [], headers = [], footers = [], comments, core, relations = {}, files } = more
  const margins = (name: string, root: string, texts: readonly string[]) =>
    texts.map((text, index) => [`${name}${index + 1}.xml`, wordPart(root, text)] as const)
  const word: Record<string, string> = {
    'styles.xml': wordPart('styles', styles),
    ...(footnotes.length > 0 && { 'footnotes.xml': wordPart('footnotes', notesOf('footnote', footnotes)) }),
    ...(endnotes.length > 0 && { 'endnotes.xml': wordPart('endnotes', notesOf('endnote', endnotes)) }),
    ...(comments !== undefined && { 'comments.xml': wordPart('comments', comments) }),
    ...Object.fromEntries([...margins('header', 'hdr', headers), ...margins('footer', 'ftr', footers)]),
  }
  const related = Object.keys(word).map(
    (name) => [`part-${name}`, [name.replace(/\d*\.xml$/, ''), name] as readonly [string, string]] as const,
  )
  return packFiles({
    '[Content_Types].xml': typesPart(Object.keys(word)),
    '_rels/.rels': relationsPart({
      main: ['officeDocument', 'word/document.xml'],
      ...(core !== undefined && { core: ['core-properties', 'docProps/core.xml'] }),
    }),
    'word/document.xml': wordPart('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relationsPart({ ...Object.fromEntries(related), ...relations }),
    ...Object.fromEntries(Object.entries(word).map(([name, content]) => [`word/${name}`, content])),
    ...(core !== undefined && { 'docProps/core.xml': corePart(core) }),
    ...files,
  })
}

/** A part with Word's namespaces. */
export function wordPart(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:${root} ${wordNamespaces}>${content}</w:${root}>`
}

function notesOf(kind: string, notes: readonly string[]): string {
  const separator = `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>`
  return separator + notes.map((note, index) => `<w:${kind} w:id="${index + 1}">${note}</w:${kind}>`).join('')
}

function relationsPart(relations: Readonly<Record<string, readonly [kind: string, target: string]>>): string {
  const entries = Object.entries(relations).map(
    ([id, [kind, target]]) => `<Relationship Id="${id}" Type="${office}/relationships/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${schemas}/package/2006/relationships">${entries.join('')}</Relationships>`
}

function typesPart(names: readonly string[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const parts = ['document.xml', ...names].map((name) => {
    const kind = name === 'document.xml' ? 'document.main' : name.replace(/\d*\.xml$/, '')
    return `<Override PartName="/word/${name}" ContentType="${type}.${kind}+xml"/>`
  })
  const rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
  return `<Types xmlns="${schemas}/package/2006/content-types">${rels}<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
}

function corePart(content: string): string {
  return `<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${content}</cp:coreProperties>`
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  const shown = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${shown}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

/** A paragraph: a text, or XML of its own. */
export function paragraph(content: string, properties = ''): string {
  const inner = content.startsWith('<') ? content : run(content)
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
}

/** A paragraph in a style. */
export function styled(style: string, content: string): string {
  return paragraph(content, `<w:pStyle w:val="${style}"/>`)
}

/** A point of a list, its level counted from 0. */
export function point(level: number, content: string): string {
  return paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)
}

/** A table. A cell is a text, or XML of its own. */
export function table(rows: readonly (readonly string[])[], headerRows = 0): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows
    .map((cells, index) => {
      const header = index < headerRows ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
      return `<w:tr>${header}${cells.map((content) => cell(content)).join('')}</w:tr>`
    })
    .join('')}</w:tbl>`
}

/** A cell of a table, perhaps with properties such as a span. */
export function cell(content: string, properties = ''): string {
  if (content.startsWith('<w:tc>')) return content
  const shown = properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`
  return `<w:tc>${shown}${content.startsWith('<') ? content : paragraph(content)}</w:tc>`
}
