import type { DocumentUnit, Unit } from '../../types/unit.ts'
import { limitsOf } from '../archive/zip-limits.ts'
import { collectBytes } from '../bytes/collect.ts'
import { emptySource, lostSource } from '../lost-source.ts'
import type { ReadContext, ReadOptions } from '../reader.ts'
import { siftGarbled } from './garbled.ts'
import { pdfBlocks } from './pdf-blocks.ts'
import { lossOf, noText } from './pdf-losses.ts'
import { defaultPdfLimits, type PdfContent, type PdfLimits, readPages } from './read-pages.ts'
import { createReport } from './report.ts'
import { withoutStrayErrors } from './stray-errors.ts'

/**
 * Reads PDF: lines are put together into paragraphs and points, columns are read one after the other, paragraphs go on
 * across pages, and what was filled into fields is text. Headings give `section`; heads and feet of pages, and of
 * letters, are set aside. Comments are no text.
 * Findings: `no-text-layer`, `password-protected`, `damaged-file`, `archive-limit`, `nested-too-deep`, `document-too-large`,
 * `unread-part`.
 */
export async function* readPdf(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): AsyncGenerator<readonly Unit[]> {
  const facts = { encoding: '', delimiter: '', hasHeader: false, textColumns: [], idColumn: '' }
  context.onInfo({ source: context.source, format: 'pdf', ...facts })
  const mostUnpacked = limitsOf(options).maxUnpackedBytes
  const collected = await collectBytes(bytes, options, context)
  if ('units' in collected) yield collected.units
  else if (collected.bytes.length === 0) yield emptySource
  else yield* batches(await pdfUnits(collected.bytes, context, { ...defaultPdfLimits, mostUnpacked }))
}

/** Units in one batch. */
const batchSize = 500

function* batches(units: readonly Unit[]): Generator<readonly Unit[]> {
  for (let at = 0; at < units.length; at += batchSize) yield units.slice(at, at + batchSize)
}

/** Gives the units of a document, and tells of its flaws. */
export async function pdfUnits(bytes: Buffer, context: ReadContext, limits: PdfLimits): Promise<readonly Unit[]> {
  let content: PdfContent
  try {
    content = await withoutStrayErrors(() => readPages(bytes, limits))
  } catch (error) {
    const loss = lossOf(error, 'Filen')
    return lostSource(context, loss.rule, loss)
  }
  const [first] = content.lost
  if (first !== undefined && content.pages.length === 0) {
    const loss = lossOf(first.error, 'Filen')
    return lostSource(context, loss.rule, loss)
  }
  return unitsOf(content, bytes, context)
}

function unitsOf(content: PdfContent, bytes: Uint8Array, context: ReadContext): readonly Unit[] {
  const { byPage, facts } = pdfBlocks(content.pages)
  const hasText = (number: number) => byPage.get(number)?.some(({ setAside }) => setAside !== 'page-furniture') === true
  const isReadable = content.pages.some(({ number }) => hasText(number))
  const isScanned = !isReadable && content.pages.some(({ hasPicture }) => hasPicture)
  const report = createReport(context)
  const units: Unit[] = [...documentUnit(content.facts.facts, facts)]
  if (isScanned) for (const unit of lostSource(context, noText.rule, noText)) units.push(unit)
  report.ofFile(content, bytes)
  const lost = new Map(content.lost.map((page) => [page.number, page]))
  const read = new Map(content.pages.map((page) => [page.number, page]))
  for (let number = 1; number <= content.pages.length + content.lost.length; number++) {
    const { blocks, garbled } = siftGarbled(byPage.get(number) ?? [])
    for (const block of blocks) units.push(block)
    const isBare = isReadable && !hasText(number)
    const count = report.ofPage(read.get(number) ?? lost.get(number), { isBare, garbled })
    if (count > 0) units.push({ kind: 'unreadable', place: `page:${number}`, count })
  }
  if (content.unread > 0) {
    units.push({
      kind: 'unreadable',
      place: `page:${content.pages.length + content.lost.length + 1}`,
      count: content.unread,
    })
  }
  report.finish()
  return units.some((unit) => unit.kind !== 'document') ? units : [...units, ...emptySource]
}

/** The document's own facts come before those that its text tells. */
function documentUnit(own: DocumentUnit['meta'], told: DocumentUnit['meta']): DocumentUnit[] {
  const known = new Set(own.map(([name]) => name))
  const meta = [...own, ...told.filter(([name]) => !known.has(name))]
  return meta.length > 0 ? [{ kind: 'document', meta }] : []
}
