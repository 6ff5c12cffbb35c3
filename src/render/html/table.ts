import { type Html, html, type Part } from './html.ts'

/** A column of a table. */
export interface HtmlColumn {
  readonly title: Part
  /** Numbers stand to the right. */
  readonly align: 'left' | 'right'
}

/** A cell: what it holds, or that with a class of its own. */
export type Cell = Part | { readonly content: Part; readonly kind: string }

/** A row of a table. */
export interface HtmlRow {
  readonly cells: readonly Cell[]
  /** Class of the row, such as `sum`. */
  readonly kind?: string | undefined
}

/** What a table is about and how it is laid out. */
export interface TableFacts {
  /** Anchor of the caption, unique on the page. */
  readonly id: string
  readonly caption: Part
  /** Whether the caption is a heading of the section too; no unless told. */
  readonly isHeading?: boolean
  readonly columns: readonly HtmlColumn[]
  /** Which column names the row: 0 unless told. */
  readonly headAt?: number
  readonly kind?: string
}

const classOf = (names: readonly (string | undefined)[]): Html => {
  const known = names.filter((name) => name !== undefined && name !== '')
  return known.length === 0 ? html`` : html` class="${known.join(' ')}"`
}

function isKinded(cell: Cell): cell is { readonly content: Part; readonly kind: string } {
  return typeof cell === 'object' && 'kind' in cell
}

/**
 * A table with caption and scopes, in a region of its own that scrolls when the page is narrow and that the keyboard
 * can reach.
 * @param rows - one cell per column
 */
export function table(facts: TableFacts, rows: readonly HtmlRow[]): Html {
  const { id, caption, isHeading = false, columns, headAt = 0, kind } = facts
  const align = (at: number): string | undefined => (columns[at]?.align === 'right' ? 'number' : undefined)
  const cell = (given: Cell, at: number): Html => {
    const { content, kind: own } = isKinded(given) ? given : { content: given, kind: undefined }
    const classes = classOf([align(at), own])
    return at === headAt ? html`<th scope="row"${classes}>${content}</th>` : html`<td${classes}>${content}</td>`
  }
  return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
<table${classOf([kind])}>
<caption id="${id}">${isHeading ? html`<h3>${caption}</h3>` : html`<span>${caption}</span>`}</caption>
<thead>
<tr>${columns.map(({ title }, at) => html`<th scope="col"${classOf([align(at)])}>${title}</th>`)}</tr>
</thead>
<tbody>
${rows.map((row) => html`<tr${classOf([row.kind])}>${row.cells.map(cell)}</tr>\n`)}</tbody>
</table>
</div>
`
}
