import type { Matrix, MatrixGroup } from '../../types/report.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { escapeInline } from '../escape-markdown.ts'
import type { Page } from './page.ts'
import { table } from './table.ts'

/** More groups than this stand below each other instead of side by side. */
const sideBySide = 8

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

function groupName({ words, report }: Page, group: MatrixGroup): string {
  if (group.kind === 'missing') return words.tables.missingValue
  if (group.kind === 'rest') return words.tables.restGroups(group.groups)
  const { matrix } = report
  return escapeInline(matrix?.isBuiltIn === true ? valueName(words, matrix.by, group.value) : group.value)
}

function columnName(words: Catalogue, { by, isBuiltIn }: Matrix): string {
  const names: Readonly<Record<string, string>> = words.groupings
  return isBuiltIn ? (names[by] ?? by) : words.quote(escapeInline(by))
}

/** Levers × groups, when a column was asked for. */
export function matrixSection(page: Page): string[] {
  const { report, words } = page
  const { matrix } = report
  if (matrix === null || report.totals.inputs === 0) return []
  const { integer } = words.numbers
  const isTall = matrix.groups.length > sideBySide
  const rows = [
    ...report.levers.map(({ id, number }, at) => ({
      title: isTall ? `${number}.` : page.lever(id),
      counts: matrix.levers[at]?.counts ?? [],
    })),
    ...matrix.statuses.map(({ status, counts }) => ({ title: words.statuses[status], counts })),
    { title: words.columns.sum, counts: matrix.groups.map(({ inputs }) => inputs) },
  ]
  const groups = matrix.groups.map((group) => groupName(page, group))
  const corner = { title: isTall ? words.columns.group : words.columns.lever, align: 'left' } as const
  const right = (title: string) => ({ title, align: 'right' }) as const
  return [
    `## ${words.sections.matrix(columnName(words, matrix))}`,
    isTall
      ? table(
          [corner, ...rows.map(({ title }) => right(title))],
          groups.map((name, at) => [name, ...rows.map(({ counts }) => integer(counts[at] ?? 0))]),
        )
      : table(
          [corner, ...groups.map(right)],
          rows.map(({ title, counts }) => [title, ...counts.map(integer)]),
        ),
    isTall ? `${words.tables.matrixNote} ${words.tables.matrixLegend}` : words.tables.matrixNote,
  ]
}
