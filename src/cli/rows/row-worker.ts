import { parentPort, workerData } from 'node:worker_threads'
import { HovedgrepError } from '../../errors.ts'
import { loadClassifier } from '../../load.ts'
import { type PackedRows, unpackRows } from './pack-rows.ts'
import { type RowJob, writeRows, writerOf } from './row-job.ts'
import type { WorkerAnswer } from './worker-answer.ts'

// The other end of row-pool.ts: takes packed inputs, classifies them and gives the rows back as bytes.

function send(answer: WorkerAnswer, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, transfer)
}

function fail(error: unknown): void {
  if (error instanceof HovedgrepError) {
    const { code, message, place, hint } = error
    send({ kind: 'error', code, message, place, hint })
  } else {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    send({ kind: 'error', code: 'INTERNAL', message, place: undefined, hint: undefined })
  }
}

async function start(job: RowJob): Promise<void> {
  const { classifier, taxonomy, run } = await loadClassifier(job.load)
  const writer = writerOf(job, taxonomy)
  const encoder = new TextEncoder()
  parentPort?.on('message', (packed: PackedRows) => {
    try {
      const rows = unpackRows(packed).map(({ input, campaign }) => ({
        input,
        assignment: classifier.classify(input.text),
        campaign,
      }))
      const { text, filteredOut } = writeRows(rows, writer, job.filter)
      const bytes = encoder.encode(text)
      send(
        { kind: 'rows', bytes, filteredOut, count: rows.length },
        bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [],
      )
    } catch (error) {
      fail(error)
    }
  })
  send({ kind: 'ready', header: writer.header(), run })
}

const job: RowJob = workerData
start(job).catch(fail)
