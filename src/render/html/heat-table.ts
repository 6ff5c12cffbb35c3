import { max } from 'd3-array'
import { scaleQuantize } from 'd3-scale'
import { hiddenMark } from '../hidden-mark.ts'
import type { Html, Part } from './html.ts'
import type { HtmlPage } from './page.ts'
import { type Cell, type HtmlRow, table } from './table.ts'

/** A row of a heat table. */
export interface HeatRow {
  readonly title: Part
  /** One per column. Integers ≥ 0; `null` is a hidden one, see {@link hiddenMark}. */
  readonly counts: readonly (number | null)[]
  /** Rows and columns that are no part of the comparison have no colour: sums, and what was not placed. */
  readonly isPlain?: boolean
  readonly kind?: string
}

/** A table of counts whose colour grows with the count. */
export interface HeatFacts {
  readonly id: string
  /** Is the heading too. */
  readonly caption: Part
  readonly corner: string
  /** Whether the heads of the columns are so short that they need not be turned on paper. */
  readonly hasShortHeads?: boolean
  readonly columns: readonly { readonly title: Part; readonly isPlain?: boolean }[]
  readonly rows: readonly HeatRow[]
}

/** Classes of the colours, weakest first; zero has none. */
const levels = ['h1', 'h2', 'h3', 'h4', 'h5'] as const

/** Counts as a table, each cell coloured by its size in five steps up to the largest. The numbers stand in the cells. */
export function heatTable(
  { words }: HtmlPage,
  { id, caption, corner, hasShortHeads = false, columns, rows }: HeatFacts,
): Html {
  const isShaded = (row: HeatRow, at: number): boolean => row.isPlain !== true && columns[at]?.isPlain !== true
  const largest = max(rows.flatMap((row) => row.counts.map((count, at) => (isShaded(row, at) ? (count ?? 0) : 0)))) ?? 0
  const level = scaleQuantize<string>()
    .domain([0, Math.max(1, largest)])
    .range(levels)
  const cell = (row: HeatRow, count: number | null, at: number): Cell => {
    if (count === null) return hiddenMark
    const content = words.numbers.integer(count)
    return isShaded(row, at) && count > 0 ? { content, kind: level(count) } : content
  }
  const body = rows.map((row): HtmlRow => {
    return { cells: [row.title, ...row.counts.map((count, at) => cell(row, count, at))], kind: row.kind }
  })
  const heads = columns.map(({ title }) => ({ title, align: 'right' }) as const)
  return table(
    {
      id,
      caption,
      isHeading: true,
      columns: [{ title: corner, align: 'left' }, ...heads],
      kind: hasShortHeads ? 'heat' : 'heat turned',
    },
    body,
  )
}
