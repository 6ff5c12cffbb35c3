import { createCsvWriter } from './csv.ts'
import { createJsonlWriter } from './jsonl.ts'
import type { CreateRowBook } from './row-book.ts'
import type { RowWriter, RowWriterOptions } from './row-writer.ts'
import { createTableWriter } from './table.ts'
import { createTsvWriter } from './tsv.ts'

/** A way of writing rows. */
export interface RowFormat {
  /** One sentence for the help text, in bokmål. */
  readonly description: string
  readonly create: (options: RowWriterOptions) => RowWriter
}

/** All formats of `classify` that are text. `--format` and the contract tests read this. */
export const rowFormats = {
  csv: { description: 'kommadelte kolonner (RFC 4180)', create: createCsvWriter },
  tsv: { description: 'tabulatordelte kolonner, én linje per innspill', create: createTsvWriter },
  jsonl: { description: 'ett JSON-objekt per linje, kan gis til report', create: createJsonlWriter },
  table: { description: 'tabell for terminalen', create: createTableWriter },
} as const satisfies Record<string, RowFormat>

/** A way of writing rows as a file of bytes. */
export interface PackedRowFormat {
  /** One sentence for the help text, in bokmål. */
  readonly description: string
  /** Loads the code when it is asked for. */
  readonly load: () => Promise<CreateRowBook>
}

/** The other formats of `classify`, which are no text. `--format` reads this too. */
export const packedRowFormats = {
  xlsx: {
    description: 'arbeidsbok for Excel og LibreOffice',
    load: async () => (await import('./xlsx.ts')).createXlsxBook,
  },
} as const satisfies Record<string, PackedRowFormat>

/** Name of a row format that is text. */
export type TextRowFormatName = keyof typeof rowFormats

/** Name of a row format that is bytes. */
export type PackedRowFormatName = keyof typeof packedRowFormats

/** Name of a row format. */
export type RowFormatName = TextRowFormatName | PackedRowFormatName

/** Whether a row format is bytes. */
export function isPackedFormat(format: RowFormatName): format is PackedRowFormatName {
  return Object.hasOwn(packedRowFormats, format)
}

/** A writer of rows in a format. */
export function createRowWriter(format: TextRowFormatName, options: RowWriterOptions): RowWriter {
  return rowFormats[format].create(options)
}
