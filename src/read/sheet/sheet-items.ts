import type { Flaw } from './sheet-flaw.ts'

/** A cell that has something in it. */
export interface SheetCell {
  /** From 1, which is A. */
  readonly column: number
  readonly text: string
}

/** A sheet begins. */
export interface SheetStart {
  readonly kind: 'sheet'
  readonly name: string
  readonly isHidden: boolean
}

/** A row with at least one cell. */
export interface SheetRow {
  readonly kind: 'row'
  /** From 1, as the spreadsheet shows it; ascending within the sheet. */
  readonly row: number
  /** How many rows follow upon each other that are all just so, this one counted. */
  readonly repeat: number
  /** In the order of the columns, each column at most once. */
  readonly cells: readonly SheetCell[]
}

/** Something of a sheet that cannot be read. */
export interface SheetLoss {
  readonly kind: 'loss'
  /** Row where it is; 0 for the sheet as a whole. */
  readonly row: number
  /** How many rows or cells are lost, integer ≥ 1. */
  readonly count: number
  readonly flaw: Flaw
}

/** A sheet ends; what is to be said of it as a whole. */
export interface SheetEnd {
  readonly kind: 'end'
  /** Hidden rows with something in them. */
  readonly hiddenRows: number
  /** Hidden columns, as far as the sheet is filled. */
  readonly hiddenColumns: number
  /** Whether it has pictures, charts or text boxes. */
  readonly hasDrawings: boolean
  /** Formulas whose value the file does not hold. */
  readonly unknownValues: number
}

/** What the parsers of workbooks give, in the order of the file. */
export type SheetItem = SheetStart | SheetRow | SheetLoss | SheetEnd

/**
 * Reads all sheets of a workbook from the beginning; may be called again.
 * @param mostRows - rows of each sheet after which the rest of it may be left out
 */
export type ReadSheets = (mostRows: number) => AsyncGenerator<readonly SheetItem[]>

/** A sheet's end of which nothing is to be said. */
export const plainEnd: SheetEnd = {
  kind: 'end',
  hiddenRows: 0,
  hiddenColumns: 0,
  hasDrawings: false,
  unknownValues: 0,
}
