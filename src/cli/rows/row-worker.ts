import { parentPort, workerData } from 'node:worker_threads'
import { HovedgrepError } from '../../errors.ts'
import { loadClassifier } from '../../load.ts'
import { type PackedRows, unpackRows } from './pack-rows.ts'
import { isWanted, type RowJob, writerOf } from './row-job.ts'
import type { WorkerAnswer } from './worker-answer.ts'

// The other end of row-pool.ts: takes packed inputs, classifies them and gives the rows back as bytes.

function send(answer: WorkerAnswer): void {
  parentPort?.postMessage(answer)
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
  parentPort?.on('message', (packed: PackedRows) => {
    try {
      let text = ''
      let filteredOut = 0
      unpackRows(packed, (input, campaign) => {
        const row = { input, assignment: classifier.classify(input.text), campaign }
        if (isWanted(job.filter, row)) text += writer.row(row)
        else filteredOut++
      })
      // As a string: turning it into bytes is left to the other thread, which has more time.
      send({ kind: 'rows', text, filteredOut, count: packed.count })
    } catch (error) {
      fail(error)
    }
  })
  send({ kind: 'ready', header: writer.header(), run })
}

const job: RowJob = workerData
start(job).catch(fail)
