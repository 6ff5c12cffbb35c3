import type { Matrix } from '../../types/report.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { groupingName } from '../group-value-name.ts'

/** What a matrix is by, for a cell: `fylke`, or a column of the file's own in quotation marks. */
export function columnName(words: Catalogue, matrix: Pick<Matrix, 'by' | 'isBuiltIn'>): string {
  const name = groupingName(words, matrix)
  return matrix.isBuiltIn ? name : words.quote(name)
}
