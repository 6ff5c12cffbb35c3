import type { Unit } from '../../types/unit.ts'
import { collectBytes } from '../bytes/collect.ts'
import { emptySource, lostSource } from '../lost-source.ts'
import type { ReadContext, ReadOptions } from '../reader.ts'
import { readDocxDocument } from './docx-document.ts'
import { docxTree } from './docx-tree.ts'
import { officeFacts } from './office-facts.ts'
import { lostOffice } from './office-flaws.ts'
import { openPackage } from './office-package.ts'
import { officeUnits } from './office-units.ts'

/**
 * Reads a Word document (.docx, .docm; both variants of the standard): headings give sections; paragraphs, points of
 * lists, cells of tables, text boxes, footnotes and endnotes are blocks; headers, footers and tables of contents are set
 * aside. Comments, deletions and hidden text are left out, insertions are not. Nothing that it refers to is opened.
 * Findings: `damaged-file`, `password-protected`, `archive-limit`, `document-too-large`, `nested-too-deep`,
 * `unread-part`.
 */
export async function* readDocx(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): AsyncGenerator<readonly Unit[]> {
  const collected = await collectBytes(bytes, options, context)
  const info = { source: context.source, format: 'docx', encoding: '', delimiter: '', hasHeader: false }
  context.onInfo({ ...info, textColumns: [], idColumn: '' })
  yield 'units' in collected ? collected.units : await unitsOf(collected.bytes, options, context)
}

async function unitsOf(bytes: Buffer, options: ReadOptions, context: ReadContext): Promise<readonly Unit[]> {
  if (bytes.length === 0) return emptySource
  if (bytes.subarray(0, 8).equals(compoundFile)) return lostCompound(bytes, context)
  try {
    const { document, relations, core } = await readDocxDocument(await openPackage(bytes, options))
    const unreadParts = unreadKinds.reduce((sum, kind) => sum + (relations.get(kind)?.length ?? 0), 0)
    return officeUnits({ tree: docxTree(document), properties: officeFacts(core), unreadParts }, context)
  } catch (error) {
    return lostOffice(context, error)
  }
}

/** Relations of a document to what may hold words that are not read: charts, diagrams, documents within it. */
const unreadKinds = ['chart', 'chartEx', 'diagramData', 'oleObject', 'package', 'aFChunk']

/** How the container begins that Word used before 2007, and still uses around an encrypted document. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

function lostCompound(bytes: Buffer, context: ReadContext): readonly Unit[] {
  const has = (entry: string) => bytes.includes(Buffer.from(entry, 'utf16le'))
  if (has('WordDocument') && !has('EncryptedPackage')) {
    const message = 'Filen er et Word-dokument i det gamle formatet (.doc) og er ikke lest.'
    return lostSource(context, 'damaged-file', {
      message,
      hint: 'Åpne den i Word eller LibreOffice, og lagre den som .docx.',
    })
  }
  const message =
    'Filen er beskyttet med passord, eller er et Word-dokument i det gamle formatet (.doc), og er ikke lest.'
  const hint = 'Åpne den i Word eller LibreOffice, og lagre den som .docx uten passord.'
  return lostSource(context, 'password-protected', { message, hint })
}
