import { splitLines } from '../read-document.ts'

/** A physical line, without white space around it. */
export interface TextLine {
  /** From 1. */
  readonly number: number
  readonly text: string
}

/** Lines that stand together, or a line that belongs to the page and not to the text. */
export interface Paragraph {
  readonly kind: 'text' | 'page' | 'ruler'
  /** At least one. */
  readonly lines: readonly TextLine[]
}

const pageLine = /^(?:(?:side|page|s\.|p\.)\s*\d{1,4}(?:\s*(?:av|of|\/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—])$/i
const rulerLine = /^[-_=*~.·\s]{3,}$/

/**
 * Splits a text at blank lines, page lines and ruled lines. A paragraph that is cut in two by the end of a page is put
 * together again, before the page line.
 */
export function textParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let open: TextLine[] = []
  const close = () => {
    if (open.length > 0) paragraphs.push({ kind: 'text', lines: open })
    open = []
  }
  splitLines(text).forEach((raw, index) => {
    const line = { number: index + 1, text: raw.trim() }
    const kind = pageLine.test(line.text) ? 'page' : rulerLine.test(line.text) ? 'ruler' : 'text'
    if (line.text === '' || kind !== 'text') close()
    if (kind !== 'text') paragraphs.push({ kind, lines: [line] })
    else if (line.text !== '') open.push(line)
  })
  close()
  return joinAcrossPages(paragraphs)
}

function joinAcrossPages(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: { kind: Paragraph['kind']; lines: TextLine[] }[] = []
  let before = -1
  for (const { kind, lines } of paragraphs) {
    const previous = joined[before]
    const crossesPage = before < joined.length - 1
    if (crossesPage && previous !== undefined && goesOn(previous, { kind, lines })) {
      for (const line of lines) previous.lines.push(line)
      continue
    }
    joined.push({ kind, lines: [...lines] })
    if (kind !== 'page') before = joined.length - 1
  }
  return joined
}

/** Whether a sentence goes on from one paragraph to the next. */
function goesOn(from: Paragraph, to: Paragraph): boolean {
  if (from.kind !== 'text' || to.kind !== 'text') return false
  const last = from.lines.at(-1)?.text ?? ''
  return !/[.!?:;»”")]$/.test(last) && /^\p{Ll}/u.test(to.lines[0]?.text ?? '')
}
