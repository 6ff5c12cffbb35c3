import { splitLines } from '../read-document.ts'
import { type PagedLine, pagedLines } from './page-lines.ts'
import { unquotedLines } from './quoted-lines.ts'

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

/** A text taken apart. */
export interface TextParagraphs {
  readonly paragraphs: readonly Paragraph[]
  /**
   * The same, but what the first page has at its top is text though the other pages repeat it: it may be the head of a
   * letter. The same list where the first page has nothing of the kind.
   */
  readonly withHead: readonly Paragraph[]
}

const rulerLine = /^[-_=*~.·\s]{3,}$/

/**
 * Splits a text at blank lines, ruled lines and lines that belong to its pages. A paragraph that is cut in two by the end
 * of a page is put together again, before the page's lines. Marks of quoting at the beginning of lines are left out.
 */
export function textParagraphs(text: string): TextParagraphs {
  const lines = pagedLines(unquotedLines(splitLines(text)))
  const paragraphs = paragraphsOf(lines, (line) => line.furniture !== undefined)
  const hasHead = lines.some((line) => line.furniture === 'head')
  return { paragraphs, withHead: hasHead ? paragraphsOf(lines, (line) => line.furniture === 'page') : paragraphs }
}

function paragraphsOf(lines: readonly PagedLine[], isPage: (line: PagedLine) => boolean): Paragraph[] {
  const parts: Part[] = []
  let open: TextLine[] = []
  const close = () => {
    if (open.length > 0) parts.push({ kind: 'text', lines: open })
    open = []
  }
  for (const line of lines) {
    const { number, text, opensPage } = line
    const kind = isPage(line) ? 'page' : rulerLine.test(text) ? 'ruler' : 'text'
    if (text === '' || kind !== 'text' || opensPage) close()
    if (opensPage) parts.push({ kind: 'edge', lines: [] })
    if (kind !== 'text') parts.push({ kind, lines: [{ number, text }] })
    else if (text !== '') open.push({ number, text })
  }
  close()
  return joinAcrossPages(parts)
}

/** A paragraph, or the edge of a page. */
interface Part {
  readonly kind: Paragraph['kind'] | 'edge'
  readonly lines: TextLine[]
}

function joinAcrossPages(parts: readonly Part[]): Paragraph[] {
  const joined: { kind: Paragraph['kind']; lines: TextLine[] }[] = []
  let before: { kind: Paragraph['kind']; lines: TextLine[] } | undefined
  let crossesPage = false
  for (const { kind, lines } of parts) {
    if (kind === 'edge') {
      crossesPage = true
      continue
    }
    if (crossesPage && before !== undefined && kind !== 'page' && goesOn(before, { kind, lines })) {
      for (const line of lines) before.lines.push(line)
      crossesPage = false
      continue
    }
    const paragraph = { kind, lines: [...lines] }
    joined.push(paragraph)
    crossesPage = kind === 'page'
    if (kind !== 'page') before = paragraph
  }
  return joined
}

/** Whether a sentence goes on from one paragraph to the next. */
function goesOn(from: Paragraph, to: Paragraph): boolean {
  if (from.kind !== 'text' || to.kind !== 'text') return false
  const last = from.lines.at(-1)?.text ?? ''
  return !/[.!?:;»”")]$/.test(last) && /^\p{Ll}/u.test(to.lines[0]?.text ?? '')
}
