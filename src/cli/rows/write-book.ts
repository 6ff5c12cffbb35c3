import { type PackedRowFormatName, packedRowFormats } from '../../render/rows/registry.ts'
import type { RowBook } from '../../render/rows/row-book.ts'
import type { Output } from '../output.ts'
import type { AllRows } from './all-rows.ts'
import { isWanted } from './row-job.ts'

async function pass(book: RowBook, output: Output): Promise<void> {
  for (const bytes of book.take()) await output.write(bytes)
}

/** Writes rows and trailer in a format that is bytes. Returns how many rows the filter kept out. */
export async function writeBook(
  format: PackedRowFormatName,
  { classified, record, job, output, losses }: AllRows,
): Promise<number> {
  const { taxonomy, run } = classified
  const { metaColumns, wide, defuse, filter } = job
  const create = await packedRowFormats[format].load()
  const book = create({ taxonomy, metaColumns, wide, defuse, ...losses })
  let filteredOut = 0
  for await (const rows of classified.rows) {
    for (const row of rows) {
      if (isWanted(filter, row)) book.row(row)
      else filteredOut++
    }
    await pass(book, output)
  }
  const { ledger, sources, findings } = record
  book.end({ run, ledger, sources, findings, filteredOut })
  await pass(book, output)
  return filteredOut
}
