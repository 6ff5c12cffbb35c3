import type { Run } from './page-runs.ts'

/** Something that stands on a line of a page; lengths in points, y downwards. */
export interface Placed {
  readonly x0: number
  readonly x1: number
  /** The line on which the letters stand. */
  readonly y: number
  readonly size: number
}

/** Runs beside each other with no more than a word space between: a line, or the part of it that stands in one column. */
export interface Segment extends Placed {
  /** At least one, from left to right. */
  readonly runs: readonly Run[]
}

/** A gap wider than this times the size of the letters is more than a space between words. */
const wideGap = 0.9

/** Groups what stands side by side into rows, from the top down, each from left to right. */
export function rowsOf<T extends Placed>(items: readonly T[]): T[][] {
  const rows: { tallest: T; items: T[] }[] = []
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1)
    if (row === undefined || !isBeside(row.tallest, item)) rows.push({ tallest: item, items: [item] })
    else {
      row.items.push(item)
      if (item.size > row.tallest.size) row.tallest = item
    }
  }
  return rows.map((row) => row.items.sort((a, b) => a.x0 - b.x0))
}

/** Whether half of the lower of the two stands within the height of the other: so do raised figures. */
function isBeside(a: Placed, b: Placed): boolean {
  const top = Math.max(a.y - ascent * a.size, b.y - ascent * b.size)
  const bottom = Math.min(a.y + descent * a.size, b.y + descent * b.size)
  return bottom - top >= 0.5 * (ascent + descent) * Math.min(a.size, b.size)
}

const ascent = 0.75
const descent = 0.2

/** Cuts the runs of a page into segments, row by row. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  return rowsOf(runs).flatMap((row) => {
    const groups: Run[][] = []
    let end = Number.NEGATIVE_INFINITY
    for (const run of row) {
      const group = groups.at(-1)
      if (group === undefined || run.x0 - end > wideGap * run.size) groups.push([run])
      else group.push(run)
      end = Math.max(end, run.x1)
    }
    return groups.map(toSegment)
  })
}

function toSegment(runs: readonly Run[]): Segment {
  const { y, size } = longest(runs)
  const x0 = runs.reduce((least, run) => Math.min(least, run.x0), Number.POSITIVE_INFINITY)
  const x1 = runs.reduce((most, run) => Math.max(most, run.x1), Number.NEGATIVE_INFINITY)
  return { runs, x0, x1, y, size }
}

/** The run that says how the others stand: the one with most characters. */
function longest(runs: readonly Run[]): Placed {
  const [first] = runs
  if (first === undefined) return { x0: 0, x1: 0, y: 0, size: 1 }
  return runs.reduce((most, run) => (run.text.length > most.text.length ? run : most), first)
}

/** The words of runs that stand side by side, with a space wherever there is a gap that is one. */
export function textOf(runs: readonly Run[]): string {
  let text = ''
  runs.forEach((run, index) => {
    const before = runs[index - 1]
    const gap = before === undefined ? 0 : run.x0 - before.x1
    const isApart = before !== undefined && (before.spaceAfter || gap > leastSpace * Math.max(run.size, before.size))
    text += isApart ? ` ${run.text}` : run.text
  })
  return text.replace(/\s+/g, ' ')
}

const leastSpace = 0.12
