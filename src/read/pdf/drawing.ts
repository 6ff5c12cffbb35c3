import type { PDFPageProxy } from 'pdfjs-dist'
import { OPS } from './pdfjs.ts'

/** A step of drawing a page: what is done, as pdf.js numbers it, and to what. */
export interface DrawingStep {
  readonly operation: number
  readonly args: unknown
}

/** A drawing of more steps is not followed to its end: it may have none. */
const mostSteps = 100_000

/** To pdf.js: for reading only, and without what lies upon the page. */
const readingOnly = 2 + 64 + 256

/**
 * Follows the drawing of a page, step by step, as far as it is asked for. pdf.js' own way to the steps collects all of
 * them before it gives any, which a file may be made to abuse; here a page that is drawn without end is left.
 * @throws whatever pdf.js says of a page that it cannot draw
 */
export async function* drawingSteps(page: PDFPageProxy): AsyncGenerator<DrawingStep> {
  const reader = openSteps(page)
  let count = 0
  try {
    while (count < mostSteps) {
      const { done, value } = await reader.read()
      if (done) return
      for (const [index, operation] of value.fnArray.entries()) {
        count++
        yield { operation, args: value.argsArray[index] }
      }
    }
  } finally {
    await reader.cancel(new Error('enough')).catch(() => {})
  }
}

/** What pdf.js sends of a drawing at a time. */
interface Steps {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

interface StepReader {
  readonly read: () => Promise<
    { readonly done: true; readonly value?: undefined } | { readonly done: false; readonly value: Steps }
  >
  readonly cancel: (reason: Error) => Promise<void>
}

/** What of pdf.js is no part of its interface, and does what is needed. */
interface Inside {
  readonly _pageIndex: number
  readonly _transport: {
    readonly messageHandler: {
      readonly sendWithStream: (name: string, data: object) => { readonly getReader: () => StepReader }
    }
  }
}

function openSteps(page: PDFPageProxy): StepReader {
  if (!isOpen(page)) throw new Error('pdf.js has changed inside')
  const { _pageIndex: pageIndex, _transport } = page
  const request = { pageId: pageIndex, pageIndex, intent: readingOnly, cacheKey: 'hovedgrep', annotationStorage: null }
  return _transport.messageHandler.sendWithStream('GetOperatorList', { ...request, modifiedIds: null }).getReader()
}

function isOpen(page: object): page is Inside {
  return '_pageIndex' in page && '_transport' in page
}

/** Whether a step draws a path. */
export function isPath({ operation }: DrawingStep): boolean {
  return operation === OPS.constructPath
}

/** The characters that a step shows; empty if it shows none. */
export function shownCharacters({ operation, args }: DrawingStep): readonly string[] {
  const glyphs: unknown = operation === OPS.showText && Array.isArray(args) ? args[0] : undefined
  if (!Array.isArray(glyphs)) return []
  return glyphs.map((glyph: unknown) =>
    typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? String(glyph.unicode) : '',
  )
}
