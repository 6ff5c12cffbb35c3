import { isSalutation, isSignOff } from '../text/letter-lines.ts'
import type { Line } from './lines.ts'
import { isSameSize } from './paragraphs.ts'

/** How running text looks in a document. */
export interface Body {
  /** Size of its letters, points. */
  readonly size: number
  readonly isBold: boolean
}

/** What a heading looks like, for telling which one stands above another. */
export interface HeadingStyle {
  readonly size: number
  readonly isBold: boolean
  /** How many figures its number has: 2 for «3.1 Tillit»; 0 if it has none. */
  readonly depth: number
}

/** Headings above the place where one stands, outermost first. */
export interface Outline {
  readonly section: () => readonly string[]
  readonly enter: (text: string, style: HeadingStyle) => void
}

/** What a size counts for by the number of its characters. */
export interface Sized {
  readonly size: number
  readonly isBold: boolean
  readonly length: number
}

/** How most of the characters of a document look. */
export function findBody(pieces: Iterable<Sized>): Body {
  const bySize = new Map<number, { all: number; bold: number }>()
  for (const { size, isBold, length } of pieces) {
    const key = Math.round(2 * size) / 2
    const seen = bySize.get(key) ?? { all: 0, bold: 0 }
    bySize.set(key, { all: seen.all + length, bold: seen.bold + (isBold ? length : 0) })
  }
  let best = { size: 11, all: 0, bold: 0 }
  for (const [size, { all, bold }] of bySize) if (all > best.all) best = { size, all, bold }
  return { size: best.size, isBold: best.bold > 0.5 * best.all }
}

const longestHeading = 150

/** How the heading looks that a paragraph is; undefined if it is none: larger or bolder than the text, short, no full stop. */
export function headingStyle(lines: readonly Line[], text: string, body: Body): HeadingStyle | undefined {
  const [first] = lines
  if (first === undefined || lines.length > 3 || text.length > longestHeading || first.isRow) return undefined
  if (!/\p{L}{2}/u.test(text) || /[.,;…]["”»)]?$/.test(text) || isSalutation(text) || isSignOff(text)) return undefined
  const isBold = lines.every((line) => line.isBold)
  const isLarger = first.size > body.size && !isSameSize(first, body)
  if (!isLarger && (!isBold || body.isBold || (first.size < body.size && !isSameSize(first, body)))) return undefined
  return {
    size: first.size,
    isBold,
    depth: /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s/.exec(text)?.[1]?.split('.').length ?? 0,
  }
}

/** Makes the outline of a document, empty at first. */
export function createOutline(): Outline {
  let headings: { readonly text: string; readonly style: HeadingStyle }[] = []
  return {
    section: () => headings.map((heading) => heading.text),
    enter(text, style) {
      const end = headings.findIndex((heading) => !isAbove(heading.style, style))
      headings = [...(end < 0 ? headings : headings.slice(0, end)), { text: text.replace(/\s+/g, ' '), style }]
    },
  }
}

function isAbove(a: HeadingStyle, b: HeadingStyle): boolean {
  if (!isSameSize(a, b)) return a.size > b.size
  if (a.isBold !== b.isBold) return a.isBold
  return a.depth > 0 && b.depth > a.depth
}
