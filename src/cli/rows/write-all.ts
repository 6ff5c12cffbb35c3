import { constantClassifier } from '../../classify/constant/constant-classifier.ts'
import { HovedgrepError } from '../../errors.ts'
import { loadClassifier } from '../../load.ts'
import { writeJsonlTrailer } from '../../render/rows/jsonl-trailer.ts'
import type { RowStyle } from '../../render/rows/row-writer.ts'
import type { RunInfo } from '../../types/run.ts'
import { noLever } from '../../types/taxonomy.ts'
import type { Output } from '../output.ts'
import type { Analysis } from '../run-analysis.ts'
import { type RowJob, writeRows, writerOf } from './row-job.ts'
import { createRowPool, type FinishedRows } from './row-pool.ts'

/** What is needed to write all rows of a run. */
export interface WriteAll {
  readonly analysis: Analysis
  readonly job: RowJob
  readonly output: Output
  /** For the table on a terminal. */
  readonly look: { readonly width: number; readonly style: RowStyle }
  /** Threads besides this one, integer ≥ 0. */
  readonly workers: number
}

/** Writes header, rows and, for JSON Lines, the trailer. Returns how many rows the filter kept out. */
export async function writeAll(work: WriteAll): Promise<number> {
  const { run, filteredOut } = work.workers > 0 ? await writeWithWorkers(work) : await writeAlone(work)
  const { ledger, sources, findings } = work.analysis.record
  if (work.job.format === 'jsonl')
    await work.output.write(writeJsonlTrailer({ run, ledger, sources, findings, filteredOut }))
  return filteredOut
}

interface Written {
  readonly run: RunInfo
  readonly filteredOut: number
}

async function writeAlone({ analysis, job, output, look }: WriteAll): Promise<Written> {
  const { classifier, taxonomy, run } = await loadClassifier(job.load)
  const writer = writerOf(job, taxonomy, look)
  let filteredOut = 0
  await output.write(writer.header())
  for await (const rows of analysis.rows(classifier)) {
    const written = writeRows(rows, writer, job.filter)
    filteredOut += written.filteredOut
    await output.write(written.text)
  }
  return { run, filteredOut }
}

/** This thread reads, segments and compares texts; the others classify and write. */
async function writeWithWorkers({ analysis, job, output, workers }: WriteAll): Promise<Written> {
  const pool = await createRowPool(job, workers)
  let filteredOut = 0
  let given = 0
  let taken = 0
  const write = async (finished: FinishedRows | undefined): Promise<boolean> => {
    if (finished === undefined) return false
    filteredOut += finished.filteredOut
    taken += finished.count
    await output.write(finished.text)
    return true
  }
  try {
    await output.write(pool.header)
    // Assignments are made by the threads; this one only needs inputs and campaigns.
    for await (const rows of analysis.rows(constantClassifier([], noLever))) {
      given += rows.length
      await write(await pool.put(rows))
    }
    while (await write(await pool.take()));
  } finally {
    await pool.close()
  }
  if (given !== taken)
    throw new HovedgrepError('LEDGER_UNBALANCED', `${given} innspill ble gitt til trådene, ${taken} kom tilbake.`)
  return { run: pool.run, filteredOut }
}
