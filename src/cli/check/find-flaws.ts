import { dirname, resolve } from 'node:path'
import type { Recorded } from '../../check/baseline/baseline.ts'
import { isHashed } from '../../check/baseline/steady-name.ts'
import { type Checker, createChecker } from '../../check/create-checker.ts'
import type { Gate } from '../../check/gate.ts'
import type { CheckSettings } from '../../check/rule.ts'
import type { Finding } from '../../types/finding.ts'
import { personalKindsOf } from '../redact/redaction.ts'
import { type Analysis, prepareAnalysis } from '../run-analysis.ts'
import type { Session } from '../session.ts'
import type { UnitSource } from '../unit-source.ts'
import { baselineFile } from './baseline-file.ts'
import { openCheckCache } from './cache/check-cache.ts'
import { packLocations, unpackLocations } from './cache/kept-locations.ts'
import type { Flaws } from './flaws.ts'
import { prepareLimits } from './label-limits.ts'
import { unknownMinimumColumn } from './limit-settings.ts'
import type { FindingLocations } from './locate-findings.ts'
import { peopleSettings } from './people-settings.ts'
import { isGold, nothingButGold } from './read-gold.ts'
import type { SourceFiles } from './source-files.ts'

/** How a corpus is checked, besides its settings. */
export interface FlawOptions {
  /** What findings must pass to be kept. */
  readonly gate: Gate
  /** Gets the files that are found. */
  readonly files: SourceFiles
  /** Threads besides this one; as many as its size is worth unless given. */
  readonly workers: number | undefined
  /** File that the figures of the model on labelled inputs are written to; none unless given. */
  readonly recordQuality: string | undefined
  /** Whether all findings are written to a baseline, which nothing that was kept before can do. */
  readonly isRecording: boolean
  /** Finds the lines of findings. */
  readonly locate: (sources: readonly UnitSource[], findings: readonly Finding[]) => Promise<FindingLocations>
}

/** What a check gives, and what it read. */
export interface CheckedFlaws extends Flaws {
  /** In the order in which it was read. */
  readonly sources: readonly UnitSource[]
  /** Where the findings stand, if that is known already. */
  readonly located: FindingLocations | undefined
}

/**
 * Reads and classifies the corpus and applies the rules to it.
 * @throws {HovedgrepError} USAGE when nothing is left to read beside the gold; and as reading and classifying do
 */
export async function findFlaws(session: Session, options: FlawOptions): Promise<CheckedFlaws> {
  const { config } = session
  const { gate, files, workers, recordQuality, isRecording, locate } = options
  // What is found before the classifier is there waits for the checker, which needs the taxonomy.
  const pending: Finding[] = []
  let checker: Checker | undefined
  const analysis = await prepareAnalysis(session, {
    onFound: (source) => !isGold(session, source),
    wantsAllFindings: true,
    onSource: (source) => checker?.addSource(source),
    onFinding: (finding) => (checker === undefined ? pending.push(finding) : checker.addFinding(finding)),
    onSetAside: (setAside) => checker?.addSetAside(setAside),
    onNote: (note) => checker?.addNote(note),
    onTable: (source, { place, columns }, { idColumn, possible }) =>
      checker?.addTable({ source, place, columns, idColumn, possibleIds: possible }),
    onDocument: (source, { meta, places }) => checker?.addDocument({ source, facts: meta, places }),
  })
  if (analysis.sources.length === 0) throw nothingButGold(session)
  files.add(analysis)
  const recorded = gate.recorded()
  addRecorded(session, files, recorded)
  const cache = openCheckCache(session, analysis)
  // What a run is to write, it has to work out.
  const known = isRecording || recordQuality !== undefined ? undefined : cache.known()
  if (known !== undefined) {
    const { locations } = known
    const located = locations === undefined ? undefined : unpackLocations(known.findings, locations)
    return { ...known, sources: analysis.sources, located }
  }
  const findings = await cache.withRows(workers, async (classified) => {
    const { taxonomy, run, rows: batches } = classified
    const limits = await prepareLimits(session, taxonomy, files, recordQuality)
    const { coverage } = limits.settings
    const onUnknownColumn = (column: string, known: readonly string[]): void => {
      // It may stand in a file that is not read this time, or that could not be.
      if (!session.isPartial && !isAnythingLost(analysis)) throw unknownMinimumColumn(config, column, known)
    }
    const checkSettings: CheckSettings = {
      rules: config['check.rules'],
      minWords: run.thresholds.minWords,
      requiredColumns: config['check.required-columns'],
      personalKinds: personalKindsOf(config),
      isRedacted: session.redaction !== undefined,
      recorded,
      ...peopleSettings(config),
      ...limits.settings,
      ...(coverage === undefined ? {} : { coverage: { ...coverage, onUnknownColumn } }),
    }
    const ready = createChecker(taxonomy, checkSettings, gate)
    checker = ready
    pending.forEach(ready.addFinding)
    limits.findings.forEach(ready.addFinding)
    for await (const rows of batches) for (const row of rows) ready.addRow(row)
    const flaws = ready.finish()
    await limits.record()
    return flaws
  })
  const located = cache.isOn ? await locate(analysis.sources, findings) : undefined
  const flaws = { findings, ledger: analysis.record.ledger, leftOut: gate.leftOut() }
  cache.keep(located === undefined ? flaws : { ...flaws, locations: packLocations(findings, located) })
  return { ...flaws, sources: analysis.sources, located }
}

/** Whether some of what was named was not read, or not as what it is. */
function isAnythingLost({ found, record }: Analysis): boolean {
  const isSkipped = found.skipped.some(({ rule, severity }) => rule === 'skipped-file' && severity !== 'info')
  return isSkipped || record.ledger.some(({ unreadable }) => unreadable > 0)
}

/** A source that fell silent is told of by the name that the baseline has for it, which is the way to it from there. */
function addRecorded(session: Session, files: SourceFiles, recorded: Recorded | undefined): void {
  const folder = dirname(resolve(session.io.cwd, baselineFile(session)))
  for (const name of recorded?.get('sources')?.keys() ?? [])
    if (!isHashed(name)) files.addOwn(name, resolve(folder, name))
}
