import type { Matrix } from '../../../types/report.ts'
import { groupingName, groupValueName } from '../../group-value-name.ts'
import { columnName } from '../column-name.ts'
import type { ReportBook } from '../report-book.ts'
import type { FullSheet } from '../sheet.ts'

/** Levers and what is placed under none, by group: a sheet per matrix, and a column per group. */
export function matrixSheets(book: ReportBook): FullSheet[] {
  return book.report.totals.inputs === 0 ? [] : book.report.matrices.map((matrix, at) => matrixSheet(book, matrix, at))
}

function matrixSheet({ words, own, leverName, leverNumber }: ReportBook, matrix: Matrix, at: number): FullSheet {
  return {
    // The names of a file's own columns may hold anything, and the names of sheets may not.
    name: `${own.sheets.matrix} ${matrix.isBuiltIn ? groupingName(words, matrix) : at + 1}`,
    columns: [
      { title: words.columns.number, numbers: 'general' },
      { title: `${words.columns.lever} × ${columnName(words, matrix)}` },
      ...matrix.groups.map((group) => ({ title: groupValueName(words, matrix, group), numbers: 'integer' as const })),
    ],
    rows: [
      ...matrix.levers.map(({ lever, counts }) => [leverNumber(lever), leverName(lever), ...counts]),
      ...matrix.statuses.map(({ status, counts }) => [undefined, words.statuses[status], ...counts]),
    ],
  }
}
