import type { SetAsideReason } from './input.ts'
import type { SourceNote } from './note.ts'

/** First unit of a table: its columns, and some rows by which the text columns can be found. */
export interface TableUnit {
  readonly kind: 'table'
  /** Where its rows stand in a source of several tables, such as `sheet:Svar`; empty where there is one. */
  readonly place: string
  /** Column names in order; `kolonne 1`… where the file has no header. Unique (a repeated name gets ` (2)`). */
  readonly columns: readonly string[]
  /** The first rows, at most 200. They come again as `row` units. */
  readonly sample: readonly (readonly string[])[]
}

/**
 * All tables of a source in which some may hold no inputs, as a workbook has code lists and key figures beside its answers.
 * Comes before the first of them; each comes again where its rows begin.
 */
export interface TablesUnit {
  readonly kind: 'tables'
  /** In order; each has a place of its own. */
  readonly tables: readonly TableUnit[]
}

/** One record of a table. */
export interface RowUnit {
  readonly kind: 'row'
  /** Record number from 1, header not counted, empty records counted; in a spreadsheet the number that it shows. */
  readonly row: number
  /** Same order as the table's columns; may be shorter or longer. */
  readonly cells: readonly string[]
}

/** A piece of running text. */
export interface BlockUnit {
  readonly kind: 'block'
  /** Where it begins, as a person finds it again: `line:42`, `paragraph:7`, `page:3 paragraph:2`. */
  readonly place: string
  readonly text: string
  /** Headings (and group labels) above it, outermost first. */
  readonly section: readonly string[]
  /** Column name, for a cell of a table with several prose columns: the question that it answers. Else empty. */
  readonly column: string
  /** Other cells of the same table row, or other facts of the block. */
  readonly meta: readonly (readonly [name: string, value: string])[]
  /** Set when the block is no input: why. */
  readonly setAside: SetAsideReason | undefined
}

/** Facts about the whole document: front matter of a Markdown file, date and sender of a letter. */
export interface DocumentUnit {
  readonly kind: 'document'
  readonly meta: readonly (readonly [name: string, value: string])[]
  /** Where each fact stands, such as `line:3`, in the order of `meta`; absent where facts have no place of their own. */
  readonly places?: readonly string[]
}

/** Something that is there and cannot be read. It also gives rise to a finding. */
export interface UnreadableUnit {
  readonly kind: 'unreadable'
  /** Such as `row:17` or `line:42`. */
  readonly place: string
  /** How many rows or blocks are lost here, integer ≥ 1. */
  readonly count: number
}

/** A comment for hovedgrep in a Markdown file. Comes before all blocks of the file; counts as nothing in the ledger. */
export interface NoteUnit extends Omit<SourceNote, 'source'> {
  readonly kind: 'note'
}

/** What a reader gives, in the order of the file. */
export type Unit = TablesUnit | TableUnit | RowUnit | BlockUnit | DocumentUnit | UnreadableUnit | NoteUnit
