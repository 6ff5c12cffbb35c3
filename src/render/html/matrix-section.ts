import { oneLine } from '../../text/visible-text.ts'
import type { Matrix, MatrixGroup } from '../../types/report.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { type HtmlSection, paragraph } from './elements.ts'
import { type HeatFacts, type HeatRow, heatTable } from './heat-table.ts'
import type { HtmlPage } from './page.ts'

/** The name of a value in the report's language, where hovedgrep knows it. */
function valueName(words: Catalogue, by: string, value: string): string {
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    avsendertype: words.respondentTypes,
    språk: words.languages,
    vinkling: words.aspectNames,
  }
  const names = known[by] ?? {}
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value
}

function groupName({ words, report }: HtmlPage, group: MatrixGroup): string {
  if (group.kind === 'missing') return words.tables.missingValue
  if (group.kind === 'rest') return words.tables.restGroups(group.groups)
  const { matrix } = report
  return oneLine(matrix?.isBuiltIn === true ? valueName(words, matrix.by, group.value) : group.value)
}

function columnName(words: Catalogue, { by, isBuiltIn }: Matrix): string {
  const names: Readonly<Record<string, string>> = words.groupings
  return isBuiltIn ? (names[by] ?? by) : words.quote(oneLine(by))
}

/** More groups than this stand below each other instead of side by side. */
const sideBySide = 8

/** Rows become columns and columns rows. */
function turned(columns: readonly string[], rows: readonly HeatRow[]): Pick<HeatFacts, 'columns' | 'rows'> {
  return {
    columns: rows.map(({ title, isPlain = false }) => ({ title, isPlain })),
    rows: columns.map((title, at) => ({ title, counts: rows.map(({ counts }) => counts[at] ?? 0) })),
  }
}

/** Levers × groups, when a column was asked for. */
export function matrixSection(page: HtmlPage): HtmlSection[] {
  const { report, words } = page
  const { matrix } = report
  if (matrix === null || report.totals.inputs === 0) return []
  const title = words.sections.matrix(columnName(words, matrix))
  const isTall = matrix.groups.length > sideBySide
  const groups = matrix.groups.map((group) => groupName(page, group))
  const rows: HeatRow[] = [
    ...report.levers.map(({ id, number }, at) => ({
      title: isTall ? `${number}.` : page.lever(id),
      counts: matrix.levers[at]?.counts ?? [],
    })),
    ...matrix.statuses.map(({ status, counts }) => ({
      title: words.statuses[status],
      counts,
      isPlain: true,
      kind: 'rest',
    })),
    { title: words.columns.sum, counts: matrix.groups.map(({ inputs }) => inputs), isPlain: true, kind: 'sum' },
  ]
  const corner = isTall ? words.columns.group : words.columns.lever
  const layout = isTall ? turned(groups, rows) : { columns: groups.map((name) => ({ title: name })), rows }
  const note = isTall ? `${words.tables.matrixNote} ${words.tables.matrixLegend}` : words.tables.matrixNote
  const body = [
    heatTable(page, { id: 'matrix-table', caption: note, corner, ...layout }),
    paragraph(words.html.heatNote, 'note'),
  ]
  return [{ id: 'matrix', title, body }]
}
