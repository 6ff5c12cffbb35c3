import { createCsvWriter } from './csv.ts'
import { createJsonlWriter } from './jsonl.ts'
import type { RowWriter, RowWriterOptions } from './row-writer.ts'
import { createTableWriter } from './table.ts'
import { createTsvWriter } from './tsv.ts'

/** A way of writing rows. */
export interface RowFormat {
  /** One sentence for the help text, in bokmål. */
  readonly description: string
  readonly create: (options: RowWriterOptions) => RowWriter
}

/** All formats of `classify`. `--format` and the contract tests read this. */
export const rowFormats = {
  csv: { description: 'kommadelte kolonner (RFC 4180)', create: createCsvWriter },
  tsv: { description: 'tabulatordelte kolonner, én linje per innspill', create: createTsvWriter },
  jsonl: { description: 'ett JSON-objekt per linje, kan gis til report', create: createJsonlWriter },
  table: { description: 'tabell for terminalen', create: createTableWriter },
} as const satisfies Record<string, RowFormat>

/** Name of a row format. */
export type RowFormatName = keyof typeof rowFormats

/** A writer of rows in a format. */
export function createRowWriter(format: RowFormatName, options: RowWriterOptions): RowWriter {
  return rowFormats[format].create(options)
}
