import { displayWidth } from '../../text/display-width.ts'

/** A column of a table. */
export interface Column {
  /** Ready for Markdown. */
  readonly title: string
  /** Numbers stand to the right. */
  readonly align: 'left' | 'right'
}

/** Cells wider than this do not widen their column in the raw text. */
const widest = 40

function pad(text: string, width: number, align: Column['align']): string {
  const room = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'right' ? room + text : text + room
}

/**
 * A GitHub table, its columns lined up so that it reads well raw too.
 * @param rows - cells ready for Markdown, one per column, without line breaks and with bars escaped
 */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, at) => {
    let width = Math.max(3, displayWidth(title))
    for (const row of rows) {
      const cell = displayWidth(row[at] ?? '')
      if (cell <= widest) width = Math.max(width, cell)
    }
    return width
  })
  const line = (cells: readonly string[]): string =>
    `| ${columns.map(({ align }, at) => pad(cells[at] ?? '', widths[at] ?? 0, align)).join(' | ')} |`
  const rule = columns.map(({ align }, at) => {
    const dashes = '-'.repeat((widths[at] ?? 3) - (align === 'right' ? 1 : 0))
    return align === 'right' ? `${dashes}:` : dashes
  })
  return [line(columns.map(({ title }) => title)), line(rule), ...rows.map(line)].join('\n')
}
