import type { ClassifiedInput } from '../../types/assignment.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'

/** Puts colour on a text; the terminal's codes are the business of whoever gives it. */
export type Paint = (text: string) => string

/** Colours of the terminal table. */
export interface RowStyle {
  readonly head: Paint
  readonly faint: Paint
  readonly certain: Paint
  readonly doubtful: Paint
}

/** What a writer of rows needs to know before the first row. */
export interface RowWriterOptions {
  readonly taxonomy: Taxonomy
  /** CSV and TSV: one column more per lever, `p.<lever>`, and `p.ingen`. */
  readonly wide?: boolean | undefined
  /** CSV: byte order mark, `;` and CRLF, which a Norwegian Excel opens by double-click. */
  readonly excel?: boolean | undefined
  /** CSV and TSV: a leading apostrophe before what a spreadsheet would take for a formula; on unless switched off. */
  readonly defuse?: boolean | undefined
  /** CSV and TSV: names of the files' own columns, in the order first met. Rows that lack one have an empty cell. */
  readonly metaColumns: readonly string[]
  /** Table: columns of the terminal, integer ≥ 40; 100 unless told. */
  readonly width?: number | undefined
  /** Table: no colours unless given. */
  readonly style?: RowStyle | undefined
}

/** Writes rows as text, each ended by its line break. Pure. */
export interface RowWriter {
  /** What stands before the first row; may be empty. */
  header(): string
  row(row: ClassifiedInput): string
}
