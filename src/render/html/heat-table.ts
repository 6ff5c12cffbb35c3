import { max } from 'd3-array'
import { scaleQuantize } from 'd3-scale'
import type { Html } from './html.ts'
import type { HtmlPage } from './page.ts'
import { type Cell, type HtmlRow, table } from './table.ts'

/** A row of a heat table. */
export interface HeatRow {
  readonly title: string
  /** One per column. Integers ≥ 0. */
  readonly counts: readonly number[]
  /** Rows and columns that are no part of the comparison have no colour: sums, and what was not placed. */
  readonly isPlain?: boolean
  readonly kind?: string
}

/** A table of counts whose colour grows with the count. */
export interface HeatFacts {
  readonly id: string
  readonly caption: string
  readonly corner: string
  readonly columns: readonly { readonly title: string; readonly isPlain?: boolean }[]
  readonly rows: readonly HeatRow[]
}

/** Classes of the colours, weakest first; zero has none. */
const levels = ['h1', 'h2', 'h3', 'h4', 'h5'] as const

/** Counts as a table, each cell coloured by its size in five steps up to the largest. The numbers stand in the cells. */
export function heatTable({ words }: HtmlPage, { id, caption, corner, columns, rows }: HeatFacts): Html {
  const isShaded = (row: HeatRow, at: number): boolean => row.isPlain !== true && columns[at]?.isPlain !== true
  const largest = max(rows.flatMap((row) => row.counts.filter((_, at) => isShaded(row, at)))) ?? 0
  const level = scaleQuantize<string>()
    .domain([0, Math.max(1, largest)])
    .range(levels)
  const cell = (row: HeatRow, count: number, at: number): Cell => {
    const content = words.numbers.integer(count)
    return isShaded(row, at) && count > 0 ? { content, kind: level(count) } : content
  }
  const body = rows.map((row): HtmlRow => {
    return { cells: [row.title, ...row.counts.map((count, at) => cell(row, count, at))], kind: row.kind }
  })
  const heads = columns.map(({ title }) => ({ title, align: 'right' }) as const)
  return table({ id, caption, columns: [{ title: corner, align: 'left' }, ...heads], kind: 'heat' }, body)
}
