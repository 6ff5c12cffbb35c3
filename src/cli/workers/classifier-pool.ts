import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { HovedgrepError } from '../../errors.ts'
import type { LoadOptions } from '../../load.ts'
import { packageRoot } from '../../read/package-files.ts'
import type { Assignment } from '../../types/assignment.ts'
import type { RunInfo } from '../../types/run.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { keepNurserySmall } from './keep-nursery-small.ts'
import { createAssignmentUnpacker } from './packed-assignments.ts'
import { packTexts } from './packed-texts.ts'
import type { WorkerAnswer } from './worker-answer.ts'

/** Threads that classify texts. What comes out is the same whatever their number. */
export interface ClassifierPool {
  readonly taxonomy: Taxonomy
  readonly run: RunInfo
  /** The assignments of some texts, in their order, to be gone through once. Batches go to the threads in turn. */
  readonly classify: (texts: readonly string[]) => Promise<Iterator<Assignment>>
  /** Ends the threads; what they were doing is lost. */
  readonly close: () => Promise<void>
}

/** A thread has a heap of its own; a small nursery keeps the sum low and costs little, for its texts die young. */
const resourceLimits = { maxYoungGenerationSizeMb: 3 }

function workerFile(): string {
  return join(packageRoot(), 'dist', 'classifier-worker.js')
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
  readonly unpack: ReturnType<typeof createAssignmentUnpacker>
}

function createHand(load: LoadOptions): Hand {
  const worker = new Worker(workerFile(), { workerData: load, resourceLimits, stdin: false })
  const waiting: Hand['waiting'] = []
  worker.on('message', (answer: WorkerAnswer) => {
    const next = waiting.shift()
    if (answer.kind === 'error') next?.fail(toError(answer))
    else next?.done(answer)
  })
  worker.on('error', (error) => {
    for (const { fail } of waiting.splice(0)) fail(error)
  })
  return { worker, waiting, unpack: createAssignmentUnpacker() }
}

function answerOf({ waiting }: Hand): Promise<WorkerAnswer> {
  return new Promise((done, fail) => {
    waiting.push({ done, fail })
  })
}

async function classifyBy(hand: Hand, texts: readonly string[]): Promise<Iterator<Assignment>> {
  const packed = packTexts(texts)
  const answering = answerOf(hand)
  hand.worker.postMessage(packed, [packed.lengths.buffer])
  const answer = await answering
  const count = answer.kind === 'assignments' ? answer.packed.count : 0
  if (answer.kind !== 'assignments' || count !== texts.length)
    throw new HovedgrepError(
      'LEDGER_UNBALANCED',
      `${texts.length} innspill ble gitt til en tråd, ${count} kom tilbake.`,
    )
  return hand.unpack(answer.packed)
}

/**
 * Starts the threads.
 * @param size - how many, integer ≥ 1
 * @throws {HovedgrepError} what loading the classifier throws
 */
export async function createClassifierPool(load: LoadOptions, size: number): Promise<ClassifierPool> {
  const hands = Array.from({ length: size }, () => createHand(load))
  const close = async (): Promise<void> => {
    await Promise.all(hands.map(({ worker }) => worker.terminate()))
  }
  let turn = 0
  const classify = (texts: readonly string[]): Promise<Iterator<Assignment>> => {
    const hand = hands[turn++ % hands.length]
    return hand === undefined ? Promise.resolve([].values()) : classifyBy(hand, texts)
  }
  try {
    const [first] = await Promise.all(hands.map(answerOf))
    if (first?.kind !== 'ready') throw new HovedgrepError('INTERNAL', 'En tråd svarte ikke som ventet.')
    keepNurserySmall()
    return { taxonomy: first.taxonomy, run: first.run, classify, close }
  } catch (error) {
    await close()
    throw error
  }
}
