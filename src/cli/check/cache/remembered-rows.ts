import { constantClassifier } from '../../../classify/constant/constant-classifier.ts'
import { type LoadOptions, loadClassifier } from '../../../load.ts'
import type { Assignment, ClassifiedInput } from '../../../types/assignment.ts'
import { noLever } from '../../../types/taxonomy.ts'
import type { Analysis } from '../../run-analysis.ts'
import type { ClassifiedRows } from '../../workers/classified-rows.ts'
import { createClassifierPool } from '../../workers/classifier-pool.ts'
import type { SourceMemory } from './assignment-memory.ts'

/** Opens what is remembered of a source, by its name; to be called once for each, in their order. */
export type OpenMemory = (source: string) => SourceMemory

/** Answers for some texts, in their order, to be gone through once. */
type Classify = (texts: readonly string[]) => Promise<Iterator<Assignment>>

/** Rows made and written at a time. */
const unitsAtATime = 32

/**
 * As `withClassifiedRows`, and the rows are the same; only texts that nobody remembers are classified.
 * @param workers - threads besides this one, integer ≥ 0
 * @throws {HovedgrepError} what loading the classifier throws, and what `use` throws
 */
export async function withRememberedRows<T>(
  analysis: Analysis,
  load: LoadOptions,
  workers: number,
  openMemory: OpenMemory,
  use: (classified: ClassifiedRows) => Promise<T>,
): Promise<T> {
  if (workers === 0) {
    const { classifier, taxonomy, run } = await loadClassifier(load)
    const classify: Classify = async (texts) => texts.map((text) => classifier.classify(text)).values()
    return use({ taxonomy, run, rows: rememberedRows(analysis, classify, 0, openMemory) })
  }
  const { taxonomy, run, classify, close } = await createClassifierPool(load, workers)
  try {
    return await use({ taxonomy, run, rows: rememberedRows(analysis, classify, workers, openMemory) })
  } finally {
    await close()
  }
}

interface Underway {
  readonly rows: readonly ClassifiedInput[]
  readonly memory: SourceMemory
  /** By row; undefined where the classifier has been asked. */
  readonly recalled: readonly (Assignment | undefined)[]
  readonly asked: Promise<Iterator<Assignment>>
}

async function* finished({ rows, memory, recalled, asked }: Underway): AsyncGenerator<readonly ClassifiedInput[]> {
  const answers = await asked
  const answer = (): Assignment | undefined => {
    const { value, done } = answers.next()
    return done === true ? undefined : value
  }
  for (let from = 0; from < rows.length; from += unitsAtATime)
    yield rows.slice(from, from + unitsAtATime).flatMap(({ input, campaign }, at) => {
      const assignment = recalled[from + at] ?? answer()
      if (assignment === undefined) return []
      memory.learn(input.text, assignment)
      return [{ input, assignment, campaign }]
    })
}

async function* rememberedRows(
  analysis: Analysis,
  classify: Classify,
  workers: number,
  openMemory: OpenMemory,
): AsyncGenerator<readonly ClassifiedInput[]> {
  const underway: Underway[] = []
  const memories = new Map<string, SourceMemory>()
  const memoryOf = (source: string): SourceMemory => {
    const memory = memories.get(source) ?? openMemory(source)
    memories.set(source, memory)
    return memory
  }
  /** Ends the sources of which no row is underway. */
  function endAllBut(kept: readonly SourceMemory[]): void {
    for (const [source, memory] of memories) {
      if (kept.includes(memory)) continue
      memory.end()
      memories.delete(source)
    }
  }
  try {
    // The assignments come from elsewhere; here only inputs and campaigns are wanted.
    for await (const rows of analysis.rows(constantClassifier([], noLever), workers === 0 ? unitsAtATime : undefined)) {
      const memory = memoryOf(rows[0]?.input.source ?? '')
      const recalled = rows.map(({ input }) => memory.recall(input.text))
      const unknown = rows.filter((_, at) => recalled[at] === undefined).map(({ input }) => input.text)
      const asked = unknown.length === 0 ? Promise.resolve([].values()) : classify(unknown)
      // Whoever takes the batch hears of a failure; until then it is not unhandled.
      asked.catch(() => {})
      underway.push({ rows, memory, recalled, asked })
      const oldest = underway.length > workers ? underway.shift() : undefined
      if (oldest !== undefined) yield* finished(oldest)
      endAllBut([memory, ...underway.map((batch) => batch.memory)])
    }
    for (const batch of underway) yield* finished(batch)
    endAllBut([])
  } finally {
    for (const memory of memories.values()) memory.abort()
  }
}
