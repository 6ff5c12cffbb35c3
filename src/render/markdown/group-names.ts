import { codeSpan, escapeInline } from '../../text/escape-markdown.ts'
import type { Matrix, MatrixGroup } from '../../types/report.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { groupingName, groupValueName } from '../group-value-name.ts'
import { type ShortName, shortName } from '../short-name.ts'

/** What a matrix is by: `fylke`, or a column of the file's own in quotation marks. Ready for Markdown. */
export function columnName(words: Catalogue, matrix: Pick<Matrix, 'by' | 'isBuiltIn'>): string {
  const name = groupingName(words, matrix)
  return matrix.isBuiltIn ? name : words.quote(escapeInline(name))
}

/** The name of a group, ready for a cell of at most so many columns. */
export function groupName(
  words: Catalogue,
  matrix: Pick<Matrix, 'by' | 'isBuiltIn'>,
  group: MatrixGroup,
  width: number,
): ShortName {
  const name = groupValueName(words, matrix, group)
  if (group.kind !== 'value') return { text: name, isCut: false }
  if (matrix.isBuiltIn && matrix.by === 'kilde') return shortName(name, width, codeSpan, 'last')
  return shortName(name, width, escapeInline)
}
