import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { HovedgrepError } from '../../errors.ts'
import { packageRoot } from '../../read/package-files.ts'
import type { ClassifiedInput } from '../../types/assignment.ts'
import type { RunInfo } from '../../types/run.ts'
import { packRows } from './pack-rows.ts'
import type { RowJob } from './row-job.ts'
import type { WorkerAnswer } from './worker-answer.ts'

/** Rows that a worker has written. */
export interface FinishedRows {
  readonly text: string
  readonly filteredOut: number
  readonly count: number
}

/** Threads that classify and write rows while this one reads. What comes out is the same whatever their number. */
export interface RowPool {
  readonly header: string
  readonly run: RunInfo
  /** Gives a batch away. When all hands are full, the oldest batch's rows come back; to be written in that order. */
  readonly put: (rows: readonly ClassifiedInput[]) => Promise<FinishedRows | undefined>
  /** The rows of the oldest batch that is not back yet; undefined when all are. */
  readonly take: () => Promise<FinishedRows | undefined>
  /** Ends the threads; what they were doing is lost. */
  readonly close: () => Promise<void>
}

/** Batches on their way per thread: one at work, and enough waiting that it never idles. */
const batchesPerWorker = 2

/** A thread has a heap of its own; a small nursery keeps the sum low and costs little, for its rows die young. */
const resourceLimits = { maxYoungGenerationSizeMb: 3 }

function workerFile(): string {
  return join(packageRoot(), 'dist', 'row-worker.js')
}

/** Whether threads can be used: they run the built code. */
export function hasWorkers(): boolean {
  return existsSync(workerFile())
}

function toError(answer: Extract<WorkerAnswer, { kind: 'error' }>): HovedgrepError {
  const { code, message, place, hint } = answer
  return new HovedgrepError(code, message, { ...(place && { place }), ...(hint !== undefined && { hint }) })
}

/** One thread, and those who wait for its answers. */
interface Hand {
  readonly worker: Worker
  readonly waiting: { done: (answer: WorkerAnswer) => void; fail: (error: unknown) => void }[]
}

function createHand(job: RowJob): Hand {
  const worker = new Worker(workerFile(), { workerData: job, resourceLimits, stdin: false })
  const waiting: Hand['waiting'] = []
  worker.on('message', (answer: WorkerAnswer) => {
    const next = waiting.shift()
    if (answer.kind === 'error') next?.fail(toError(answer))
    else next?.done(answer)
  })
  worker.on('error', (error) => {
    for (const { fail } of waiting.splice(0)) fail(error)
  })
  return { worker, waiting }
}

function answerOf({ waiting }: Hand): Promise<WorkerAnswer> {
  return new Promise((done, fail) => {
    waiting.push({ done, fail })
  })
}

/**
 * Starts the threads.
 * @param size - how many, integer ≥ 1
 * @throws {HovedgrepError} what loading the classifier throws
 */
export async function createRowPool(job: RowJob, size: number): Promise<RowPool> {
  const hands = Array.from({ length: size }, () => createHand(job))
  const close = async (): Promise<void> => {
    await Promise.all(hands.map(({ worker }) => worker.terminate()))
  }
  try {
    const [first] = await Promise.all(hands.map(answerOf))
    if (first?.kind !== 'ready') throw new HovedgrepError('INTERNAL', 'En tråd svarte ikke som ventet.')
    return { header: first.header, run: first.run, ...queueOf(hands), close }
  } catch (error) {
    await close()
    throw error
  }
}

function queueOf(hands: readonly Hand[]): Pick<RowPool, 'put' | 'take'> {
  const underway: Promise<WorkerAnswer>[] = []
  let turn = 0
  const take = async (): Promise<FinishedRows | undefined> => {
    const answer = await underway.shift()
    return answer?.kind === 'rows' ? answer : undefined
  }
  return {
    take,
    put(rows) {
      const hand = hands[turn % hands.length]
      turn++
      if (hand !== undefined) {
        const packed = packRows(rows)
        const answer = answerOf(hand)
        // Whoever takes the batch hears of a failure; until then it is not unhandled.
        answer.catch(() => {})
        underway.push(answer)
        hand.worker.postMessage(packed, [packed.lengths.buffer])
      }
      return underway.length > hands.length * batchesPerWorker ? take() : Promise.resolve(undefined)
    },
  }
}
