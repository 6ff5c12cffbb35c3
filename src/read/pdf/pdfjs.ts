// In this order: the first import prepares the ground for pdf.js; its worker, imported after it, stands where it looks
// for one, so that no further file and no thread is needed.
import './pdfjs-globals.ts'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { restoreGlobals } from './pdfjs-globals.ts'

restoreGlobals()

/** The numbers by which pdf.js names what is done when a page is drawn. */
export { OPS }

/** A document that is open until it is closed. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly close: () => Promise<void>
}

/** Images are never decoded: they cost most of the time and hold no text. */
const noImages = { maxImageSize: 0, isOffscreenCanvasSupported: false, isImageDecoderSupported: false, useWasm: false }

/** Nothing is drawn, fetched, taken from the machine, or run. */
const harmless = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
}

/**
 * Opens a document.
 * @param bytes - are copied, for pdf.js takes what it is given
 * @param stopAtErrors - reads of it then fail at the first flaw, and at the first image, which is one to it
 * @throws whatever pdf.js says of a file that it cannot open; its `name` tells what is wrong
 */
export async function openPdf(bytes: Uint8Array, stopAtErrors: boolean): Promise<OpenPdf> {
  // What maps the glyphs of a font to characters is wanted: soft hyphens are found by it.
  const task = getDocument({
    data: new Uint8Array(bytes),
    ...harmless,
    ...noImages,
    stopAtErrors,
    fontExtraProperties: true,
  })
  const close = () => task.destroy()
  try {
    return { document: await task.promise, close }
  } catch (error) {
    await close()
    throw error
  }
}
