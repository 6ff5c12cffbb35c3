import { analyseSource, assertBalanced } from '../analyse.ts'
import { type CampaignFinder, createCampaignFinder } from '../campaign/find-campaigns.ts'
import { HovedgrepError } from '../errors.ts'
import { type LoadedClassifier, loadClassifier } from '../load.ts'
import { findSources } from '../read/find-sources.ts'
import type { ClassifiedInput } from '../types/assignment.ts'
import type { Finding } from '../types/finding.ts'
import type { SetAside } from '../types/input.ts'
import type { SourceInfo, SourceLedger } from '../types/ledger.ts'
import type { Unit } from '../types/unit.ts'
import { createProgress } from './progress.ts'
import { classifierSettings, readOptions, type Session, segmentOptions } from './session.ts'
import { createUnitSource, type Source, type UnitSource } from './unit-source.ts'

/** What wants to know more than the rows. */
export interface AnalysisListeners {
  readonly onSetAside?: (setAside: SetAside) => void
  readonly onFinding?: (finding: Finding) => void
  readonly onTable?: (source: string, columns: readonly string[]) => void
}

/** Everything about a run besides its rows; whole when the rows are at an end. */
export interface AnalysisRecord {
  readonly ledger: SourceLedger[]
  readonly sources: SourceInfo[]
  readonly findings: Finding[]
  /** Distinct texts that were no longer remembered when later ones were compared with them. */
  forgottenTexts: number
}

/** An analysis about to run. */
export interface Analysis {
  readonly loaded: LoadedClassifier
  readonly sources: readonly UnitSource[]
  readonly record: AnalysisRecord
  /** The rows, in batches, in the order of the sources. To be run once. */
  readonly rows: () => AsyncGenerator<readonly ClassifiedInput[]>
}

async function sourcesOf(session: Session): Promise<{ sources: Source[]; skipped: readonly Finding[] }> {
  const { config, flags, io } = session
  const { paths } = config
  if (paths.length === 0)
    throw new HovedgrepError('USAGE', 'Ingen filer er oppgitt.', {
      hint: 'Nevn filer, mapper eller mønstre, eller - for standard inn; eller sett «paths» i hovedgrep.yaml.',
    })
  const files = paths.filter((path) => path !== '-')
  const found =
    files.length === 0 ? { sources: [], skipped: [] } : await findSources(files, { cwd: io.cwd, format: flags.from })
  if (files.length === paths.length) return { sources: [...found.sources], skipped: found.skipped }
  if (flags.from === undefined)
    throw new HovedgrepError('USAGE', 'Standard inn (-) sier ikke selv hva den er.', {
      hint: 'Si det med --from csv, --from markdown, --from text eller --from jsonl.',
    })
  const input: Source = { name: '-', stream: io.stdin, format: flags.from }
  return { sources: [input, ...found.sources], skipped: found.skipped }
}

/** Finds the sources and loads the classifier; nothing is read yet. */
export async function prepareAnalysis(session: Session, listeners: AnalysisListeners = {}): Promise<Analysis> {
  const { config, io } = session
  const found = await sourcesOf(session)
  const loaded = await loadClassifier({
    cwd: io.cwd,
    taxonomy: config.taxonomy,
    modelFile: config['model-file'],
    settings: classifierSettings(config),
  })
  const record: AnalysisRecord = { ledger: [], sources: [], findings: [], forgottenTexts: 0 }
  const onFinding = (finding: Finding): void => {
    record.findings.push(finding)
    listeners.onFinding?.(finding)
  }
  const sources = found.sources.map((source) => createUnitSource(source, readOptions(config), onFinding))

  async function* rows(): AsyncGenerator<readonly ClassifiedInput[]> {
    const campaigns = createCampaignFinder()
    const progress = createProgress(io, session.flags.quiet !== true)
    found.skipped.forEach(onFinding)
    try {
      for (const source of sources)
        for await (const batch of rowsOf(source, campaigns)) {
          progress.add(batch.length)
          yield batch
        }
    } finally {
      progress.end()
      record.forgottenTexts = campaigns.forgotten
    }
  }

  async function* rowsOf(source: UnitSource, campaigns: CampaignFinder): AsyncGenerator<readonly ClassifiedInput[]> {
    const analysis = analyseSource(source.name, {
      classifier: loaded.classifier,
      campaigns,
      segmentOptions: segmentOptions(config),
      report: { onFinding, onSetAside: (setAside) => listeners.onSetAside?.(setAside) },
    })
    for await (const batch of source.open()) {
      tellTables(source.name, batch, listeners)
      const classified = analysis.push(batch)
      if (classified.length > 0) yield classified
    }
    const ledger = analysis.ledger()
    assertBalanced(ledger)
    record.ledger.push(ledger)
    const info = source.info()
    if (info === undefined) return
    const complete = { ...info, textColumns: analysis.textColumns(), idColumn: analysis.idColumn() }
    record.sources.push(complete)
    session.tell(describeSource(complete))
  }

  return { loaded, sources, record, rows }
}

function tellTables(source: string, units: readonly Unit[], { onTable }: AnalysisListeners): void {
  if (onTable === undefined) return
  for (const unit of units) if (unit.kind === 'table') onTable(source, unit.columns)
}

function describeSource(info: SourceInfo): string {
  const facts = [`${info.source}: ${info.format}, ${info.encoding}`]
  if (info.delimiter !== '') facts.push(`skilletegn ${info.delimiter === '\t' ? 'tabulator' : `«${info.delimiter}»`}`)
  if (info.format === 'csv') facts.push(info.hasHeader ? 'med kolonnenavn' : 'uten kolonnenavn')
  if (info.textColumns.length > 0) facts.push(`innspill i ${info.textColumns.map((name) => `«${name}»`).join(', ')}`)
  if (info.idColumn !== '') facts.push(`id i «${info.idColumn}»`)
  return facts.join(', ')
}
