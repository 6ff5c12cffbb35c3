import { createHyphenBook, type HyphenBook } from '../text/hyphen-book.ts'
import { type Region, readingOrder } from './columns.ts'
import { findFurniture } from './furniture.ts'
import { type Body, findBody } from './headings.ts'
import { type Line, linesOf, notesOf } from './lines.ts'
import { type Leading, learnLeading, splitParagraphs } from './paragraphs.ts'
import type { PageText } from './read-pages.ts'
import { rowsOf, type Segment, textOf } from './rows.ts'

/** Lines that belong together, in the column in which they stand. */
export interface Paragraph {
  readonly lines: Line[]
  readonly isCell: boolean
  /** Number of the column on its page, from 0. */
  readonly column: number
}

/** A page in reading order. */
export interface PageLayout {
  readonly page: PageText
  /** What stands at the head and at the foot of the page and belongs to it, each row by itself. */
  readonly head: readonly string[]
  readonly paragraphs: readonly Paragraph[]
  readonly foot: readonly string[]
}

/** A document in reading order. */
export interface Layout {
  readonly pages: readonly PageLayout[]
  readonly body: Body
  /** What it tells of words that are divided at the ends of lines. */
  readonly hyphens: HyphenBook
}

/** Puts what stands on the pages of a document in reading order. */
export function layOut(pages: readonly PageText[]): Layout {
  const upright = pages.map(({ number, height, sides }) => ({ number, height, segments: sides[0] ?? [] }))
  const body = findBody(sizedRuns(upright.flatMap(({ segments }) => segments)))
  const found = findFurniture(upright, body.size)
  // Pages that hold nothing but the same words are not empty: these are the words.
  const isAll = upright.every(({ segments }) => segments.every((segment) => found.has(segment)))
  const furniture = isAll && !pages.some(({ hasPicture }) => hasPicture) ? new Set<Segment>() : found
  const regions = pages.map(({ sides }) =>
    sides.flatMap((side) => readingOrder(side.filter((segment) => !furniture.has(segment)))),
  )
  const rightOf = learnEdges(regions.flat())
  const columns = pages.map((page, index) => {
    const facts = { number: page.number, notes: notesOf(page.sides.flat(), body.size), divided: page.divided }
    return (regions[index] ?? []).map((region) => ({ ...region, lines: linesOf(region, rightOf(region), facts) }))
  })
  const leading = learnLeading(columns.flat().map(({ lines }) => lines))
  const texts = columns.flatMap((regions) => regions.flatMap(({ lines }) => lines.map(({ text }) => text)))
  return {
    body,
    hyphens: createHyphenBook(texts.map((text, index) => ({ number: index + 1, text }))),
    pages: pages.map((page, index) => {
      const own = (page.sides[0] ?? []).filter((segment) => furniture.has(segment))
      const isHead = ({ y }: Segment) => y < page.height / 2
      return {
        page,
        head: rowTexts(own.filter(isHead)),
        paragraphs: paragraphsOf(columns[index] ?? [], leading),
        foot: rowTexts(own.filter((segment) => !isHead(segment))),
      }
    }),
  }
}

function* sizedRuns(segments: readonly Segment[]) {
  for (const { runs } of segments) {
    for (const { size, isBold, text } of runs) yield { size, isBold, length: text.length }
  }
}

function paragraphsOf(
  columns: readonly (Region & { readonly lines: readonly Line[] })[],
  leading: Leading,
): Paragraph[] {
  return columns.flatMap(({ lines, isCell }, column) =>
    splitParagraphs(lines, leading).map((paragraph) => ({ lines: paragraph, isCell, column })),
  )
}

function rowTexts(segments: readonly Segment[]): string[] {
  return rowsOf(segments).map((row) => row.map(({ runs }) => textOf(runs)).join(' '))
}

/** A column of so many rows shows by itself where its lines end. */
const enoughRows = 5

/** Left edges in one step of this many points are one. */
const edgeStep = 6

/** Learns where the lines of columns end: a short one ends where the long ones do that begin at the same left edge. */
function learnEdges(regions: readonly Region[]): (region: Region) => number {
  const known = new Map<number, number>()
  const ends = new Map(regions.map((region) => [region, endOf(region)]))
  for (const [region, end] of ends) {
    const left = leftOf(region)
    if (rowsOf(region.segments).length >= enoughRows) known.set(left, Math.max(known.get(left) ?? 0, end))
  }
  return (region) => {
    const own = ends.get(region) ?? 0
    if (region.isCell || rowsOf(region.segments).length >= enoughRows) return own
    return Math.max(own, known.get(leftOf(region)) ?? 0)
  }
}

function leftOf({ segments }: Region): number {
  return Math.round(segments.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY) / edgeStep)
}

/** Where most of the longer rows end; a single row that is wider says nothing. */
function endOf({ segments }: Region): number {
  const ends = rowsOf(segments)
    .map((row) => row.reduce((most, { x1 }) => Math.max(most, x1), 0))
    .sort((a, b) => a - b)
  return ends[Math.ceil(0.85 * (ends.length - 1))] ?? 0
}
