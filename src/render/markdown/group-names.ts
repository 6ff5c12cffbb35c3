import type { Matrix, MatrixGroup } from '../../types/report.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { codeSpan, escapeInline } from '../escape-markdown.ts'
import { type ShortName, shortName } from '../short-name.ts'

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

/** What a matrix is by: `fylke`, or a column of the file's own in quotation marks. Ready for Markdown. */
export function columnName(words: Catalogue, { by, isBuiltIn }: Pick<Matrix, 'by' | 'isBuiltIn'>): string {
  const names: Readonly<Record<string, string>> = words.groupings
  return isBuiltIn ? (names[by] ?? by) : words.quote(escapeInline(by))
}

/** The name of a group, ready for a cell of at most so many columns. */
export function groupName(
  words: Catalogue,
  { by, isBuiltIn }: Pick<Matrix, 'by' | 'isBuiltIn'>,
  group: MatrixGroup,
  width: number,
): ShortName {
  if (group.kind === 'missing') return { text: words.tables.missingValue, isCut: false }
  if (group.kind === 'rest') return { text: words.tables.restGroups(group.groups), isCut: false }
  if (isBuiltIn && by === 'kilde') return shortName(group.value, width, codeSpan, 'last')
  return shortName(isBuiltIn ? valueName(words, by, group.value) : group.value, width, escapeInline)
}
