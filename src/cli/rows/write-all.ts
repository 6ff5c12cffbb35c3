import { writeJsonlTrailer } from '../../render/rows/jsonl-trailer.ts'
import type { RowStyle } from '../../render/rows/row-writer.ts'
import type { Output } from '../output.ts'
import type { AnalysisRecord } from '../run-analysis.ts'
import type { ClassifiedRows } from '../workers/classified-rows.ts'
import { type RowJob, writeRows, writerOf } from './row-job.ts'

/** What is needed to write all rows of a run. */
export interface WriteAll {
  readonly classified: ClassifiedRows
  /** Whole when the rows are at an end. */
  readonly record: AnalysisRecord
  readonly job: RowJob
  readonly output: Output
  /** For the table on a terminal. */
  readonly look: { readonly width: number; readonly style: RowStyle }
}

/** Writes header, rows and, for JSON Lines, the trailer. Returns how many rows the filter kept out. */
export async function writeAll({ classified, record, job, output, look }: WriteAll): Promise<number> {
  const { taxonomy, run } = classified
  const writer = writerOf(job, taxonomy, look)
  let filteredOut = 0
  await output.write(writer.header())
  for await (const rows of classified.rows) {
    const written = writeRows(rows, writer, job.filter)
    filteredOut += written.filteredOut
    await output.write(written.text)
  }
  const { ledger, sources, findings } = record
  if (job.format === 'jsonl') await output.write(writeJsonlTrailer({ run, ledger, sources, findings, filteredOut }))
  return filteredOut
}
