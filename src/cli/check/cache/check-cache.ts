import { resolve } from 'node:path'
import { numberFormats } from '../../../render/format-number.ts'
import { type Analysis, describeSource, loadOptions } from '../../run-analysis.ts'
import type { Session } from '../../session.ts'
import { type ClassifiedRows, withClassifiedRows, workersFor } from '../../workers/classified-rows.ts'
import type { Flaws } from '../flaws.ts'
import { openSourceMemory, type SourceMemory } from './assignment-memory.ts'
import { type CacheFolder, openCacheFolder } from './cache-folder.ts'
import { readFlaws, writeFlaws } from './kept-flaws.ts'
import { withRememberedRows } from './remembered-rows.ts'
import { classifierKey, type RunKeys, runKeys } from './run-key.ts'

/** What a run may have of an earlier one. The answer is the same with and without it. */
export interface CheckCache {
  /** Whether there is a next run to keep things for. */
  readonly isOn: boolean
  /** The result, when all that it can depend on is as it was. */
  readonly known: () => Flaws | undefined
  /** The rows of an analysis, texts that were classified before given what they were given then. */
  readonly withRows: <T>(workers: number | undefined, use: (rows: ClassifiedRows) => Promise<T>) => Promise<T>
  /** Keeps the result for the next run. */
  readonly keep: (flaws: Flaws) => void
}

/** The cache of `check`, or what stands in for one that is not wanted (`check.cache`). */
export function openCheckCache(session: Session, analysis: Analysis): CheckCache {
  const load = loadOptions(session)
  const plain: CheckCache = {
    isOn: false,
    known: () => undefined,
    withRows: (workers, use) => withClassifiedRows(analysis, load, workersFor(workers, analysis.bytes), use),
    keep: () => {},
  }
  const ofClassifier = session.config['check.cache'] ? classifierKey(session) : undefined
  if (ofClassifier === undefined) return plain
  const folder = openCacheFolder(resolve(session.io.cwd, session.config['check.cache-location']), session.io)
  const keys = runKeys(session, analysis)
  const tally = { recalled: 0, classified: 0 }
  return {
    isOn: true,
    known: () => knownFlaws(session, folder, keys, analysis),
    withRows(workers, use) {
      const openMemory = memories(folder, ofClassifier, keys, analysis, tally)
      return withRememberedRows(analysis, load, workersFor(workers, analysis.bytes), openMemory, use)
    },
    keep(flaws) {
      const { recalled, classified } = tally
      const { integer } = numberFormats.nb
      session.tell(`Mellomlager: ${integer(recalled)} innspill gjenbrukt, ${integer(classified)} plassert på nytt`)
      // Whoever changed a file while it was being read shall not be told tomorrow what was true in between.
      if (keys !== undefined && runKeys(session, analysis)?.run === keys.run) {
        const redacted = session.redaction?.summary()
        const sources = analysis.record.sources
        writeFlaws(folder, keys, { flaws, sources, ...(redacted === undefined ? {} : { redacted }) })
      }
      folder.prune()
      sayTrouble(session, folder)
    },
  }
}

function knownFlaws(
  session: Session,
  folder: CacheFolder,
  keys: RunKeys | undefined,
  { record }: Analysis,
): Flaws | undefined {
  const kept = keys === undefined ? undefined : readFlaws(folder, keys)
  if (kept === undefined || keys === undefined) return undefined
  const { flaws, sources, redacted } = kept
  folder.touch('flaws', keys.run)
  record.ledger.push(...flaws.ledger)
  for (const source of sources) {
    record.sources.push(source)
    session.tell(describeSource(source))
  }
  if (redacted !== undefined) session.redaction?.recall(redacted)
  session.tell('Mellomlager: ingenting er endret siden sist, så funnene er de samme')
  return flaws
}

function memories(
  folder: CacheFolder,
  key: string,
  keys: RunKeys | undefined,
  { found, sources }: Analysis,
  tally: { recalled: number; classified: number },
): (source: string) => SourceMemory {
  const files = new Map(sources.map(({ name }, at) => [name, found.sources[at]]))
  return (name) => {
    const file = files.get(name)
    const path = file === undefined || 'stream' in file ? '' : file.path
    const { recall, ...rest } = openSourceMemory(folder, key, [path, name], keys?.hashes.get(path))
    return {
      ...rest,
      recall(text) {
        const assignment = recall(text)
        if (assignment === undefined) tally.classified++
        else tally.recalled++
        return assignment
      },
    }
  }
}

/** A cache that cannot be used costs time, no more. */
function sayTrouble({ say, colours }: Session, folder: CacheFolder): void {
  const trouble = folder.trouble()
  if (trouble !== undefined)
    say(`${colours.yellow('merk:')} Mellomlageret kan ikke brukes (${trouble}); svaret er det samme uten.`)
}
