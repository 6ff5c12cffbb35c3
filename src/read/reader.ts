import type { Finding } from '../types/finding.ts'
import type { SourceInfo } from '../types/ledger.ts'
import type { Unit } from '../types/unit.ts'

/** What a user may set for reading; everything else is found in the file. */
export interface ReadOptions {
  /** Encoding by any name that iconv-lite knows, such as `windows-1252`; found in the bytes when missing. */
  readonly encoding?: string | undefined
  /** Delimiter of tables: one ASCII character, or `tab`; found when missing. */
  readonly delimiter?: string | undefined
  /** Whether the first record of a table holds the column names; found when missing. */
  readonly header?: boolean | undefined
  /** Longest record of a table, in bytes; 10 MiB unless set. A longer one is reported as unreadable. */
  readonly maxRecordBytes?: number | undefined
  /** Largest document (any file but a table in text), in bytes; 64 MiB unless set. A larger one is reported as unreadable. */
  readonly maxDocumentBytes?: number | undefined
  /** Most bytes that an archive or a document that is one may unpack to; 1 GiB unless set. */
  readonly maxUnpackedBytes?: number | undefined
  /** Findings of one rule in one file that are told one by one, the rest being counted; 50 unless set. Integer ≥ 1 or infinity. */
  readonly mostFindings?: number | undefined
}

/** What a reader finds out about a source; its hash is taken by whoever opens it. */
export type ReadInfo = Omit<SourceInfo, 'sha256'>

/** Where a row of a table in text stands in its file. */
export interface RowPlace {
  /** As in the unit. */
  readonly row: number
  /** Physical line at which its record begins, from 1. */
  readonly line: number
  /** The record as it stands in the file, with its line end; empty where that is not known. */
  readonly raw: () => string
  /**
   * Which characters of `raw` are the cell of a column, without quotes around it: offsets in UTF-16 units.
   * @param rename - what the columns are called by who asks
   */
  readonly cellOf: (name: string, rename: (column: string) => string) => { start: number; end: number } | undefined
  /**
   * The cells of certain columns, as {@link cellOf} gives them; undefined for one that is not found in `raw`.
   * @param isWanted - whether a column is one of them
   */
  readonly cellsOf: (isWanted: (column: string) => boolean) => readonly ({ start: number; end: number } | undefined)[]
}

/** Where a reader reports to, and the name by which it speaks of the file. */
export interface ReadContext {
  /** Name of the source as it stands in findings. */
  readonly source: string
  readonly onFinding: (finding: Finding) => void
  /** Called when the facts are known, at the latest at the end; called again if a later part of the file changes them. */
  readonly onInfo: (info: ReadInfo) => void
  /** Set by who wants to know where rows stand: called before each is given, by readers of tables in text. */
  readonly onRow?: (place: RowPlace) => void
  /** As in the options. */
  readonly mostFindings?: number | undefined
}

/** A reader: bytes in, units out in batches, in the order of the file. Never throws for flaws of the data. */
export type Read = (
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
) => AsyncIterable<readonly Unit[]>

/** Default of {@link ReadOptions.maxRecordBytes}: 10 MiB. */
export const defaultMaxRecordBytes = 10 * 1024 * 1024

/** Default of {@link ReadOptions.maxDocumentBytes}: 64 MiB. */
export const defaultMaxDocumentBytes = 64 * 1024 * 1024
