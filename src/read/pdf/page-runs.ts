import type { PDFPageProxy } from 'pdfjs-dist'

/** Characters in one font at one place, as a page shows them. All lengths are in points, y runs downwards. */
export interface Run {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** The line on which the letters stand. */
  readonly y: number
  readonly size: number
  /** pdf.js' name of the font. */
  readonly font: string
  /** Whether the font is bold; found out later than the rest. */
  isBold: boolean
  /** Whether there is white space between it and the next one. */
  spaceAfter: boolean
  /** Whether the document marks it as belonging to the page and not to the text. */
  readonly isArtifact: boolean
  /** Quarters of a full turn by which it is turned, clockwise; -1 if it stands aslant. x and y are those of the page turned back. */
  readonly turn: number
}

/** What stands on one page, in the order in which it was drawn. */
export interface PageRuns {
  readonly height: number
  readonly runs: readonly Run[]
  /** Whether the page holds more than was read. */
  readonly isCut: boolean
}

/** Most runs that are read of a page; a dense page has some thousand. */
const mostRuns = 50_000

/** Most parts of a page that are read: each drawing within a drawing is at least one. */
const mostParts = 5000

/** Text that is turned by more than this from a quarter turn is a stamp across the page; radians. */
const aslant = 0.17

/** Reads the text of a page with its places. @throws whatever pdf.js says of a page that it cannot read */
export async function readRuns(page: PDFPageProxy): Promise<PageRuns> {
  const viewport = page.getViewport({ scale: 1 })
  const runs: Run[] = []
  const marks: boolean[] = []
  const take = (item: unknown) => {
    const mark = markOf(item)
    // What stands within an artifact is one.
    if (mark?.isEnd === false) marks.push(marks.at(-1) === true || mark.tag === 'Artifact')
    else if (mark?.isEnd === true) marks.pop()
    else addRun(item, viewport.transform, marks.at(-1) === true, runs)
  }
  const isCut = await streamItems(page, take, () => runs.length >= mostRuns)
  return { height: viewport.height, runs: withoutOverprints(runs), isCut }
}

async function streamItems(page: PDFPageProxy, take: (item: unknown) => void, isFull: () => boolean): Promise<boolean> {
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader()
  let parts = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return false
    for (const item of value.items) take(item)
    parts++
    if (isFull() || parts >= mostParts) {
      await reader.cancel(new Error('enough'))
      return true
    }
  }
}

function markOf(item: unknown): { readonly isEnd: boolean; readonly tag: string | undefined } | undefined {
  if (typeof item !== 'object' || item === null || !('type' in item)) return undefined
  const tag = 'tag' in item && typeof item.tag === 'string' ? item.tag : undefined
  return { isEnd: item.type === 'endMarkedContent', tag }
}

function addRun(item: unknown, view: readonly number[], isArtifact: boolean, runs: Run[]): void {
  if (!isTextItem(item)) return
  const last = runs.at(-1)
  const text = item.str.replace(/[\t\n\r]/g, ' ').replace(/\p{Cc}/gu, '')
  if (text.trim() === '') {
    if (last !== undefined && text !== '') last.spaceAfter = true
    return
  }
  const [a, b, c, d, e, f] = times(view, item.transform)
  const angle = Math.atan2(b, a)
  const quarters = Math.round(angle / (Math.PI / 2))
  const isAslant = Math.abs(angle - quarters * (Math.PI / 2)) > aslant
  const [cos, sin] = turns[(quarters + 4) % 4] ?? [1, 0]
  const x0 = e * cos + f * sin
  const y = f * cos - e * sin
  const size = Math.hypot(c, d)
  if (![x0, y, size, item.width].every(Number.isFinite) || size === 0) return
  if (last !== undefined && /^\s/.test(text)) last.spaceAfter = true
  const turn = isAslant ? -1 : (quarters + 4) % 4
  const x1 = x0 + item.width * Math.hypot(view[0] ?? 1, view[1] ?? 0)
  const spaceAfter = /\s$/.test(text)
  runs.push({ text: text.trim(), x0, x1, y, size, font: item.fontName, isBold: false, spaceAfter, isArtifact, turn })
}

/** Cosine and sine of the quarter turns. */
const turns: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
]

interface TextItem {
  readonly str: string
  readonly width: number
  readonly transform: readonly number[]
  readonly fontName: string
}

function isTextItem(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item
}

/** The product of two transformations as PDF writes them: first `inner`, then `outer`. */
function times(outer: readonly number[], inner: readonly number[]): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** Words that are printed twice in nearly the same place, for a shadow or for bold, are there once. */
function withoutOverprints(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run>()
  return runs.filter((run) => {
    const key = `${run.turn} ${run.text}`
    const before = seen.get(key)
    seen.set(key, run)
    if (before === undefined) return true
    const near = 0.12 * run.size
    return Math.abs(before.x0 - run.x0) > near || Math.abs(before.y - run.y) > near
  })
}
