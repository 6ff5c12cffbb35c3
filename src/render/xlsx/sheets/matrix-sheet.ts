import type { Matrix, MatrixGroup } from '../../../types/report.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { ReportSheet } from '../report-book.ts'

/** Names of values that hovedgrep knows, by the grouping that has them. */
function knownNames(words: Catalogue, { by, isBuiltIn }: Matrix): Readonly<Record<string, string>> {
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    avsendertype: words.respondentTypes,
    språk: words.languages,
    vinkling: words.aspectNames,
  }
  return isBuiltIn ? (known[by] ?? {}) : {}
}

function groupName(words: Catalogue, matrix: Matrix, { kind, value, groups }: MatrixGroup): string {
  if (kind === 'missing') return words.tables.missingValue
  if (kind === 'rest') return words.tables.restGroups(groups)
  const names = knownNames(words, matrix)
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value
}

/** Levers and what is placed under none, by group: a column per group. */
export const matrixSheet: ReportSheet = ({ report, words, own, leverName, leverNumber }) => {
  const { matrix } = report
  if (matrix === null || report.totals.inputs === 0) return undefined
  return {
    name: own.sheets.matrix,
    columns: [
      { title: words.columns.number, numbers: 'general' },
      { title: words.columns.lever },
      ...matrix.groups.map((group) => ({ title: groupName(words, matrix, group), numbers: 'integer' as const })),
    ],
    rows: [
      ...matrix.levers.map(({ lever, counts }) => [leverNumber(lever), leverName(lever), ...counts]),
      ...matrix.statuses.map(({ status, counts }) => [undefined, words.statuses[status], ...counts]),
    ],
  }
}
