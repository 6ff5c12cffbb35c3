/** Spaces that one element may stand for. */
const mostSpaces = 1000

/** Puts the text of a cell together from its paragraphs. */
export interface ParagraphCollector {
  /** @param name - such as `text:p`; @param count - how many spaces `text:s` stands for */
  readonly open: (name: string, count: string | undefined) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** Gives the text so far, paragraphs on lines of their own, and begins the next. */
  readonly take: () => string
}

/**
 * Makes a collector. By its specification white space in OpenDocument is one space however long it is, and several
 * spaces, tabs and line breaks are elements; but LibreOffice writes the spaces of a cell as they are, so only white space
 * that breaks a line is taken for the layout of the XML.
 */
export function createParagraphCollector(): ParagraphCollector {
  let collected = ''
  let paragraphs = 0
  let depth = 0
  /** Whether the paragraph has nothing in it yet. */
  let isAtStart = true

  function add(text: string): void {
    collected += text
    isAtStart = false
  }

  return {
    open(name, count = '1') {
      if (isParagraph(name)) {
        if (paragraphs > 0) add('\n')
        paragraphs++
        depth++
        isAtStart = true
      } else if (depth === 0) return
      else if (name === 'text:s') add(' '.repeat(/^\d{1,9}$/.test(count) ? Math.min(Number(count), mostSpaces) : 1))
      else if (name === 'text:tab') add('\t')
      else if (name === 'text:line-break') add('\n')
    },
    close(name) {
      if (isParagraph(name) && depth > 0) depth--
    },
    text(text) {
      if (depth === 0) return
      const spaced = text.replace(/[ \t\r\n]+/g, (run, at: number) => {
        if (!/[\t\r\n]/.test(run)) return run
        return isAtStart && at === 0 ? '' : ' '
      })
      if (spaced !== '') add(spaced)
    },
    take() {
      const text = collected
      collected = ''
      paragraphs = 0
      depth = 0
      isAtStart = true
      return text
    },
  }
}

function isParagraph(name: string): boolean {
  return name === 'text:p' || name === 'text:h'
}
