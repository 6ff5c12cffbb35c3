import { constantClassifier } from '../../classify/constant/constant-classifier.ts'
import { type LoadOptions, loadClassifier } from '../../load.ts'
import type { Assignment, ClassifiedInput } from '../../types/assignment.ts'
import type { RunInfo } from '../../types/run.ts'
import { noLever, type Taxonomy } from '../../types/taxonomy.ts'
import type { Analysis } from '../run-analysis.ts'
import { type ClassifierPool, createClassifierPool, hasWorkers } from './classifier-pool.ts'

/** The rows of an analysis, and by what they are classified. */
export interface ClassifiedRows {
  readonly taxonomy: Taxonomy
  readonly run: RunInfo
  /** In batches, in the order of the sources. To be run once. */
  readonly rows: AsyncGenerator<readonly ClassifiedInput[]>
}

/** Files from this size on, in bytes, are worth the start of a thread. */
const bytesWorthAWorker = 4 * 1024 * 1024

/** Rows made and written at a time: few, so that most of what a row leaves behind dies young. */
const unitsAtATime = 32

/** Batches that wait for each thread while it works on another, so that it never idles. */
const batchesPerWorker = 1

/**
 * Threads besides this one: as many as asked for, else one for much text and none for what is done before a thread has
 * started.
 */
export function workersFor(asked: number | undefined, bytes: number): number {
  if (!hasWorkers()) return 0
  return asked ?? (bytes >= bytesWorthAWorker ? 1 : 0)
}

/**
 * Classifies an analysis, in this thread or with others, and sees that they end whatever happens.
 * @param workers - threads besides this one, integer ≥ 0; the rows are the same whatever their number
 * @param use - gets the rows
 * @throws {HovedgrepError} what loading the classifier throws, and what `use` throws
 */
export async function withClassifiedRows<T>(
  analysis: Analysis,
  load: LoadOptions,
  workers: number,
  use: (classified: ClassifiedRows) => Promise<T>,
): Promise<T> {
  if (workers === 0) {
    const { classifier, taxonomy, run } = await loadClassifier(load)
    return use({ taxonomy, run, rows: analysis.rows(classifier, unitsAtATime) })
  }
  const pool = await createClassifierPool(load, workers)
  try {
    return await use({ taxonomy: pool.taxonomy, run: pool.run, rows: rowsByPool(analysis, pool, workers) })
  } finally {
    await pool.close()
  }
}

interface Underway {
  readonly rows: readonly ClassifiedInput[]
  readonly assignments: Promise<Iterator<Assignment>>
}

async function* finish({ rows, assignments }: Underway): AsyncGenerator<readonly ClassifiedInput[]> {
  const answers = await assignments
  for (let at = 0; at < rows.length; at += unitsAtATime)
    yield rows.slice(at, at + unitsAtATime).flatMap(({ input, campaign }) => {
      const { value: assignment, done } = answers.next()
      return done === true ? [] : [{ input, assignment, campaign }]
    })
}

/** This thread reads, segments, compares texts and writes; the others classify. */
async function* rowsByPool(
  analysis: Analysis,
  pool: ClassifierPool,
  workers: number,
): AsyncGenerator<readonly ClassifiedInput[]> {
  const underway: Underway[] = []
  // The threads make the assignments; here only inputs and campaigns are wanted.
  for await (const rows of analysis.rows(constantClassifier([], noLever))) {
    const assignments = pool.classify(rows.map(({ input }) => input.text))
    // Whoever takes the batch hears of a failure; until then it is not unhandled.
    assignments.catch(() => {})
    underway.push({ rows, assignments })
    const oldest = underway.length > workers * batchesPerWorker ? underway.shift() : undefined
    if (oldest !== undefined) yield* finish(oldest)
  }
  for (const batch of underway) yield* finish(batch)
}
