/** A line of a text, with what pages tell of it. */
export interface PagedLine {
  /** Physical line, from 1; two lines have the same one where a page begins between them. */
  readonly number: number
  /** Without white space around it. */
  readonly text: string
  /** Whether a new page begins with it. */
  readonly opensPage: boolean
  /** Set when the line belongs to the page and not to the text: `head` for one at the top of the first page. */
  readonly furniture: 'page' | 'head' | undefined
}

/** White space and marks that cannot be seen. */
const invisible = /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]*$/

const pageLine = /^(?:(?:side|page|s\.|p\.)[ :]*\d{1,4}(?: *(?:av|of|\/) *\d{1,4})?|[-–—] *\d{1,4} *[-–—])$/i
const bareNumber = /^(\d{1,4})(?: *(?:av|of|\/) *\d{1,4}| \(\d{1,4}\))?$/

/** Lines above or below the edge of a page that may belong to it. */
const zone = 3

/** Longest line that is but the number of a page, in UTF-16 units. */
const longestNumber = 40

/** Longest line that belongs to a page, in UTF-16 units. */
const longestLine = 120

/** Lines on a page, where nothing but the distance of what is repeated tells of pages. */
const usualPage = { least: 25, most: 100 }

/** An entry while it is looked at. */
interface Entry {
  readonly number: number
  readonly text: string
  readonly opensPage: boolean
  furniture: PagedLine['furniture']
}

/**
 * Splits a text into lines, also at form feeds, and finds the lines that belong to its pages: page numbers, and lines at
 * the edges of pages that are the same, or the same but for digits, on most of them. Where neither page numbers nor form
 * feeds show the pages, the same line at the same distance again and again does.
 * @param physical - lines as they stand in the file
 */
export function pagedLines(physical: readonly string[]): readonly PagedLine[] {
  const entries: Entry[] = []
  physical.forEach((line, index) => {
    const parts = line.includes('\f') ? line.split('\f') : [line]
    parts.forEach((part, at) => {
      const text = invisible.test(part) ? '' : part.trim()
      const furniture = text.length <= longestNumber && pageLine.test(text) ? 'page' : undefined
      entries.push({ number: index + 1, text, opensPage: at > 0, furniture })
    })
  })
  markNumbers(entries)
  const numbers = entries.map((entry) => entry.furniture)
  markEdges(entries)
  markDistances(entries)
  // Pages with nothing but edges are none.
  const hasText = entries.some((entry) => entry.text !== '' && entry.furniture === undefined)
  if (!hasText) {
    entries.forEach((entry, index) => {
      entry.furniture = numbers[index]
    })
  }
  return entries
}

/** Numbers that stand alone and count up are page numbers. */
function markNumbers(entries: readonly Entry[]): void {
  const isGap = (entry: Entry | undefined) => entry === undefined || entry.text === '' || entry.opensPage
  let before: { entry: Entry; value: number } | undefined
  entries.forEach((entry, index) => {
    const found = bareNumber.exec(entry.text)
    if (found === null) return
    const next = entries[index + 1]
    if (!isGap(entries[index - 1]) && !isGap(next) && !entry.opensPage) return
    const value = Number(found[1])
    if (before !== undefined && value === before.value + 1) before.entry.furniture = entry.furniture = 'page'
    before = { entry, value }
  })
}

/** Lines at the edges of pages that are repeated on half of the pages or more. */
function markEdges(entries: readonly Entry[]): void {
  const edges = edgesOf(entries)
  for (const side of ['below', 'above'] as const) {
    const zones = edges.map((edge) => zoneAt(entries, edge, side)).filter((lines) => lines.length > 0)
    const counts = new Map<string, number>()
    for (const lines of zones) for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
    const enough = Math.max(2, zones.length / 2)
    for (const lines of zones) {
      for (const line of lines) {
        if ((counts.get(keyOf(line)) ?? 0) < enough) break
        line.furniture = lines === zones[0] && side === 'below' && entries.indexOf(line) <= 2 * zone ? 'head' : 'page'
      }
    }
  }
}

/** Offsets between pages: before the first line, after the last one, at form feeds, and at page numbers. */
function edgesOf(entries: readonly Entry[]): number[] {
  const inner = entries.flatMap((entry, index) => (entry.opensPage || entry.furniture !== undefined ? [index] : []))
  return inner.length === 0 ? [] : [0, ...inner, entries.length]
}

/** The lines of a page next to its edge, the nearest first, that may belong to it. */
function zoneAt(entries: readonly Entry[], edge: number, side: 'above' | 'below'): Entry[] {
  const lines: Entry[] = []
  const step = side === 'above' ? -1 : 1
  const first = side === 'above' ? edge - 1 : edge
  for (let at = first; Math.abs(at - first) < 2 * zone && lines.length < zone; at += step) {
    const entry = entries[at]
    // The page number that is the edge stands on neither side of it.
    if (at === edge && entry?.furniture !== undefined) continue
    const isOtherEdge = side === 'above' ? entries[at + 1]?.opensPage && at !== first : entry?.opensPage && at !== edge
    if (entry === undefined || entry.furniture !== undefined || isOtherEdge) break
    if (entry.text === '') continue
    if (entry.text.length > longestLine || isSentence(entry.text)) break
    lines.push(entry)
  }
  return lines
}

function isSentence(text: string): boolean {
  return /[.!?]$/.test(text) && text.split(' ').length > 4
}

function keyOf({ text }: { readonly text: string }): string {
  return text.slice(0, longestLine).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')
}

/** Lines that come again at one distance, throughout the text. */
function markDistances(entries: readonly Entry[]): void {
  const places = new Map<string, number[]>()
  entries.forEach((entry, index) => {
    const isAlone = entries[index - 1]?.text === '' || entries[index + 1]?.text === ''
    if (!isAlone || entry.text === '' || entry.text.length > longestLine || entry.furniture !== undefined) return
    const key = keyOf(entry)
    const known = places.get(key)
    if (known === undefined) places.set(key, [index])
    else known.push(index)
  })
  for (const indices of places.values()) {
    if (!isRegular(indices, entries.length)) continue
    for (const index of indices) {
      const entry = entries[index]
      if (entry !== undefined) entry.furniture = index <= zone ? 'head' : 'page'
    }
  }
}

function isRegular(indices: readonly number[], length: number): boolean {
  const [first = 0, second = 0] = indices
  const distance = second - first
  if (indices.length < 3 || distance < usualPage.least || distance > usualPage.most) return false
  const isEven = indices.every((index, at) => at === 0 || Math.abs(index - (indices[at - 1] ?? 0) - distance) <= 1)
  return isEven && (indices.length + 1) * distance >= length - distance
}
