import { HovedgrepError } from '../errors.ts'
import { visibleInLine } from '../text/visible-text.ts'
import { type Aspect, aspects } from '../types/assignment.ts'
import type { LabelledRow } from '../types/labelled-row.ts'
import { type Language, languages, noLever } from '../types/taxonomy.ts'
import { nearest } from './nearest.ts'
import { quote } from './quote.ts'

/** Columns of labelled rows that are read; others are let be. The first two must be there. */
export const labelledColumns = ['text', 'primary', 'id', 'secondary', 'language', 'aspect'] as const

type Column = (typeof labelledColumns)[number]

/** What {@link parseLabelledRows} has to know besides the rows. */
export interface LabelledRowsContext {
  /** Lever ids in order; `ingen` is known besides. */
  readonly levers: readonly string[]
  /** How the file is called in messages. */
  readonly source: string
  /** What the rows are for. */
  readonly code: 'TRAINING_INVALID' | 'GOLD_INVALID'
}

/** Problems that a message lists; of more it tells the number. */
export const problemsShown = 50

const subjects = { TRAINING_INVALID: 'Treningsdataene', GOLD_INVALID: 'Fasiten' } as const

/** Takes a problem down. */
type Report = (place: string, what: string) => void

/**
 * Reads and validates rows that people have labelled. Columns are found by name (any case): `text` and `primary`, and
 * where they are there `id`, `secondary` (several with `|` between), `language` and `aspect`. Rows without any content
 * are passed over.
 * @param header - column names
 * @param rows - cells; a row may be shorter than the header
 * @returns at least one row, in the order given
 * @throws {HovedgrepError} `context.code` with a line for each problem, with its row and column
 */
export function parseLabelledRows(
  header: readonly string[],
  rows: Iterable<readonly string[]>,
  context: LabelledRowsContext,
): LabelledRow[] {
  const problems: string[] = []
  const report: Report = (place, what) => problems.push(`${place} ${what}`)
  const columns = findColumns(header, report)
  if (problems.length > 0) throw invalid(problems, context)
  const firstRowOf = new Map<string, number>()
  const labelled: LabelledRow[] = []
  let number = 0
  for (const cells of rows) {
    number++
    if (cells.every((cell) => cell.trim() === '')) continue
    const cell = (column: Column): string => (cells[columns.get(column) ?? -1] ?? '').trim().normalize('NFC')
    labelled.push(readRow(cell, number, firstRowOf, context.levers, report))
  }
  if (labelled.length === 0) problems.push('filen har ingen rader')
  if (problems.length > 0) throw invalid(problems, context)
  return labelled
}

function findColumns(header: readonly string[], report: Report): ReadonlyMap<Column, number> {
  const names = header.map((name) =>
    name
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  )
  const columns = new Map<Column, number>()
  for (const column of labelledColumns) {
    const first = names.indexOf(column)
    if (first < 0) continue
    columns.set(column, first)
    if (names.indexOf(column, first + 1) >= 0) report('kolonnenavn:', `${quote(column)} står to ganger`)
  }
  for (const column of ['text', 'primary'] as const) {
    if (columns.has(column)) continue
    const meant = nearest(column, names)
    const found = header.map((name) => quote(name)).join(', ') || 'ingen'
    report(
      'kolonnenavn:',
      `${quote(column)} mangler (fant ${found})${meant === undefined ? '' : `; mente du ${quote(meant)}?`}`,
    )
  }
  return columns
}

function readRow(
  cell: (column: Column) => string,
  number: number,
  firstRowOf: Map<string, number>,
  levers: readonly string[],
  report: Report,
): LabelledRow {
  const at = (column: Column, what: string): void => report(`row:${number} column:${column}`, what)
  const text = cell('text')
  if (text === '') at('text', 'teksten mangler')
  const primary = cell('primary')
  if (primary === '') at('primary', 'merkelappen mangler')
  else checkKnown(primary, [...levers, noLever], 'merkelapp', (what) => at('primary', what))
  return {
    place: `row:${number}`,
    id: readId(cell('id'), number, firstRowOf, (what) => at('id', what)),
    text,
    primary,
    secondary: readSecondary(cell('secondary'), primary, levers, (what) => at('secondary', what)),
    language: readOneOf<Language>(cell('language'), languages, 'språk', (what) => at('language', what)),
    aspect: readOneOf<Aspect>(cell('aspect'), aspects, 'vinkling', (what) => at('aspect', what)),
  }
}

function readId(
  written: string,
  number: number,
  firstRowOf: Map<string, number>,
  report: (what: string) => void,
): string {
  const id = written === '' ? `row:${number}` : written
  const first = firstRowOf.get(id)
  if (first === undefined) firstRowOf.set(id, number)
  else report(`${quote(id)} er brukt før, i row:${first}`)
  return id
}

function readSecondary(
  written: string,
  primary: string,
  levers: readonly string[],
  report: (what: string) => void,
): readonly string[] {
  if (written === '') return []
  const labels = written.split('|').map((label) => label.trim())
  labels.forEach((label, index) => {
    if (label === '') report('tomt mellom to loddrette streker')
    else if (label === noLever) report(`${quote(noLever)} kan bare stå alene, i primary`)
    else if (label === primary) report(`${quote(label)} står også i primary`)
    else if (labels.indexOf(label) < index) report(`${quote(label)} står to ganger`)
    else checkKnown(label, levers, 'merkelapp', report)
  })
  if (primary === noLever) report(`${quote(noLever)} i primary tåler ingen hovedgrep i secondary`)
  return labels
}

function readOneOf<Value extends string>(
  written: string,
  known: readonly Value[],
  what: string,
  report: (what: string) => void,
): Value | '' {
  if (written === '') return ''
  const value = known.find((candidate) => candidate === written.toLowerCase())
  if (value === undefined) checkKnown(written, known, what, report)
  return value ?? ''
}

function checkKnown(word: string, known: readonly string[], what: string, report: (what: string) => void): void {
  if (known.includes(word)) return
  // Any two codes of two letters are near each other.
  const meant = word.length > 2 ? nearest(word, known) : undefined
  report(
    `ukjent ${what} ${quote(word)}${meant === undefined ? ` (ventet ${known.join(', ')})` : `; mente du ${quote(meant)}?`}`,
  )
}

function invalid(problems: readonly string[], { code, source, levers }: LabelledRowsContext): HovedgrepError {
  const shown = problems.slice(0, problemsShown).map((problem) => `  ${visibleInLine(`${source} ${problem}`)}`)
  const rest = problems.length - shown.length
  if (rest > 0) shown.push(`  … og ${rest} til`)
  const place = /^row:\d+ column:\w+/.exec(problems[0] ?? '')?.[0] ?? ''
  return new HovedgrepError(code, `${subjects[code]} har ${problems.length} feil:\n${shown.join('\n')}`, {
    place: { source, place },
    hint: `Rett feilene og kjør igjen. Merkelappene er ${[...levers, noLever].join(', ')}; flere skilles med | i secondary.`,
  })
}
