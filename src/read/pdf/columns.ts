import { cutAt, firsts, type Rows, rowStarts, startsOf, usualGap } from './row-starts.ts'
import { rowsOf, type Segment } from './rows.ts'

/** Segments that are read from the top down before anything beside them: a column, a cell, or the width of the page. */
export interface Region {
  readonly segments: readonly Segment[]
  /** Whether text may go on from one region to the next; it does not from one cell of a table to another. */
  readonly isCell: boolean
}

/** Beginnings of columns that are tried, those with most lines first. */
const mostCandidates = 12

/** Columns within parts of columns within parts of a page: further it does not go. */
const deepest = 5

/** Left edges this close are one; points. */
const sameEdge = 3

/** Puts the segments of a page in the order in which they are read. Only what is plainly columns is read as such. */
export function readingOrder(segments: readonly Segment[]): Region[] {
  return regionsOf(segments, deepest)
}

function regionsOf(segments: readonly Segment[], depth: number): Region[] {
  if (segments.length === 0) return []
  const whole = [{ segments, isCell: false }]
  if (depth === 0 || segments.length < 6) return whole
  let best: { readonly score: number; readonly bands: readonly Band[] } | undefined
  for (const edge of candidates(segments)) {
    const bands = bandsAt(segments, edge)
    const score = bands.reduce((sum, band) => sum + band.score, 0)
    if (score > (best?.score ?? 0)) best = { score, bands }
  }
  if (best === undefined) return whole
  return joinPlain(best.bands).flatMap((band): Region[] => {
    if (band.kind === 'plain') return regionsOf(band.all, depth - 1)
    if (band.kind === 'columns') return [...regionsOf(band.left, depth - 1), ...regionsOf(band.right, depth - 1)]
    return cellsOf(band, depth)
  })
}

/** Where a right column may begin: left edges that several segments share, but for that of the page. */
function candidates(segments: readonly Segment[]): number[] {
  const sorted = segments.map((segment) => segment.x0).sort((a, b) => a - b)
  const right = segments.reduce((most, segment) => Math.max(most, segment.x1), 0)
  const first = sorted[0] ?? 0
  const groups: { readonly start: number; count: number }[] = []
  for (const x of sorted) {
    const group = groups.at(-1)
    if (group !== undefined && x - group.start <= sameEdge) group.count++
    else groups.push({ start: x, count: 1 })
  }
  return groups
    .filter(({ start, count }) => count >= 2 && start - first > 0.1 * (right - first))
    .sort((a, b) => b.count - a.count || a.start - b.start)
    .slice(0, mostCandidates)
    .map(({ start }) => start)
}

/** A part of a page from the top down, between segments that reach across. */
interface Band {
  readonly kind: 'plain' | 'columns' | 'table'
  readonly all: readonly Segment[]
  readonly left: readonly Segment[]
  readonly right: readonly Segment[]
  /** How many rows speak for this division. */
  readonly score: number
  /** Heights at which the rows of a table begin. */
  readonly starts: readonly number[]
}

const nothing: Band = { kind: 'plain', all: [], left: [], right: [], score: 0, starts: [] }

/** Divides a page at a left edge: what reaches across it ends a band. */
function bandsAt(segments: readonly Segment[], edge: number): Band[] {
  const bands: Band[] = []
  let left: Segment[] = []
  let right: Segment[] = []
  const close = () => {
    if (left.length + right.length > 0) bands.push(toBand(left, right, edge))
    left = []
    right = []
  }
  for (const row of rowsOf(segments)) {
    const across = row.filter((segment) => segment.x0 < edge - sameEdge && segment.x1 > edge - gutter * segment.size)
    if (across.length > 0) {
      close()
      bands.push({ ...nothing, all: row })
      continue
    }
    for (const segment of row) (segment.x0 < edge - sameEdge ? left : right).push(segment)
  }
  close()
  return bands
}

/** Least width of the gap between columns, in sizes of the letters. */
const gutter = 0.7

function toBand(left: readonly Segment[], right: readonly Segment[], edge: number): Band {
  const all = [...left, ...right]
  const plain: Band = { ...nothing, all }
  if (left.length === 0 || right.length === 0) return plain
  const rows = { left: rowsOf(left), right: rowsOf(right) }
  const score = Math.min(rows.left.length, rows.right.length)
  const start = left.reduce((least, segment) => Math.min(least, segment.x0), edge)
  const end = right.reduce((most, segment) => Math.max(most, segment.x1), edge)
  const isText = { left: fills(rows.left, start, edge), right: fills(rows.right, edge, end) }
  const usual = usualGap([rows.left, rows.right])
  const [before, beside] = [startsOf(rows.left, usual), startsOf(rows.right, usual)]
  const starts = rowStarts(before, firsts(rows.right))
  if (isText.left && isText.right && score >= 3 && overlap(rows.left, rows.right) >= 0.5) {
    // Paragraphs of two columns begin side by side now and then; those of a table do all the time.
    const both = rowStarts(before, beside).length
    const isTable = both >= 3 && both >= 0.7 * Math.max(before.length, beside.length)
    return { kind: isTable ? 'table' : 'columns', all, left, right, score, starts }
  }
  // Short answers stand beside the beginning of what they answer. Figures alone are page numbers, or sums.
  const isPaired = isText.right || (isText.left && rows.right.length <= starts.length)
  const isWrapped = starts.length >= 2 && all.length > 2 * starts.length
  return isPaired && isWrapped && hasWords(left) && hasWords(right)
    ? { kind: 'table', all, left, right, score: starts.length, starts }
    : plain
}

/** Whether rows are running text: most fill the width that they have. */
function fills(rows: Rows, start: number, end: number): boolean {
  const full = rows.filter((row) => {
    const width = row.reduce((sum, segment) => sum + segment.x1 - segment.x0, 0)
    return width >= 0.55 * (end - start)
  })
  const letters = rows.reduce((sum, row) => sum + row.reduce((inner, segment) => inner + lettersOf(segment), 0), 0)
  return full.length >= 0.5 * rows.length && letters >= 12 * rows.length
}

function lettersOf({ runs }: Segment): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0)
}

function hasWords(segments: readonly Segment[]): boolean {
  return segments.some(({ runs }) => runs.some((run) => /\p{L}{2}/u.test(run.text)))
}

/** How much of the lower one of two columns stands beside the other; 0–1. */
function overlap(left: Rows, right: Rows): number {
  const [a, b] = [extent(left), extent(right)]
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  const least = Math.min(a.bottom - a.top, b.bottom - b.top)
  return least <= 0 ? 0 : shared / least
}

function extent(rows: Rows): { readonly top: number; readonly bottom: number } {
  return { top: rows[0]?.[0]?.y ?? 0, bottom: rows.at(-1)?.[0]?.y ?? 0 }
}

/** The cells of a table of two columns, row by row. */
function cellsOf({ left, right, starts }: Band, depth: number): Region[] {
  const sides = [left, right].map((side) => cutAt(side, starts))
  return Array.from({ length: starts.length + 1 }, (_, row) => row).flatMap((row) =>
    sides
      .flatMap((cells) => regionsOf(cells[row] ?? [], depth - 1))
      .map(({ segments }) => ({ segments, isCell: true })),
  )
}

/** Plain bands that follow each other are one. */
function joinPlain(bands: readonly Band[]): Band[] {
  const joined: (Band & { all: Segment[] })[] = []
  for (const band of bands) {
    const last = joined.at(-1)
    if (band.kind === 'plain' && last?.kind === 'plain') for (const segment of band.all) last.all.push(segment)
    else joined.push({ ...band, all: [...band.all] })
  }
  return joined
}
