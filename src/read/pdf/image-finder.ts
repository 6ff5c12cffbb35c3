import { drawingSteps, isPath } from './drawing.ts'
import { type OpenPdf, openPdf } from './pdfjs.ts'

/** Says on which pages of a document there is something to look at. */
export interface ImageFinder {
  /** Whether there is an image on a page, or a drawing that may be words. */
  readonly isOn: (page: number) => Promise<boolean>
  readonly close: () => Promise<void>
}

/** Letters that were turned into outlines make at least so many paths. */
const manyPaths = 100

/**
 * Makes the finder of one document. It is opened a second time, when the finder is first asked, in such a way that
 * reading stops at the first image instead of decoding it.
 * @param bytes - the document
 * @param unlessDrawn - what to say if pages must not be drawn: whether there are images in the file at all
 */
export function createImageFinder(bytes: Uint8Array, unlessDrawn: boolean | undefined): ImageFinder {
  let opening: Promise<OpenPdf | undefined> | undefined
  return {
    async isOn(number) {
      if (unlessDrawn !== undefined) return unlessDrawn
      opening ??= openPdf(bytes, true).catch(() => undefined)
      const open = await opening
      if (open === undefined) return true
      try {
        let paths = 0
        for await (const step of drawingSteps(await open.document.getPage(number))) {
          if (isPath(step)) paths++
          if (paths >= manyPaths) return true
        }
        return false
      } catch {
        // An image, or a flaw: something is there.
        return true
      }
    },
    async close() {
      await (await opening)?.close()
    },
  }
}
