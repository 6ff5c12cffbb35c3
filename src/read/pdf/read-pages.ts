import type { PDFDocumentProxy } from 'pdfjs-dist'
import { findRisks } from './file-risks.ts'
import { type FormField, type PageFields, readFields } from './form-fields.ts'
import { createImageFinder } from './image-finder.ts'
import { createFontReader, type FontReader } from './page-fonts.ts'
import { type PageRuns, type Run, readRuns } from './page-runs.ts'
import { type PdfFacts, readFacts } from './pdf-facts.ts'
import { openPdf } from './pdfjs.ts'
import { type Segment, segmentsOf, textOf } from './rows.ts'

/** What was read of a page, before it is put in order. */
export interface PageText {
  /** From 1. */
  readonly number: number
  /** Points. */
  readonly height: number
  /** Text that stands upright; then what stands on its side or on its head, as if it were turned upright. */
  readonly sides: readonly (readonly Segment[])[]
  /** Text aslant, such as «UTKAST» across the page. */
  readonly stamps: readonly string[]
  readonly fields: readonly FormField[]
  /** How many boxes of text were laid upon the page in a viewer, as comments are. */
  readonly textBoxes: number
  /** Beginnings of words after which a soft hyphen is drawn. */
  readonly divided: ReadonlySet<string>
  /** Whether there is an image or a drawing; looked for only where there is next to no text. */
  readonly hasPicture: boolean
  /** Whether the page holds more than was read. */
  readonly isCut: boolean
}

/** A page of which nothing can be read. */
export interface LostPage {
  /** From 1. */
  readonly number: number
  /** What pdf.js says of it. */
  readonly error: unknown
  /** Whether pdf.js knows of no page after it; there may have been some. */
  readonly isLast: boolean
}

/** What a document holds. */
export interface PdfContent {
  readonly facts: PdfFacts
  readonly pages: readonly PageText[]
  readonly lost: readonly LostPage[]
  /** How many pages at the end were not looked at, because there are too many. */
  readonly unread: number
}

/** How much of a document is read. */
export interface PdfLimits {
  readonly mostPages: number
  /** Runs of characters on all pages together. */
  readonly mostRuns: number
  /** Bytes that one part of the file may unpack to. */
  readonly mostUnpacked: number
}

/** Thrown for a file of which a part unpacks to more than it may. */
export class TooLargeError extends Error {}

/** A book has a thousand pages, and a page some thousand runs at most. */
export const defaultPdfLimits = { mostPages: 20_000, mostRuns: 3_000_000 }

/** Fewer characters than this may be a stamp or a page number upon a scanned page. */
const hardlyAny = 200

/**
 * Reads a document, page by page.
 * @throws {TooLargeError} and whatever pdf.js says of a file that it cannot open
 */
export async function readPages(bytes: Buffer, limits: PdfLimits): Promise<PdfContent> {
  const { isTooLarge, mayDraw, hasImages } = await findRisks(bytes, limits.mostUnpacked)
  if (isTooLarge) throw new TooLargeError('too large when unpacked')
  const { document, close } = await openPdf(bytes, false)
  const images = createImageFinder(bytes, mayDraw ? undefined : hasImages)
  const fonts = createFontReader(mayDraw)
  const pages: PageText[] = []
  const lost: LostPage[] = []
  try {
    const facts = await readFacts(document)
    let runCount = 0
    let number = 0
    while (number < Math.min(document.numPages, limits.mostPages) && runCount < limits.mostRuns) {
      number++
      const isLast = number === document.numPages
      const parts = await readParts(document, number, fonts).catch((error: unknown) => ({ error }))
      if ('error' in parts) {
        lost.push({ number, error: parts.error, isLast })
        continue
      }
      runCount += parts.read.runs.length
      pages.push(toPage(number, parts, lengthOf(parts.read.runs) < hardlyAny && (await images.isOn(number))))
    }
    return { facts, pages, lost, unread: document.numPages - number }
  } finally {
    await images.close()
    await close()
  }
}

/** What pdf.js gives of a page. */
interface PageParts {
  readonly read: PageRuns
  readonly lying: PageFields
  readonly divided: ReadonlySet<string>
}

async function readParts(document: PDFDocumentProxy, number: number, fonts: FontReader): Promise<PageParts> {
  const page = await document.getPage(number)
  const read = await readRuns(page)
  const divided = await fonts.look(page, read.runs)
  const lying = await readFields(page)
  page.cleanup()
  return { read, lying, divided }
}

function toPage(number: number, { read, lying, divided }: PageParts, hasPicture: boolean): PageText {
  const { height, runs, isCut } = read
  const sides = [0, 1, 2, 3].map((turn) => segmentsOf(runs.filter((run) => run.turn === turn)))
  const stamps = segmentsOf(runs.filter((run) => run.turn < 0)).map((segment) => textOf(segment.runs))
  return { number, height, sides, stamps, ...lying, divided, hasPicture, isCut }
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0)
}
