import type { HyphenBook } from '../text/hyphen-book.ts'
import { joinLines } from '../text/join-lines.ts'
import type { Line } from './lines.ts'
import { pointMark } from './points.ts'

/** The distance from one line of a paragraph to the next, for letters of a size; points. */
export type Leading = (size: number) => number

/** Learns from the columns of a document how far lines of one paragraph stand from each other. */
export function learnLeading(columns: readonly (readonly Line[])[]): Leading {
  const counts = new Map<number, Map<number, number>>()
  for (const lines of columns)
    lines.forEach((line, index) => {
      const before = lines[index - 1]
      if (before === undefined || !isSameSize(before, line) || hasRoom(before, line) || before.isRow || line.isRow)
        return
      const gap = line.y - before.y
      if (gap <= 0 || gap > 3 * line.size) return
      const ofSize = counts.get(halves(line.size)) ?? new Map<number, number>()
      ofSize.set(halves(gap), (ofSize.get(halves(gap)) ?? 0) + 1)
      counts.set(halves(line.size), ofSize)
    })
  const usual = new Map([...counts].map(([size, ofSize]) => [size, mostOften(ofSize)]))
  return (size) => usual.get(halves(size)) ?? 1.3 * size
}

function halves(length: number): number {
  return Math.round(2 * length) / 2
}

/** The commonest gap; of equals the least. */
function mostOften(counts: ReadonlyMap<number, number>): number {
  let best = { gap: 0, count: 0 }
  for (const [gap, count] of counts) {
    if (count > best.count || (count === best.count && gap < best.gap)) best = { gap, count }
  }
  return best.gap
}

/** Whether the first word of a line would have found room at the end of the one before, which was thus broken on purpose. */
export function hasRoom(before: Line, line: Line): boolean {
  const word = /^\S*/.exec(line.text)?.[0] ?? ''
  const letter = (line.x1 - line.x0) / Math.max(1, line.text.length)
  return before.right - before.x1 > (word.length + 1) * letter + 0.6 * line.size
}

/** Splits the lines of a column into paragraphs and points. */
export function splitParagraphs(lines: readonly Line[], leading: Leading): Line[][] {
  const paragraphs: Line[][] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (open === undefined || isBreak(open, line, leading(line.size))) paragraphs.push([line])
    else open.push(line)
  }
  return paragraphs
}

function isBreak(open: readonly Line[], line: Line, usual: number): boolean {
  const last = open.at(-1)
  if (last === undefined || last.isRow || line.isRow || line.isNote || !isSameSize(last, line)) return true
  const gap = line.y - last.y
  const isShort = hasRoom(last, line)
  const isEnd = endsSentence(last.text)
  if (gap > 1.35 * usual || (gap > 1.18 * usual && (isShort || isEnd))) return true
  if (isPoint(open, line, isShort)) return true
  if (last.isBold !== line.isBold && (isShort || (line.isBold && isEnd))) return true
  if (isShort && isEnd && !/^\p{Ll}/u.test(line.text)) return true
  return isIndented(open, line, isShort)
}

/** Whether a line begins a point. A dash or a figure does so only where a list is. */
function isPoint(open: readonly Line[], line: Line, isShort: boolean): boolean {
  const mark = pointMark(line.text)
  if (mark === undefined) return false
  const [first] = open
  const before = first === undefined ? undefined : pointMark(first.text)
  if (mark.kind === 'sign') return true
  const isNext = mark.number === 0 || mark.number === (before?.number ?? 0) + 1
  if (before?.kind === mark.kind && isNext && Math.abs((first?.x0 ?? 0) - line.x0) < line.size) return true
  return (isShort || open.at(-1)?.text.endsWith(':') === true) && mark.number <= (before?.number ?? 0) + 1
}

/** Whether a line stands further in or out than it would if the paragraph went on. */
function isIndented(open: readonly Line[], line: Line, isShort: boolean): boolean {
  const [first] = open
  const last = open.at(-1)
  if (first === undefined || last === undefined || isCentred(last, line)) return false
  const step = 0.8 * line.size
  const goesOn = !isShort && /^\p{Ll}/u.test(line.text) && !endsSentence(last.text)
  const inward = line.x0 - last.x0
  if (inward > step) {
    const hangs = last === first && line.x0 - first.words < step && first.words > first.x0
    return !hangs && !goesOn
  }
  if (inward >= -step) return false
  // A first line that is set in.
  if (last === first && first.words === first.x0) return isShort
  return !goesOn
}

function isCentred(a: Line, b: Line): boolean {
  return Math.abs(a.x0 + a.x1 - b.x0 - b.x1) < 0.6 * b.size
}

/** Whether letters are of one size, but for what rounding does. */
export function isSameSize(a: { readonly size: number }, b: { readonly size: number }): boolean {
  return Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size)
}

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?:;…][»”")\]]?$/.test(text)
}

/**
 * The words of a paragraph: its lines joined, words mended, and lines that were broken on purpose kept.
 * @param hyphens - what the whole document tells of divided words
 */
export function paragraphText(lines: readonly Line[], hyphens: HyphenBook): string {
  const groups: { readonly number: number; readonly text: string }[][] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const one = { number: index, text: line.text.replace(/\u2010$/, '-') }
    const isBroken = before === undefined || line.isRow || (hasRoom(before, line) && !/^\p{Ll}/u.test(line.text))
    if (isBroken) groups.push([one])
    else groups.at(-1)?.push(one)
  })
  // A width that no line falls short of: what was broken on purpose is known already.
  return groups
    .map((group) => joinLines({ isBullet: false, lines: group }, 1, hyphens).replaceAll('\u00AD', ''))
    .join('\n')
}
