import type { Region } from './columns.ts'
import type { Run } from './page-runs.ts'
import { pointMark } from './points.ts'
import { type Placed, rowsOf, type Segment, textOf } from './rows.ts'

/** A line of one column, and how it stands in it. */
export interface Line extends Placed {
  /** Its words; the parts of a row are divided by `\n`. */
  readonly text: string
  readonly isBold: boolean
  /** Number of the page, from 1. */
  readonly page: number
  /** Where the lines of this column end. */
  readonly right: number
  /** Where the words begin when a mark of a list stands before them; else `x0`. */
  readonly words: number
  /** Whether it is a row of things beside each other rather than running text. */
  readonly isRow: boolean
  /** Whether it begins with a raised figure, as a footnote does. */
  readonly isNote: boolean
}

/** What the lines of a page need to know of it. */
export interface PageFacts {
  readonly number: number
  /** Figures of the footnotes that stand on the page. */
  readonly notes: ReadonlySet<string>
  /** Beginnings of words after which a soft hyphen is drawn. */
  readonly divided: ReadonlySet<string>
}

/** A gap wider than this times the size of the letters divides the parts of a row. */
const rowGap = 2.5

/**
 * Makes the lines of a region, from the top down.
 * @param right - where its lines end
 */
export function linesOf({ segments }: Region, right: number, page: PageFacts): Line[] {
  return rowsOf(segments).map((row) => toLine(row, right, page))
}

function toLine(row: readonly Segment[], right: number, { number, notes, divided }: PageFacts): Line {
  const main = row.reduce((most, segment) => (lengthOf(segment) > lengthOf(most) ? segment : most))
  const { y, size } = main
  const isMark = (run: Run) => notes.has(run.text) && isRaised(run, main)
  const parts = row.map((segment) => textOf(segment.runs.filter((run) => !isMark(run))))
  const isListed = row.length > 1 && pointMark(`${parts[0]} x`)?.rest === 'x'
  const wide = row.map((segment, index) => {
    const before = row[index - 1]
    return before !== undefined && !(index === 1 && isListed) && segment.x0 - before.x1 > rowGap * size
  })
  const text = parts.reduce((joined, part, index) => joined + (wide[index] ? '\n' : ' ') + part)
  const isDivided = divided.size > 0 && divided.has(/[\p{L}\p{M}]+$/u.exec(text.slice(-60))?.[0] ?? '')
  const runs = row.flatMap((segment) => segment.runs)
  const [first] = runs
  return {
    x0: row[0]?.x0 ?? 0,
    x1: row.at(-1)?.x1 ?? 0,
    y,
    size,
    text: isDivided ? `${text}\u00AD` : text,
    isBold: isAllBold(runs),
    page: number,
    right,
    words: isListed ? (row[1]?.x0 ?? 0) : wordsStart(runs),
    isRow: wide.includes(true) || isContents(text),
    isNote: first !== undefined && /^\d{1,3}$/.test(first.text) && isRaised(first, main),
  }
}

/** Whether it is a line of a table of contents: leader dots, and the number of a page. */
export function isContents(text: string): boolean {
  return /(?:\.\s?){4}\s*\d{1,4}$/.test(text)
}

function lengthOf({ runs }: Segment): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0)
}

function isAllBold(runs: readonly Run[]): boolean {
  return runs.every((run) => run.isBold || !/[\p{L}\d]/u.test(run.text))
}

/** Where the words of a line begin: after the mark of a list that is set in the same breath. */
function wordsStart(runs: readonly Run[]): number {
  const [first, second] = runs
  if (first === undefined) return 0
  if (second !== undefined && pointMark(`${first.text} x`)?.rest === 'x') return second.x0
  const rest = pointMark(first.text)?.rest
  if (rest === undefined) return first.x0
  return first.x1 - ((first.x1 - first.x0) * rest.length) / first.text.length
}

/** Whether a run is smaller than its line and stands above its foot. */
function isRaised(run: Placed, line: Placed): boolean {
  return run.size < 0.85 * line.size && line.y - run.y > 0.15 * line.size
}

/**
 * The figures with which the footnotes of a page begin: raised, or in small print.
 * @param bodySize - size of the letters of running text
 */
export function notesOf(segments: readonly Segment[], bodySize: number): ReadonlySet<string> {
  return new Set(
    segments.flatMap(({ runs, y, size }) => {
      const [first, second] = runs
      if (first === undefined) return []
      const isSmall = size < 0.92 * bodySize
      const figure = /^(\d{1,3})(\s|$)/.exec(first.text)
      if (figure === null || (figure[2] === '' && second === undefined)) return []
      return isSmall || isRaised(first, { x0: 0, x1: 0, y, size }) ? [figure[1] ?? ''] : []
    }),
  )
}
