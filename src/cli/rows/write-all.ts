import { writeJsonlTrailer } from '../../render/rows/jsonl-trailer.ts'
import { isPackedFormat, type TextRowFormatName } from '../../render/rows/registry.ts'
import type { RowStyle } from '../../render/rows/row-writer.ts'
import type { Output } from '../output.ts'
import type { AnalysisRecord } from '../run-analysis.ts'
import type { LossRecord } from '../say-losses.ts'
import type { ClassifiedRows } from '../workers/classified-rows.ts'
import { type RowJob, writeRows, writerOf } from './row-job.ts'
import { writeBook } from './write-book.ts'

/** What is needed to write all rows of a run. */
export interface WriteAll {
  readonly classified: ClassifiedRows
  /** Whole when the rows are at an end. */
  readonly record: AnalysisRecord
  readonly job: RowJob
  readonly output: Output
  /** For the table on a terminal. */
  readonly look: { readonly width: number; readonly style: RowStyle }
  /** Told of what the format cannot hold. */
  readonly losses: LossRecord
}

/** Writes header, rows and, for JSON Lines and workbooks, the trailer. Returns how many rows the filter kept out. */
export async function writeAll(all: WriteAll): Promise<number> {
  const { format } = all.job
  return isPackedFormat(format) ? writeBook(format, all) : writeText(format, all)
}

async function writeText(
  format: TextRowFormatName,
  { classified, record, job, output, look }: WriteAll,
): Promise<number> {
  const { taxonomy, run } = classified
  const writer = writerOf(format, job, taxonomy, look)
  let filteredOut = 0
  await output.write(writer.header())
  for await (const rows of classified.rows) {
    const written = writeRows(rows, writer, job.filter)
    filteredOut += written.filteredOut
    await output.write(written.text)
  }
  const { ledger, sources, findings } = record
  if (format === 'jsonl') await output.write(writeJsonlTrailer({ run, ledger, sources, findings, filteredOut }))
  return filteredOut
}
