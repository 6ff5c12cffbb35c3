import { parentPort, workerData } from 'node:worker_threads'
import type { Classifier } from '../../classify/classifier.ts'
import { HovedgrepError } from '../../errors.ts'
import { type LoadOptions, loadClassifier } from '../../load.ts'
import type { Assignment } from '../../types/assignment.ts'
import { createAssignmentPacker } from './packed-assignments.ts'
import { type PackedTexts, unpackTexts } from './packed-texts.ts'
import type { WorkerAnswer } from './worker-answer.ts'

// The other end of classifier-pool.ts: takes packed texts and gives packed assignments back.

function send(answer: WorkerAnswer): void {
  if (answer.kind === 'assignments')
    parentPort?.postMessage(answer, [answer.packed.numbers.buffer, answer.packed.features.lengths.buffer])
  else parentPort?.postMessage(answer)
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

/** One at a time, for what is made one by one dies young. */
function* assignmentsOf(texts: PackedTexts, classifier: Classifier): Generator<Assignment> {
  for (const text of unpackTexts(texts)) yield classifier.classify(text)
}

async function start(options: LoadOptions): Promise<void> {
  const { classifier, taxonomy, run } = await loadClassifier(options)
  const pack = createAssignmentPacker()
  parentPort?.on('message', (texts: PackedTexts) => {
    try {
      send({ kind: 'assignments', packed: pack(assignmentsOf(texts, classifier)) })
    } catch (error) {
      fail(error)
    }
  })
  send({ kind: 'ready', taxonomy, run })
}

const options: LoadOptions = workerData
start(options).catch(fail)
