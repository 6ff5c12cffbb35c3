import { createFenceWatch } from './fence-watch.ts'

/** A stretch of a Markdown text that can be parsed by itself. */
export interface MarkdownPiece {
  /** Line of the text with which it begins, from 1. */
  readonly firstLine: number
  readonly lines: readonly string[]
  /** Lines to be parsed before it that are not part of it: the head of a table that was begun before. */
  readonly head: readonly string[]
  /** What it is, when it is too large for the parser and all of one kind. */
  readonly kind: 'markdown' | 'code' | 'html' | 'plain'
}

/** Largest stretches, in UTF-16 units and lines. */
export interface CutLimits {
  /** From here on a text is cut where something new begins. */
  readonly enough: number
  /** Here it is cut in any case. */
  readonly most: number
  /** Lines of a paragraph; the parser's time grows with their square. */
  readonly paragraph: number
}

// The parser's time grows with the square of the quotes and lists in a piece: a hundred kilobytes of quotes of one letter
// took 45 s as two pieces, and 4 s as twenty-five.
const usualLimits: CutLimits = { enough: 4 * 1024, most: 256 * 1024, paragraph: 2000 }

/**
 * Cuts a Markdown text into stretches that can be parsed one by one, so that memory does not grow with the file. It is
 * cut where something begins at the margin: a paragraph after a blank line, a heading, a point.
 */
export function cutMarkdown(lines: readonly string[], limits: CutLimits = usualLimits): MarkdownPiece[] {
  const pieces: MarkdownPiece[] = []
  const watch = createBlockWatch()
  let begin = 0
  let size = 0
  let paragraph = 0
  let blank = 0
  let head: readonly string[] = []

  function cut(end: number, kind: MarkdownPiece['kind'] = 'markdown'): void {
    if (end > begin) pieces.push({ firstLine: begin + 1, lines: lines.slice(begin, end), head, kind })
    head = []
    begin = end
    size = 0
    paragraph = 0
  }

  /** Cuts out code or HTML that is too large; neither can be cut, but both can do without the parser. */
  function cutOut({ from, kind }: Region, end: number): void {
    cut(from)
    cut(end, kind)
  }

  lines.forEach((line, index) => {
    const region = watch.region()
    const at = watch.look(line, index)
    if (region !== undefined && watch.region() === undefined && size > limits.most) {
      cutOut(region, at === 'inside' ? index + 1 : index)
      if (at === 'inside') return
    }
    if (at !== 'inside') {
      if (line.length > limits.most) {
        cut(index)
        cut(index + 1, line.trimStart().startsWith('<') ? 'html' : 'plain')
        return
      }
      blank = line === '' ? blank + 1 : 0
      if (blank > limits.paragraph) {
        // Nothing goes on over so many, and the parser takes its time for each.
        cut(index)
        begin = index + 1
        return
      }
      const isLong = paragraph > limits.paragraph && watch.tableHead().length === 0
      if ((at === 'start' && size > limits.enough) || size > limits.most || isLong) {
        cut(index)
        head = watch.tableHead()
      }
    }
    size += line.length + 1
    paragraph = line === '' || at !== 'within' ? 0 : paragraph + 1
  })
  const open = watch.region()
  if (open !== undefined && size > limits.most) cutOut(open, lines.length)
  else cut(lines.length)
  return pieces
}

/** Code between fences, or HTML that goes on over blank lines. */
interface Region {
  /** Index of its first line. */
  readonly from: number
  readonly kind: 'code' | 'html'
}

/** Whether something of its own begins with a line: surely, or perhaps not; or the line is inside a {@link Region}. */
type LineStart = 'start' | 'within' | 'inside'

const bullet = /^[-*+] +\S/
const ordered = /^\d{1,9}[.)] +\S/
const heading = /^#{1,6} /
const delimiterRow = /^[\s:|-]+$/

/** HTML that goes on over blank lines, and how it ends. */
const longHtml: readonly (readonly [start: RegExp, end: string])[] = [
  [/^ {0,3}<!--/, '-->'],
  [/^ {0,3}<\?/, '?>'],
  [/^ {0,3}<!\[CDATA\[/, ']]>'],
  [/^ {0,3}<![A-Za-z]/, '>'],
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, '</'],
]

/** Follows the lines and tells where something begins at the margin. */
function createBlockWatch() {
  const fences = createFenceWatch()
  let region: Region | undefined
  /** What ends the HTML in which the lines stand; a blank line if it is empty. */
  let htmlEnd: string | undefined
  let before = ''
  let tableHead: readonly string[] = []

  function isStart(line: string): boolean {
    // Which columns of a table hold prose is seen from all of it.
    if (htmlEnd !== undefined || tableHead.length > 0) return false
    if (before === '') return /^\S/.test(line)
    return heading.test(line) || bullet.test(line) || (ordered.test(line) && ordered.test(before))
  }

  function lookAtCode(line: string, index: number): boolean {
    const wasOpen = fences.isOpen()
    if (!fences.isCode(line)) {
      if (region?.kind === 'code') region = undefined
      return false
    }
    if (!wasOpen) region = { from: index, kind: 'code' }
    if (!fences.isOpen()) region = undefined
    before = 'code'
    return true
  }

  function lookAtHtml(line: string, index: number): void {
    if (htmlEnd === undefined && /^ {0,3}</.test(line)) {
      htmlEnd = longHtml.find(([start]) => start.test(line))?.[1] ?? ''
      if (htmlEnd !== '') region = { from: index, kind: 'html' }
    }
    if (htmlEnd === undefined || !(htmlEnd === '' ? line === '' : line.includes(htmlEnd))) return
    htmlEnd = undefined
    region = undefined
  }

  return {
    look(line: string, index: number): LineStart {
      const wasInside = region?.kind === 'html'
      if (!wasInside && lookAtCode(line, index)) return 'inside'
      if (line === '') tableHead = []
      const at = isStart(line) ? 'start' : 'within'
      lookAtHtml(line, index)
      if (before.includes('|') && line.includes('|') && line.includes('-') && delimiterRow.test(line)) {
        tableHead = [before, line]
      }
      before = line
      return wasInside ? 'inside' : at
    },
    region: () => region,
    tableHead: () => tableHead,
  }
}
