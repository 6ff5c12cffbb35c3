import { rowsOf, type Segment, textOf } from './rows.ts'

/** What is needed of a page to see what it has in common with the others. */
export interface FurnishedPage {
  /** From 1. */
  readonly number: number
  /** Points. */
  readonly height: number
  readonly segments: readonly Segment[]
}

/** How far into a page its head and foot reach: share of the height. */
const zone = 0.12

/** So close to the edge a page number is one although it is alone, and a mark as furniture is believed. */
const margin = 0.09

/** What is closer to the edge than this is in the margin that text keeps: share of the height. */
const border = 0.075

/** Small print that is closer to the edge than this is part of no text: share of the height. */
const strip = 0.055

/** How far up the addresses at the foot of a letter may reach: share of the height. */
const addresses = 0.18

/** Rows from the edge of which heads and feet consist. */
const outermost = 3

/** Heights that differ by less are the same; points. */
const sameHeight = 3

/** A segment near the upper or lower edge of its page. */
interface Candidate {
  readonly segment: Segment
  readonly text: string
  readonly page: number
  /** Distance of its foot from the edge, points. */
  readonly distance: number
  /** Whether it stands in the row next to the edge. */
  readonly isFirst: boolean
  /** Whether there is something right after it in its row. */
  readonly isFollowed: boolean
}

/**
 * Finds what belongs to the pages and not to the text: what is the same (but for figures) at the same height on most
 * pages, numbers of pages, and what the document itself marks as such at the edge of a page.
 * @param bodySize - size of the letters of running text: what is larger is the same only if its figures are, too
 */
export function findFurniture(pages: readonly FurnishedPage[], bodySize: number): ReadonlySet<Segment> {
  const found = new Set<Segment>()
  const groups = new Map<string, Candidate[]>()
  const join = (name: string, candidate: Candidate) => {
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [candidate])
    else group.push(candidate)
  }
  for (const page of pages)
    for (const edge of ['top', 'bottom'] as const) {
      for (const candidate of candidatesAt(page, edge)) {
        const { segment, text, distance } = candidate
        if (distance < margin * page.height && isAtEdge(candidate, bodySize, distance < strip * page.height))
          found.add(segment)
        // A sentence is furniture only where no text stands.
        if (distance > border * page.height && isSentence(text)) continue
        join(`${edge} ${text}`, candidate)
        if (isPlain(segment, text, bodySize)) join(`${edge}# ${withoutFigures(text)}`, candidate)
      }
    }
  for (const page of pages) for (const segment of addressFoot(page, bodySize)) found.add(segment)
  for (const [name, group] of groups) {
    for (const same of atOneHeight(group)) {
      if (isRepeated(same, pages.length, !/^(?:top|bottom)# /.test(name)))
        for (const { segment } of same) found.add(segment)
    }
  }
  return found
}

function candidatesAt({ number, height, segments }: FurnishedPage, edge: 'top' | 'bottom'): Candidate[] {
  const distanceOf = ({ y }: Segment) => (edge === 'top' ? y : height - y)
  const near = segments.filter((segment) => distanceOf(segment) < zone * height)
  const rows = rowsOf(near)
  const outer = edge === 'top' ? rows.slice(0, outermost) : rows.slice(-outermost).reverse()
  return outer.flatMap((row, index) =>
    row.map((segment, at) => {
      const text = textOf(segment.runs)
      const isFollowed = (row[at + 1]?.x0 ?? Number.POSITIVE_INFINITY) - segment.x1 < 4 * segment.size
      return { segment, text, page: number, distance: distanceOf(segment), isFirst: index === 0, isFollowed }
    }),
  )
}

/** Longest text that counts something, in UTF-16 units; what is longer is a sentence with figures in it. */
const longestTitle = 80

/** Headings may be numbered, such as «Spørsmål 1» on a page of its own: they stand out, and page numbers do not. */
function isPlain({ runs, size }: Segment, text: string, bodySize: number): boolean {
  if (/(?:side|page)\s*\d/i.test(text)) return true
  return size <= 1.1 * bodySize && !runs.every((run) => run.isBold) && text.length <= longestTitle
}

function isSentence(text: string): boolean {
  return /[.!?,;]$/.test(text) && text.split(' ').length >= 4
}

function withoutFigures(text: string): string {
  return text.replace(/\d+/g, '#').replace(/^[ivxlc]{1,7}$/i, '#')
}

const namedPage = /^(?:side|page|s\.|p\.)\s*\d{1,4}(?:\s*(?:av|of|\/)\s*\d{1,4})?$/i
const ofPages = /^\d{1,4}\s*(?:av|of|\/)\s*\d{1,4}$/i
const dashedPage = /^[-–—[]\s*\d{1,4}\s*[-–—\]]$/

/** Whether something so near to the edge is furniture although it stands on one page only. */
function isAtEdge({ segment, text, page, isFollowed }: Candidate, bodySize: number, isInStrip: boolean): boolean {
  if (segment.runs.every((run) => run.isArtifact)) return true
  if (namedPage.test(text) || ofPages.test(text) || dashedPage.test(text)) return true
  // A figure right before words is the mark of a point.
  if (text === String(page)) return !isFollowed
  return isInStrip && segment.size < 0.9 * bodySize && text.length < 120 && !/^\d|[.!?]$/.test(text)
}

const address =
  /(?:postadresse|besøksadresse|kontoradresse|telefon|sentralbord|org\.? ?(?:nr|nummer)|foretaksregisteret|bankkonto|www\.)/i

/** The addresses in small print at the foot of a letter's first page, from the first line that is one. */
function addressFoot({ height, segments }: FurnishedPage, bodySize: number): Segment[] {
  const small = segments.filter(({ y, size }) => y > (1 - addresses) * height && size < 0.9 * bodySize)
  const first = small.filter(({ runs }) => address.test(textOf(runs))).map(({ y }) => y)
  const top = first.reduce((least, y) => Math.min(least, y), Number.POSITIVE_INFINITY)
  return small.filter(({ y }) => y >= top - 1)
}

function atOneHeight(group: readonly Candidate[]): Candidate[][] {
  const parts: Candidate[][] = []
  for (const candidate of [...group].sort((a, b) => a.distance - b.distance)) {
    const part = parts.at(-1)
    const start = part?.[0]?.distance ?? Number.NEGATIVE_INFINITY
    if (part !== undefined && candidate.distance - start <= sameHeight) part.push(candidate)
    else parts.push([candidate])
  }
  return parts
}

/** Whether it stands on most pages. Of left and right pages each has its own; a chapter's name ends with the chapter. */
function isRepeated(same: readonly Candidate[], pages: number, isExact: boolean): boolean {
  const count = new Set(same.map(({ page }) => page)).size
  if (count >= 3 && (isExact ? same.every(({ isFirst }) => isFirst) : countsPages(same))) return true
  return count >= (pages <= 3 ? 2 : Math.max(3, Math.ceil(0.4 * pages)))
}

/** Whether the first or the last figure is the number of the page, counted from whatever page. */
function countsPages(same: readonly Candidate[]): boolean {
  return [/^\d{1,4}\b/, /\b\d{1,4}$/].some((figure) => {
    const offsets = new Set(same.map(({ text, page }) => Number(figure.exec(text)?.[0]) - page))
    return offsets.size === 1 && !offsets.has(Number.NaN)
  })
}
