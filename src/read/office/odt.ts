import type { Unit } from '../../types/unit.ts'
import { ZipFlaw } from '../archive/zip-limits.ts'
import { collectBytes } from '../bytes/collect.ts'
import { emptySource } from '../lost-source.ts'
import type { ReadContext, ReadOptions } from '../reader.ts'
import { XmlFlaw } from '../xml/xml-parser.ts'
import { isEncryptedOdf } from './odf-xml.ts'
import { readOdtContent } from './odt-content.ts'
import { officeFacts } from './office-facts.ts'
import { lostOffice } from './office-flaws.ts'
import { openPackage } from './office-package.ts'
import { officeUnits } from './office-units.ts'

/**
 * Reads an OpenDocument text (.odt): headings give sections; paragraphs, points of lists, cells of tables, text boxes,
 * footnotes and endnotes are blocks; headers, footers and tables of contents are set aside. Comments, deletions and
 * hidden text are left out, insertions are not. Nothing that it refers to is opened.
 * Findings: `damaged-file`, `password-protected`, `archive-limit`, `document-too-large`, `nested-too-deep`,
 * `unread-part`.
 */
export async function* readOdt(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): AsyncGenerator<readonly Unit[]> {
  const collected = await collectBytes(bytes, options, context)
  const info = { source: context.source, format: 'odt', encoding: '', delimiter: '', hasHeader: false }
  context.onInfo({ ...info, textColumns: [], idColumn: '' })
  yield 'units' in collected ? collected.units : await unitsOf(collected.bytes, options, context)
}

async function unitsOf(bytes: Buffer, options: ReadOptions, context: ReadContext): Promise<readonly Unit[]> {
  if (bytes.length === 0) return emptySource
  try {
    const office = await openPackage(bytes, options)
    const manifest = await office.part('META-INF/manifest.xml')
    if (manifest !== undefined && isEncryptedOdf(manifest)) throw new ZipFlaw('encrypted')
    const content = await office.part('content.xml')
    if (content === undefined) throw new XmlFlaw('damaged')
    const text = readOdtContent(content, await office.part('styles.xml'))
    return officeUnits({ ...text, properties: officeFacts(await office.part('meta.xml')) }, context)
  } catch (error) {
    return lostOffice(context, error)
  }
}
