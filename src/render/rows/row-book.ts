import type { ClassifiedInput } from '../../types/assignment.ts'
import type { ResultTrailer } from '../../types/run.ts'
import type { CutCell } from '../xlsx/sheet.ts'
import type { RowWriterOptions } from './row-writer.ts'

/** What a writer of rows that are bytes needs to know before the first row. */
export interface RowBookOptions extends RowWriterOptions {
  /** Told of each text that its cell cannot hold. */
  readonly onCut?: ((cut: CutCell) => void) | undefined
  /** Told how many of the files' own columns a sheet has no room for; they are left out. */
  readonly onColumnsLost?: ((lost: number) => void) | undefined
  /** Rows of a sheet, header included; as many as Excel holds unless told. */
  readonly mostRows?: number | undefined
}

/** Writes rows as bytes, and keeps none of them. Pure. */
export interface RowBook {
  readonly row: (row: ClassifiedInput) => void
  /** Ends the file with what is known only now. */
  readonly end: (trailer: ResultTrailer) => void
  /** The bytes made since they were taken last. */
  readonly take: () => readonly Uint8Array[]
}

/** Makes a {@link RowBook}. */
export type CreateRowBook = (options: RowBookOptions) => RowBook
