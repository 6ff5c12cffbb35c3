import type { RespondentOptions } from '../text/columns/respondent-columns.ts'
import type { Finding } from '../types/finding.ts'
import type { SetAside, SetAsideReason } from '../types/input.ts'
import type { SourceNote } from '../types/note.ts'
import type { DocumentUnit, TableUnit } from '../types/unit.ts'

/** What a user may set; everything else is found from the columns and the first rows. */
export interface SegmentOptions {
  /** Names of the columns whose cells are inputs. */
  readonly textColumns?: readonly string[] | undefined
  /** Name of the column of ids. */
  readonly idColumn?: string | undefined
  readonly respondent?: RespondentOptions | undefined
  /** Repeated ids of a table that are told one by one; 50 unless set. Integer ≥ 1 or infinity. */
  readonly mostFindings?: number | undefined
}

/** Which column gives the inputs of a table their ids. */
export interface TableIds {
  /** Name of the column; empty where the ids are numbers of rows. */
  readonly idColumn: string
  /** Where there is none: a column that might have been meant, and is not used. */
  readonly possible?: PossibleIdColumn | undefined
}

/** A column that is called as if it held ids. */
export interface PossibleIdColumn {
  readonly column: string
  /** Rows looked at; integer ≥ 1. */
  readonly rows: number
  /** How many of them have nothing in it. */
  readonly blank: number
  /** How many have what a row above has. */
  readonly repeated: number
}

/** Where a segmenter tells what it did not make an input. */
export interface SegmentReport {
  readonly onSetAside: (setAside: SetAside) => void
  readonly onFinding: (finding: Finding) => void
  /** A table that holds inputs, before its rows. */
  readonly onTable?: ((source: string, table: TableUnit, ids: TableIds) => void) | undefined
  /** What a document says of itself, before its blocks. */
  readonly onDocument?: ((source: string, document: DocumentUnit) => void) | undefined
  /** A comment for hovedgrep, before anything else of its source. */
  readonly onNote?: ((note: SourceNote) => void) | undefined
}

/** Running account of one source; what is classified is counted by whoever classifies. */
export interface SegmentLedger {
  /** Rows × text columns, and blocks. Always inputs given + set aside + unreadable. */
  read: number
  setAside: Partial<Record<SetAsideReason, number>>
  unreadable: number
}

/** What the parts of a segmenter share. */
export interface SegmentContext {
  readonly source: string
  readonly options: SegmentOptions
  readonly report: SegmentReport
  readonly ledger: SegmentLedger
  /** Counts and reports a piece that is no input. */
  readonly setAside: (place: string, reason: SetAsideReason, text: string, rowHash?: string) => void
}
