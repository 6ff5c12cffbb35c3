import { type Edit, type FixKind, trimmed } from './edit.ts'
import { lineEndEdits } from './line-edits.ts'
import type { ScannedCell } from './scan-cells.ts'
import type { Spellings } from './spellings.ts'
import type { EditableTable } from './table-columns.ts'

/** The values of a table that say who the respondents are; each goes into the tally of the corpus. */
export function addSpellings({ records, height, respondent, width }: EditableTable, spellings: Spellings): void {
  for (const { cells } of records.slice(height))
    for (const column of respondent) {
      const cell = cells[column]
      if (cell !== undefined && isOwn(cells.length, column, width)) spellings.add(cell.value)
    }
}

/** What is to be changed in a table: cell by cell at its exact place, the rest staying as it is. */
export function tableEdits(text: string, table: EditableTable, spellings: Spellings): Edit[] {
  const { records, height, width, id, respondent } = table
  const edits: Edit[] = []
  for (const { cells } of records.slice(height))
    for (const [column, cell] of cells.entries()) {
      if (!isOwn(cells.length, column, width)) continue
      const edit =
        column === id
          ? valueEdit(text, table, cell, 'id', idOf(cell.value))
          : respondent.includes(column)
            ? valueEdit(text, table, cell, 'spelling', spellings.usual(cell.value))
            : spaceEdits(text, cell, table)
      edits.push(...edit)
    }
  return [
    ...edits,
    ...lineEndEdits(
      records.map(({ end, next }) => [end, next] as const),
      text,
    ),
  ]
}

/** Whether a cell is one of its own: what is beyond the last column belongs to the text of the last one. */
function isOwn(count: number, column: number, width: number): boolean {
  return count <= width || column < width - 1
}

/** As segmenting makes an id of it. */
function idOf(value: string): string {
  return value.trim().normalize('NFC').replace(/\s+/g, ' ')
}

/** Gives a cell another value. One that only loses the white space around it counts as that. */
function valueEdit(text: string, { dialect }: EditableTable, cell: ScannedCell, kind: FixKind, value: string): Edit[] {
  if (value === cell.value || value === '') return spaceEdits(text, cell, { dialect })
  // A line more or less would move all that comes after it.
  if (/[\r\n]/.test(cell.value)) return []
  const { quote, delimiter } = dialect
  const needsQuotes = (delimiter !== '' && value.includes(delimiter)) || (quote !== '' && value.includes(quote))
  if (needsQuotes && quote === '') return []
  const isQuoted = cell.isQuoted || needsQuotes
  const written = isQuoted ? `${quote}${value.replaceAll(quote, quote + quote)}${quote}` : value
  const isSpaceOnly = cell.value.trim() === value
  return [{ kind: isSpaceOnly ? 'space' : kind, start: cell.start, end: cell.end, text: written }]
}

function spaceEdits(text: string, cell: ScannedCell, { dialect }: Pick<EditableTable, 'dialect'>): Edit[] {
  const inner = cell.isQuoted ? 1 : 0
  const [start, end] = [cell.start + inner, cell.end - inner]
  const [from, to] = trimmed(text, start, end)
  if (from === start && to === end) return []
  // A quote that has white space before it is a character; without, it would open the cell.
  if (!cell.isQuoted && dialect.quote !== '' && text.charAt(from) === dialect.quote) return []
  return [{ kind: 'space', start, end, text: text.slice(from, to) }]
}
