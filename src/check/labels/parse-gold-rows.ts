import { HovedgrepError } from '../../errors.ts'
import { nearest } from '../../taxonomy/nearest.ts'
import { quote } from '../../taxonomy/quote.ts'
import { foldedHash, foldText } from './fold-text.ts'
import type { GoldRow } from './gold-row.ts'

/** Columns of a gold file that are read, by name in any case, with what else they may be called; others are let be. */
const columnNames = {
  id: ['id'],
  source: ['source', 'kilde'],
  place: ['locator', 'place', 'sted'],
  text: ['text', 'tekst'],
  snippet: ['snippet', 'utdrag'],
  primary: ['primary', 'fasit', 'hovedgrep'],
  secondary: ['secondary'],
} as const

type Column = keyof typeof columnNames

/** Letters of a snippet that are compared: enough to tell texts apart, few enough that a cut or a mark does no harm. */
const comparedLetters = 30

/**
 * Reads the rows of a gold file: in the form that `evaluate` takes (`text`, `primary`), or with the place of each input
 * (`source`, `locator`, `primary`, and `snippet` to see that the text is still the same). Rows without a label are passed
 * over.
 * @param header - column names
 * @param rows - cells; a row may be shorter than the header
 * @param source - how the file is called
 * @throws {HovedgrepError} GOLD_INVALID when the columns do not tell the label, or which input it belongs to
 */
export function parseGoldRows(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  source: string,
): readonly GoldRow[] {
  const columns = findColumns(header)
  if (!columns.has('primary')) throw missing('primary', header, source)
  if (!columns.has('text') && !columns.has('id') && !(columns.has('source') && columns.has('place')))
    throw missing('text', header, source)
  return rows
    .map((cells, at) => readRow((column) => (cells[columns.get(column) ?? -1] ?? '').trim(), source, at + 1))
    .filter(({ primary }) => primary !== '')
}

function findColumns(header: readonly string[]): ReadonlyMap<Column, number> {
  const names = header.map((name) =>
    name
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  )
  const found = new Map<Column, number>()
  for (const column of ['id', 'source', 'place', 'text', 'snippet', 'primary', 'secondary'] as const) {
    const at = columnNames[column].map((name) => names.indexOf(name)).find((index) => index >= 0)
    if (at !== undefined) found.set(column, at)
  }
  return found
}

function readRow(cell: (column: Column) => string, source: string, number: number): GoldRow {
  const inputSource = cell('source').replaceAll('\\', '/').replace(/^\.\//, '')
  return {
    source,
    place: `row:${number}`,
    id: cell('id'),
    inputSource,
    writtenSource: inputSource,
    inputPlace: cell('place'),
    textHash: foldedHash(cell('text')),
    snippet: foldText(cell('snippet')).slice(0, comparedLetters),
    primary: cell('primary'),
    secondary: cell('secondary'),
  }
}

function missing(column: 'primary' | 'text', header: readonly string[], source: string): HovedgrepError {
  const meant = nearest(column, header)
  const found = header.map((name) => quote(name)).join(', ') || 'ingen'
  const what =
    column === 'primary'
      ? 'Fasiten mangler kolonnen «primary», som sier hvilket hovedgrep innspillet hører til'
      : 'Fasiten sier ikke hvilke innspill merkelappene gjelder: den mangler «text», «id» eller «source» og «locator»'
  const hint = meant === undefined ? '' : `Mente du ${quote(meant)}? `
  return new HovedgrepError('GOLD_INVALID', `${what} (fant ${found}).`, {
    place: { source, place: '' },
    hint: `${hint}Fasiten er CSV med «primary» og enten «text», «id», eller «source» og «locator».`,
  })
}
