import type { PDFPageProxy } from 'pdfjs-dist'
import { type DrawingStep, drawingSteps, shownCharacters } from './drawing.ts'
import type { Run } from './page-runs.ts'

/** What matters of a font. */
interface Font {
  readonly isBold: boolean
  /** Whether it has a glyph for the soft hyphen, which pdf.js leaves out of the text. */
  readonly hasSoftHyphen: boolean
}

/** Looks at the fonts of a document, page by page. */
export interface FontReader {
  /**
   * Marks the runs that are set in bold.
   * @returns the beginnings of words on this page after which a soft hyphen is drawn
   */
  readonly look: (page: PDFPageProxy, runs: readonly Run[]) => Promise<ReadonlySet<string>>
}

const nothing: ReadonlySet<string> = new Set()

/**
 * Makes the reader of one document. pdf.js tells of fonts only when it draws; so a page with a font that was not seen
 * before is drawn, as far as to that font.
 * @param mayDraw - whether that is safe; if not, no font is told from another
 */
export function createFontReader(mayDraw: boolean): FontReader {
  const fonts = new Map<string, Font>()

  async function meetFonts(page: PDFPageProxy, names: ReadonlySet<string>): Promise<void> {
    const unknown = [...names].filter((name) => !fonts.has(name))
    if (unknown.length === 0) return
    for await (const _ of withoutErrors(drawingSteps(page))) {
      if (unknown.every((name) => page.commonObjs.has(name))) break
    }
    for (const name of unknown) fonts.set(name, fontOf(page, name))
  }

  return {
    async look(page, runs) {
      if (!mayDraw) return nothing
      const names = new Set(runs.map((run) => run.font))
      await meetFonts(page, names)
      for (const run of runs) run.isBold = fonts.get(run.font)?.isBold === true
      return [...names].some((name) => fonts.get(name)?.hasSoftHyphen) ? beforeSoftHyphens(page) : nothing
    },
  }
}

/** What can be had of a drawing that may fail. */
async function* withoutErrors(steps: AsyncIterable<DrawingStep>): AsyncGenerator<DrawingStep> {
  try {
    yield* steps
  } catch {
    // The text was read; only how it looks is not known.
  }
}

/** A font that could not be loaded is plain. */
function fontOf(page: PDFPageProxy, name: string): Font {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined
  const said = partOf(font, 'name')
  const isNamedBold = typeof said === 'string' && boldName.test(said)
  const isBold = isNamedBold || partOf(font, 'bold') === true || partOf(font, 'black') === true
  return { isBold, hasSoftHyphen: mapsToSoftHyphen(partOf(partOf(font, 'toUnicode'), '_map')) }
}

const boldName = /bold|black|heavy|semib|demi|medi|fett|halvfet/i

function partOf(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined
}

function mapsToSoftHyphen(map: unknown): boolean {
  return typeof map === 'object' && map !== null && Object.values(map).includes('\u00AD')
}

async function beforeSoftHyphens(page: PDFPageProxy): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  let word = ''
  for await (const step of withoutErrors(drawingSteps(page))) {
    for (const character of shownCharacters(step)) {
      if (character === '\u00AD') found.add(word)
      else word = /^[\p{L}\p{M}]+$/u.test(character) ? word + character : ''
    }
  }
  return found
}
