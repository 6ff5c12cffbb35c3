import { posix } from 'node:path'
import { read, type WordDocument } from 'mammoth/lib/docx/docx-reader.js'
import { XmlFlaw } from '../xml/xml-parser.ts'
import { rewriteBody } from './docx-body.ts'
import { type Relations, readRelations } from './docx-relations.ts'
import { readStyles } from './docx-styles.ts'
import { documentBudget } from './docx-writer.ts'
import type { OfficePackage } from './office-package.ts'

/** A Word document, read. */
export interface DocxDocument {
  /** Headers first, footers last; the styles of paragraphs are their kinds, see `ParagraphKind`. */
  readonly document: WordDocument
  /** What the main part refers to. */
  readonly relations: Relations
  /** docProps/core.xml. */
  readonly core: Buffer | undefined
}

/** Headers, and footers, that are read at most. A section has three of each. */
const mostMargins = 100

/**
 * Reads a Word document: its parts are rewritten so that they hold nothing but what a reader sees, and mammoth makes a
 * tree of them. It never gets the file itself, which it would unpack without limits.
 * @throws {XmlFlaw} damaged, too-deep or too-large
 * @throws {ZipFlaw} damaged or encrypted
 * @throws {RangeError} when the tree is too deep for mammoth
 */
export async function readDocxDocument(office: OfficePackage): Promise<DocxDocument> {
  const around = await readRelations(office, '')
  const main = around.get('officeDocument')?.[0] ?? 'word/document.xml'
  const bytes = await office.part(main)
  if (bytes === undefined) throw new XmlFlaw('damaged')
  const relations = await readRelations(office, main)
  const pathsOf = (kind: string) => relations.get(kind) ?? [posix.join(posix.dirname(main), `${kind}.xml`)]
  const styles = readStyles(await office.part(pathsOf('styles')[0] ?? ''))
  const budget = { elements: documentBudget }

  async function rewritten(kind: string, most: number, isAside: boolean): Promise<string> {
    const parts: string[] = []
    for (const path of pathsOf(kind).slice(0, most)) {
      const part = await office.part(path)
      if (part !== undefined) parts.push(rewriteBody(part, { styles, budget, isAside }))
    }
    return parts.join('')
  }

  const body = [
    await rewritten('header', mostMargins, true),
    rewriteBody(bytes, { styles, budget, isAside: false }),
    await rewritten('footer', mostMargins, true),
  ]
  const document = await readWith({
    'word/document.xml': wrap('document', `<w:body>${body.join('')}</w:body>`),
    'word/footnotes.xml': wrap('footnotes', await rewritten('footnotes', 1, false)),
    'word/endnotes.xml': wrap('endnotes', await rewritten('endnotes', 1, false)),
  })
  const core = await office.part(around.get('core-properties')?.[0] ?? 'docProps/core.xml')
  return { document, relations, core }
}

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['v', 'urn:schemas-microsoft-com:vml'],
].map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)

/** What every picture refers to. It is never opened. */
const pictureRelations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="picture" Type="picture" Target="picture.png"/></Relationships>'

function wrap(root: string, content: string): string {
  return `<w:${root}${namespaces.join('')}>${content}</w:${root}>`
}

async function readWith(parts: Readonly<Record<string, string>>): Promise<WordDocument> {
  const files = new Map(Object.entries(parts))
  for (const path of [...files.keys()])
    files.set(path.replace('word/', 'word/_rels/').concat('.rels'), pictureRelations)
  const file = { exists: (path: string) => files.has(path), read: async (path: string) => files.get(path) ?? '' }
  try {
    return (await read(file, {}, { externalFileAccess: false })).value
  } catch (cause) {
    // The stack is exhausted; whatever else mammoth throws is for want of something that a document has.
    throw cause instanceof RangeError ? cause : new XmlFlaw('damaged', { cause })
  }
}
