import type { SetAsideReason } from './input.ts'

/** What became of everything that was read from one source (regnskap). Law: read = classified + set aside + unreadable. */
export interface SourceLedger {
  readonly source: string
  /** Rows × text columns, bullets, paragraphs, cells and other pieces that the reader saw. */
  readonly read: number
  readonly classified: number
  /** Count per reason; only reasons that occur. */
  readonly setAside: Readonly<Partial<Record<SetAsideReason, number>>>
  readonly unreadable: number
}

/** Facts about a source as it was read, for `--verbose` and the report's method section. */
export interface SourceInfo {
  readonly source: string
  /** Reader name: `csv`, `markdown`, `text`, `jsonl`. */
  readonly format: string
  readonly encoding: string
  /** `;`, `,`, tab or `|` for tables; empty else. */
  readonly delimiter: string
  /** Whether the first record was taken as column names (tables only). */
  readonly hasHeader: boolean
  /** Names of the columns whose cells are inputs (tables only). */
  readonly textColumns: readonly string[]
  /** Column whose values are ids; empty if none. */
  readonly idColumn: string
  /**
   * SHA-256 of the bytes as read, 64 hexadecimal digits; of a file in an archive, of its unpacked bytes. Empty where the source
   * was not read to its end, and with `--redact`, since a short text that is known but for a number can be found by its hash.
   */
  readonly sha256: string
}
