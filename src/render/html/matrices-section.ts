import { oneLine } from '../../text/visible-text.ts'
import type { Matrix, MatrixGroup } from '../../types/report.ts'
import { aspectBars } from '../charts/aspect-bars.ts'
import { chartWords } from '../charts/chart-words.ts'
import type { Section } from '../form.ts'
import { groupingName, groupValueName } from '../group-value-name.ts'
import { restCounts, standsTall } from '../markdown/matrix-layout.ts'
import { chartFigure, paragraph } from './elements.ts'
import { type HeatFacts, type HeatRow, heatTable } from './heat-table.ts'
import { type Html, html, type Part, raw } from './html.ts'
import { legend } from './legend.ts'
import type { HtmlPage } from './page.ts'
import { prose } from './prose.ts'

type Column = Pick<Matrix, 'by' | 'isBuiltIn'>

/** What a matrix is by: `fylke`, or a column of the file's own in quotation marks. */
function columnName({ words }: HtmlPage, column: Column): string {
  const name = oneLine(groupingName(words, column))
  return column.isBuiltIn ? name : words.quote(name)
}

function groupName({ words, code }: HtmlPage, matrix: Matrix, group: MatrixGroup): Part {
  const name = oneLine(groupValueName(words, matrix, group))
  if (group.kind !== 'value') return name
  return matrix.isBuiltIn && matrix.by === 'kilde' ? code(name) : html`<bdi>${name}</bdi>`
}

/** Groups side by side: the levers, what is under none, and the sum below each other. */
function wide(page: HtmlPage, matrix: Matrix): Omit<HeatFacts, 'id' | 'caption'> {
  const { report, words } = page
  const rows: HeatRow[] = [
    ...report.levers.map(({ id }, at) => ({ title: page.lever(id), counts: matrix.levers[at]?.counts ?? [] })),
    ...matrix.statuses.map(({ status, counts }) => ({
      title: words.statuses[status],
      counts,
      isPlain: true,
      kind: 'rest',
    })),
    { title: words.columns.sum, counts: matrix.groups.map(({ inputs }) => inputs), isPlain: true, kind: 'sum' },
  ]
  const columns = matrix.groups.map((group) => ({
    title: groupName(page, matrix, group),
    // Where most inputs do not say, that would drown all else.
    isPlain: group.kind !== 'value',
  }))
  return { corner: words.columns.lever, columns, rows }
}

/** Groups below each other, the levers as numbers, what is under no lever taken together. */
function tall(page: HtmlPage, matrix: Matrix): Omit<HeatFacts, 'id' | 'caption'> {
  const { report, words } = page
  const rest = restCounts(matrix)
  const columns = [
    ...report.levers.map(({ number }) => ({ title: `${number}.` })),
    { title: words.matrices.rest, isPlain: true },
    { title: words.columns.sum, isPlain: true },
  ]
  const rows = matrix.groups.map((group, at) => ({
    title: groupName(page, matrix, group),
    counts: [...matrix.levers.map(({ counts }) => counts[at] ?? null), rest[at] ?? null, group.inputs],
    isPlain: group.kind !== 'value',
  }))
  return { corner: words.columns.group, hasShortHeads: true, columns, rows }
}

/** Inputs by aspect as a chart, where the numbers stand in a table below it. */
function aspectChart({ report, words }: HtmlPage): Html[] {
  if (!report.matrices.some(({ by, isBuiltIn }) => isBuiltIn && by === 'vinkling')) return []
  const say = chartWords(report, words)
  const chart = raw(aspectBars(say.aspects, say.aspectBars))
  return [chartFigure(chart, words.html.aspectBarsCaption, legend(say.aspects.keys))]
}

const anchor = (at: number): string => `matrix-${at + 1}`

function matrixTable(page: HtmlPage, matrix: Matrix, at: number): Part {
  const { report, words } = page
  const isTall = standsTall(words, report, matrix)
  const caption = words.sections.matrix(columnName(page, matrix))
  const layout = isTall ? tall(page, matrix) : wide(page, matrix)
  const shown = heatTable(page, { id: anchor(at), caption, ...layout })
  if (!isTall) return shown
  const legendWords = page.sections.has('levers')
    ? words.tables.matrixLegend
    : words.matrices.leverNumbers(report.levers.map(({ id }) => page.lever(id)))
  return [shown, paragraph(`${legendWords} ${words.matrices.restNote}`, 'note')]
}

function leftOut(page: HtmlPage): Html[] {
  const { report, words } = page
  if (report.matricesLeftOut.length === 0) return []
  const said = prose((slot) => {
    const parts = report.matricesLeftOut.map(({ because, like, ...column }) => {
      const other = { by: like, isBuiltIn: Object.hasOwn(words.groupings, like) }
      return words.matrices.because[because](slot(columnName(page, column)), slot(columnName(page, other)))
    })
    return words.matrices.leftOut(parts)
  })
  return [paragraph(said)]
}

/** Levers × groups: the columns that were asked for and the standard ones, and in one line those left out. */
export function matricesSection(page: HtmlPage): Section<Part>[] {
  const { report, words } = page
  const { matrices } = report
  if (report.totals.inputs === 0) return []
  const parts = matrices.map((matrix, at) => ({
    id: anchor(at),
    title: words.sections.matrix(columnName(page, matrix)),
  }))
  const body = [
    paragraph(matrices.length === 0 ? words.matrices.none : `${words.tables.matrixNote} ${words.html.heatNote}`),
    ...aspectChart(page),
    ...matrices.map((matrix, at) => matrixTable(page, matrix, at)),
    ...leftOut(page),
  ]
  return [{ id: 'matrices', title: words.matrices.title, body, parts }]
}
