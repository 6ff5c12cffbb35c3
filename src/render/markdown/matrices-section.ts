import type { Matrix } from '../../types/report.ts'
import type { Section } from '../form.ts'
import { columnName, groupName } from './group-names.ts'
import { besideWidth, matrixCell, matrixRows, restCounts, standsTall, wideParts } from './matrix-layout.ts'
import type { Page } from './page.ts'
import { table } from './table.ts'

/** Columns that a table takes in the raw text with groups below each other. With ten levers and numbers of many digits a table may pass it, and takes at most 142 columns when all are below 100,000. */
const tallest = 120

/** Columns that the name of a group takes at most below others, at least and at most. */
const [belowLeast, belowMost] = [30, 40]

const left = (title: string) => ({ title, align: 'left' }) as const
const right = (title: string) => ({ title, align: 'right' }) as const

/** Groups side by side, in as many tables as it takes. */
function wideTables({ report, words }: Page, matrix: Matrix): string[] {
  const rows = matrixRows(words, report, matrix)
  const names = matrix.groups.map((group) => groupName(words, matrix, group, besideWidth).text)
  return wideParts(words, matrix, rows).map((part) =>
    table(
      [left(words.columns.lever), ...part.map((at) => right(names[at] ?? ''))],
      rows.map(({ title, counts }) => [title, ...part.map((at) => matrixCell(words, counts[at] ?? null))]),
    ),
  )
}

/** Groups below each other, the levers as numbers, what is under no lever taken together. */
function tallTable(page: Page, matrix: Matrix): { readonly block: string; readonly nameWidth: number } {
  const { words, report } = page
  const rest = restCounts(matrix)
  const rows = matrix.groups.map(({ inputs }, at) =>
    [...matrix.levers.map(({ counts }) => counts[at] ?? null), rest[at] ?? null, inputs].map((count) =>
      matrixCell(words, count),
    ),
  )
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
  const { report, words } = page
  const heading = `### ${words.sections.matrix(columnName(words, matrix))}`
  if (!standsTall(words, report, matrix)) {
    return [heading, ...wideTables(page, matrix), ...fullNames(page, matrix, besideWidth)]
  }
  const legend = page.sections.has('levers')
    ? words.tables.matrixLegend
    : words.matrices.leverNumbers(report.levers.map(({ id }) => page.lever(id)))
  const notes = `${legend} ${words.matrices.restNote}`
  const { block, nameWidth } = tallTable(page, matrix)
  return [heading, block, notes, ...fullNames(page, matrix, nameWidth)]
}

/** Levers × groups: the columns that were asked for and the standard ones, and in one line those left out. */
export function matricesSection(page: Page): Section<string>[] {
  const { report, words } = page
  if (report.totals.inputs === 0) return []
  const leftOut = report.matricesLeftOut.map(({ because, like, ...column }) => {
    const isBuiltIn = Object.hasOwn(words.groupings, like)
    return words.matrices.because[because](columnName(words, column), columnName(words, { by: like, isBuiltIn }))
  })
  const body = [
    report.matrices.length === 0 ? words.matrices.none : words.tables.matrixNote,
    ...report.matrices.flatMap((matrix) => matrixBlocks(page, matrix)),
    ...(leftOut.length === 0 ? [] : [words.matrices.leftOut(leftOut)]),
  ]
  return [{ id: 'matrices', title: words.matrices.title, body }]
}
