import { displayWidth } from '../../text/display-width.ts'
import { escapeInline } from '../../text/escape-markdown.ts'
import type { Matrix, Report } from '../../types/report.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { hiddenMark } from '../hidden-mark.ts'
import { shortName } from '../short-name.ts'
import { groupName } from './group-names.ts'

/**
 * Limits, so that a table fits a page of A4 in Word and the width of a page on GitHub: columns that a table takes in the
 * raw text with groups side by side; groups side by side; levers side by side when groups stand below each other.
 */
const [widest, mostGroups, mostLevers] = [110, 8, 10]

/** Columns that the name of a lever takes at most. */
const leverWidth = 40

/** Columns that the name of a group takes at most beside others. */
export const besideWidth = 24

/** A row of a matrix whose groups stand side by side. */
export interface MatrixRow {
  /** Ready for Markdown. */
  readonly title: string
  readonly counts: readonly (number | null)[]
}

/** A number of a matrix, written; `null` is a hidden one. */
export function matrixCell(words: Catalogue, count: number | null): string {
  return count === null ? hiddenMark : words.numbers.integer(count)
}

/** The rows of a matrix whose groups stand side by side: the levers, what is under none, and the sum. */
export function matrixRows(words: Catalogue, report: Report, matrix: Matrix): MatrixRow[] {
  const leverName = (name: string): string => shortName(name, leverWidth, escapeInline).text
  return [
    ...report.levers.map(({ number, name }, at) => ({
      title: `${number}. ${leverName(name[words.language])}`,
      counts: matrix.levers[at]?.counts ?? [],
    })),
    ...matrix.statuses.map(({ status, counts }) => ({ title: words.statuses[status], counts })),
    { title: words.columns.sum, counts: matrix.groups.map(({ inputs }) => inputs) },
  ]
}

/** Groups side by side, by their place in the matrix, in as many tables as it takes. */
export function wideParts(
  words: Catalogue,
  matrix: Matrix,
  rows: readonly MatrixRow[],
): readonly (readonly number[])[] {
  const names = matrix.groups.map((group) => groupName(words, matrix, group, besideWidth).text)
  const first = Math.max(...[words.columns.lever, ...rows.map(({ title }) => title)].map(displayWidth)) + 4
  const widths = names.map((name, at) => {
    return (
      Math.max(3, displayWidth(name), ...rows.map(({ counts }) => matrixCell(words, counts[at] ?? null).length)) + 3
    )
  })
  const parts: number[][] = []
  let used = 0
  names.forEach((_, at) => {
    used += widths[at] ?? 0
    const last = parts.at(-1)
    if (last !== undefined && last.length < mostGroups && first + used <= widest) last.push(at)
    else {
      parts.push([at])
      used = widths[at] ?? 0
    }
  })
  return parts
}

/** Whether groups stand below each other: where they do not fit side by side, and the levers do. Alike in all forms of the report. */
export function standsTall(words: Catalogue, report: Report, matrix: Matrix): boolean {
  if (report.levers.length > mostLevers) return false
  return wideParts(words, matrix, matrixRows(words, report, matrix)).length > 1
}

/** Per group, the inputs under no lever; `null` where one of the numbers is hidden. */
export function restCounts(matrix: Matrix): (number | null)[] {
  return matrix.groups.map((_, at) =>
    matrix.statuses
      .map(({ counts }) => counts[at] ?? null)
      .reduce((total: number | null, count) => (total === null || count === null ? null : total + count), 0),
  )
}
