import type { Matrix, MatrixGroup } from '../types/report.ts'
import type { Catalogue } from './catalogue/catalogue.ts'

/** What a matrix is by, as it is, not escaped: `fylke`, or a column of the file's own. */
export function groupingName(words: Catalogue, { by, isBuiltIn }: Pick<Matrix, 'by' | 'isBuiltIn'>): string {
  const names: Readonly<Record<string, string>> = words.groupings
  return isBuiltIn ? (names[by] ?? by) : by
}

/** The name of a group, as it is, not escaped: in the report's language where hovedgrep knows the value. */
export function groupValueName(
  words: Catalogue,
  { by, isBuiltIn }: Pick<Matrix, 'by' | 'isBuiltIn'>,
  { kind, value, groups }: MatrixGroup,
): string {
  if (kind === 'missing') return words.tables.missingValue
  if (kind === 'rest') return words.tables.restGroups(groups)
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    avsendertype: words.respondentTypes,
    språk: words.languages,
    vinkling: words.aspectNames,
  }
  const names = isBuiltIn ? (known[by] ?? {}) : {}
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value
}
