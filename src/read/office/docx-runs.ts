import type { Properties } from './docx-properties.ts'
import type { Styles } from './docx-styles.ts'
import type { DocxWriter } from './docx-writer.ts'
import { isOn } from './docx-xml.ts'

/** Rewrites paragraphs and the runs of text in them. */
export interface DocxRuns {
  readonly openParagraph: () => void
  /** @param isAside - whether the paragraph is set aside whatever its style */
  readonly closeParagraph: (isAside: boolean) => void
  readonly openRun: () => void
  readonly closeRun: () => void
  readonly setParagraph: (own: Properties) => void
  readonly setRun: (own: Properties) => void
  /** Whether a paragraph is open. */
  readonly isWithin: () => boolean
}

/** A run that is open. */
interface Run {
  own: Properties
  isHidden: boolean
}

const none: Properties = new Map()

/**
 * Makes one for a part. Paragraphs may lie within runs, as those of a text box do. What an element is stands at its end:
 * only then are its properties known for certain.
 */
export function createDocxRuns(out: DocxWriter, styles: Styles): DocxRuns {
  const paragraphs: Properties[] = []
  const runs: Run[] = []

  function lookOf(run: Run) {
    return styles.lookOf(paragraphs.at(-1) ?? none, run.own)
  }

  function showOrHide(run: Run): void {
    const { isHidden } = lookOf(run)
    if (isHidden && !run.isHidden) out.hide()
    if (!isHidden && run.isHidden) out.show()
    run.isHidden = isHidden
  }

  return {
    isWithin: () => paragraphs.length > 0,
    openParagraph() {
      out.open('w:p')
      paragraphs.push(none)
    },
    closeParagraph(isAside) {
      const own = paragraphs.pop() ?? none
      const kind = isAside ? 'aside' : styles.kindOf(own)
      const isMerged = own.has('w:rPr/w:del')
      if (kind !== 'text' || isMerged) {
        out.open('w:pPr')
        if (kind !== 'text') out.empty('w:pStyle', ` w:val="${kind}"`)
        if (isMerged) {
          out.open('w:rPr')
          out.empty('w:del')
          out.close('w:rPr')
        }
        out.close('w:pPr')
      }
      out.close('w:p')
    },
    openRun() {
      out.open('w:r')
      const run = { own: none, isHidden: false }
      runs.push(run)
      showOrHide(run)
    },
    closeRun() {
      const run = runs.pop()
      if (run?.isHidden) out.show()
      if (run !== undefined) {
        const isItalic = isOn(run.own.get('w:i') ?? 'off')
        const { isBold } = lookOf(run)
        if (isBold || isItalic) {
          out.open('w:rPr')
          if (isBold) out.empty('w:b')
          if (isItalic) out.empty('w:i')
          out.close('w:rPr')
        }
      }
      out.close('w:r')
    },
    setParagraph(own) {
      if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] = own
    },
    setRun(own) {
      const run = runs.at(-1)
      if (run === undefined) return
      run.own = own
      showOrHide(run)
    },
  }
}
