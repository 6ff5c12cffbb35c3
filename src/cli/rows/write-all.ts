import { writeJsonlTrailer } from '../../render/rows/jsonl-trailer.ts'
import { isPackedFormat, type TextRowFormatName } from '../../render/rows/registry.ts'
import type { AllRows } from './all-rows.ts'
import { writeRows, writerOf } from './row-job.ts'
import { writeBook } from './write-book.ts'

/** Writes header, rows and, for JSON Lines and workbooks, the trailer. Returns how many rows the filter kept out. */
export async function writeAll(all: AllRows): Promise<number> {
  const { format } = all.job
  return isPackedFormat(format) ? writeBook(format, all) : writeText(format, all)
}

async function writeText(
  format: TextRowFormatName,
  { classified, record, job, output, look }: AllRows,
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
