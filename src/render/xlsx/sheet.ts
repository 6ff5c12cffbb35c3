import type { Language } from '../../types/taxonomy.ts'

/** A day. Written as a real date, so that a spreadsheet can sort and count by it. */
export interface DateCell {
  /** `2019-05-31`. */
  readonly date: string
}

/**
 * What stands in a cell: a text (never anything else than text), a finite number, a day, true or false; empty when
 * undefined. A number that is not to be seen is `null`, and the cell says that it is hidden.
 */
export type Cell = string | number | boolean | DateCell | undefined | null

/** How a column's numbers are shown: `1 234`, `12,3 %` of a share 0–1, `0,42`, or as they are. Its texts are texts all the same. */
export type NumberKind = 'integer' | 'share' | 'decimal' | 'general'

/** A column of a sheet. */
export interface SheetColumn {
  readonly title: string
  /** Said of columns of numbers, whose titles stand to the right as they do; a number elsewhere is shown as `integer`. */
  readonly numbers?: NumberKind
  /** Width in characters, 1–255; as wide as what is in it, within limits, where a table is given whole. */
  readonly width?: number
  /** Whether the cells of shares show a bar as long as they are. */
  readonly hasBars?: boolean
}

/** One table: a sheet of its own, whose first row has the titles. */
export interface Sheet {
  /** At most 31 characters, none of `[ ] : * ? / \`, no apostrophe at the ends; unique in the workbook. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
}

/** A sheet with all of its rows. */
export interface FullSheet extends Sheet {
  readonly rows: readonly (readonly Cell[])[]
}

/** A text that did not fit into its cell. */
export interface CutCell {
  readonly sheet: string
  /** As the spreadsheet counts, from 1. */
  readonly row: number
  /** Title of the column. */
  readonly column: string
}

/** How a workbook is written. */
export interface WorkbookOptions {
  /** Of dates, numbers and of the mark where a text was cut. */
  readonly language: Language
  /** Whether a text that would become a formula when it is typed anew is marked as text, as an apostrophe before it does in a spreadsheet. On unless switched off. */
  readonly defuse?: boolean | undefined
  /** Told of each text that is cut. */
  readonly onCut?: ((cut: CutCell) => void) | undefined
  /** Rows of a sheet, header included; what is more goes on in a further one. As many as Excel holds unless told. */
  readonly mostRows?: number | undefined
}
