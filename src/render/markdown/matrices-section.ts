import type { Matrix } from '../../types/report.ts'
import { displayWidth } from '../display-width.ts'
import { escapeInline } from '../escape-markdown.ts'
import { hiddenMark } from '../hidden-mark.ts'
import { shortName } from '../short-name.ts'
import { columnName, groupName } from './group-names.ts'
import type { Page } from './page.ts'
import { table } from './table.ts'

/**
 * Limits, so that a table fits a page of A4 in Word and the width of a page on GitHub: columns that a table takes in the
 * raw text, with groups side by side and with groups below each other; groups side by side; levers side by side when
 * groups stand below each other. With ten levers and numbers of many digits a table may pass `tallest`, and takes at
 * most 142 columns when all are below 100,000.
 */
const [widest, tallest, mostGroups, mostLevers] = [110, 120, 8, 10]

/** Columns that a name takes at most: of a lever, of a group beside others, and of a group below others at least and at most. */
const [leverWidth, besideWidth, belowLeast, belowMost] = [40, 24, 30, 40]

/** A row of a matrix whose groups stand side by side. */
interface Row {
  readonly title: string
  readonly counts: readonly (number | null)[]
}

const left = (title: string) => ({ title, align: 'left' }) as const
const right = (title: string) => ({ title, align: 'right' }) as const

function cell({ words }: Page, count: number | null): string {
  return count === null ? hiddenMark : words.numbers.integer(count)
}

/** Groups side by side, in as many tables as it takes. */
function wideTables(page: Page, matrix: Matrix, rows: readonly Row[]): string[] {
  const names = matrix.groups.map((group) => groupName(page.words, matrix, group, besideWidth).text)
  const corner = page.words.columns.lever
  const first = Math.max(...[corner, ...rows.map(({ title }) => title)].map(displayWidth)) + 4
  const widths = names.map((name, at) => {
    return Math.max(3, displayWidth(name), ...rows.map(({ counts }) => cell(page, counts[at] ?? null).length)) + 3
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
  return parts.map((part) =>
    table(
      [left(corner), ...part.map((at) => right(names[at] ?? ''))],
      rows.map(({ title, counts }) => [title, ...part.map((at) => cell(page, counts[at] ?? null))]),
    ),
  )
}

/** Groups below each other, the levers as numbers, what is under no lever taken together. */
function tallTable(page: Page, matrix: Matrix): { readonly block: string; readonly nameWidth: number } {
  const { words, report } = page
  const rows = matrix.groups.map(({ inputs }, at) => {
    const rest = matrix.statuses.map(({ counts }) => counts[at] ?? null)
    const sum = rest.reduce(
      (total: number | null, count) => (total === null || count === null ? null : total + count),
      0,
    )
    return [...matrix.levers.map(({ counts }) => counts[at] ?? null), sum, inputs].map((count) => cell(page, count))
  })
  const titles = [...report.levers.map(({ number }) => `${number}.`), words.matrices.rest, words.columns.sum]
  const widths = titles.map((title, at) => Math.max(3, title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const room = tallest - widths.reduce((sum, width) => sum + width + 3, 4)
  const nameWidth = Math.min(belowMost, Math.max(belowLeast, room))
  const names = matrix.groups.map((group) => groupName(words, matrix, group, nameWidth).text)
  const block = table(
    [left(words.columns.group), ...titles.map(right)],
    rows.map((row, at) => [names[at] ?? '', ...row]),
  )
  return { block, nameWidth }
}

/** The names that a table had to cut, whole. */
function fullNames({ words }: Page, matrix: Matrix, width: number): string[] {
  const cut = matrix.groups.filter((group) => groupName(words, matrix, group, width).isCut)
  const lines = cut.map((group) => `- ${groupName(words, matrix, group, Number.MAX_SAFE_INTEGER).text}`)
  return cut.length === 0 ? [] : [words.matrices.fullNames, lines.join('\n')]
}

function matrixBlocks(page: Page, matrix: Matrix): string[] {
  const { report, words, language } = page
  const leverName = (name: string): string => shortName(name, leverWidth, escapeInline).text
  const rows: Row[] = [
    ...report.levers.map(({ number, name }, at) => ({
      title: `${number}. ${leverName(name[language])}`,
      counts: matrix.levers[at]?.counts ?? [],
    })),
    ...matrix.statuses.map(({ status, counts }) => ({ title: words.statuses[status], counts })),
    { title: words.columns.sum, counts: matrix.groups.map(({ inputs }) => inputs) },
  ]
  const heading = `### ${words.sections.matrix(columnName(words, matrix))}`
  const wide = wideTables(page, matrix, rows)
  if (wide.length === 1 || report.levers.length > mostLevers) {
    return [heading, ...wide, ...fullNames(page, matrix, besideWidth)]
  }
  const legend = page.sections.has('levers')
    ? words.tables.matrixLegend
    : words.matrices.leverNumbers(report.levers.map(({ id }) => page.lever(id)))
  const notes = `${legend} ${words.matrices.restNote}`
  const { block, nameWidth } = tallTable(page, matrix)
  return [heading, block, notes, ...fullNames(page, matrix, nameWidth)]
}

/** Levers × groups: the columns that were asked for and the standard ones, and in one line those left out. */
export function matricesSection(page: Page): string[] {
  const { report, words } = page
  if (report.totals.inputs === 0) return []
  const leftOut = report.matricesLeftOut.map(({ because, like, ...column }) => {
    const isBuiltIn = Object.hasOwn(words.groupings, like)
    return words.matrices.because[because](columnName(words, column), columnName(words, { by: like, isBuiltIn }))
  })
  return [
    `## ${words.matrices.title}`,
    report.matrices.length === 0 ? words.matrices.none : words.tables.matrixNote,
    ...report.matrices.flatMap((matrix) => matrixBlocks(page, matrix)),
    ...(leftOut.length === 0 ? [] : [words.matrices.leftOut(leftOut)]),
  ]
}
