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

/** Characters of text, in twelve points, that a line of a page in Word holds. */
const paperWidth = 72

/** The room on both sides of a cell in Word, in characters. */
const margins = 2

/** Longer words in columns of text, names of files mostly, may be broken on paper. */
const longestWord = 16

function pad(text: string, width: number, align: Column['align']): string {
  const room = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'right' ? room + text : text + room
}

/** The width of the longest part of a cell that stays on one line. Spaces that do not break are no spaces here. */
function unbroken(cell: string): number {
  return Math.max(...cell.split(/[ /]|(?<=-)/u).map(displayWidth))
}

/**
 * The number of dashes under the head of each column. Pandoc shares the width of the page out by them, so a column has
 * as many as its longest word needs on paper, and those that want more share what is left; never more than the column
 * is wide in the raw text.
 * @param widths - of the columns in the raw text, without the spaces beside the bars
 */
function dashes(columns: readonly Column[], rows: readonly (readonly string[])[], widths: readonly number[]): number[] {
  const least = columns.map(({ title, align }, at) => {
    const words = [title, ...rows.map((row) => row[at] ?? '')].map(unbroken)
    const longest = Math.max(1, ...words)
    return margins + Math.min(widths[at] ?? 1, align === 'left' ? Math.min(longest, longestWord) : longest)
  })
  const wanted = least.map((width, at) => margins + (widths[at] ?? 0) - width)
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
  const share = Math.min(1, Math.max(0, paperWidth - sum(least)) / Math.max(1, sum(wanted)))
  return least.map((width, at) => width + Math.floor(share * (wanted[at] ?? 0)))
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
  const rule = dashes(columns, rows, widths).map((count, at) => {
    const width = margins + (widths[at] ?? 0)
    return columns[at]?.align === 'right'
      ? `${'-'.repeat(count - 1)}:`.padStart(width)
      : '-'.repeat(count).padEnd(width)
  })
  return [line(columns.map(({ title }) => title)), `|${rule.join('|')}|`, ...rows.map(line)].join('\n')
}
