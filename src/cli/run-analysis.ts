import { resolve } from 'node:path'
import { analyseSource, assertBalanced } from '../analyse.ts'
import { type CampaignFinder, createCampaignFinder, defaultCapacity } from '../campaign/find-campaigns.ts'
import type { Classifier } from '../classify/classifier.ts'
import { HovedgrepError } from '../errors.ts'
import type { LoadOptions } from '../load.ts'
import { type FoundSources, findInStream, findSources } from '../read/files/find-sources.ts'
import { sourceKinds } from '../read/registry.ts'
import { numberFormats } from '../render/format-number.ts'
import type { SegmentReport } from '../segment/segment-context.ts'
import type { ClassifiedInput } from '../types/assignment.ts'
import type { Finding } from '../types/finding.ts'
import type { SetAside } from '../types/input.ts'
import type { SourceInfo, SourceLedger } from '../types/ledger.ts'
import type { SourceNote } from '../types/note.ts'
import { baselineFile } from './check/baseline-file.ts'
import { createProgress } from './progress.ts'
import { classifierSettings, readOptions, type Session, segmentOptions } from './session.ts'
import { standardInput } from './standard-input.ts'
import { createUnitSource, type Source, type UnitSource } from './unit-source.ts'

/** What wants to know more than the rows. */
export interface AnalysisListeners {
  /** Each source that was found; false keeps it from being read. */
  readonly onFound?: (source: Source) => boolean
  /** Each source, when it is about to be read. */
  readonly onSource?: (source: string) => void
  readonly onSetAside?: (setAside: SetAside) => void
  readonly onFinding?: (finding: Finding) => void
  /** Whether `onFinding` gets every finding of reading, however many. It keeps count itself; none is kept in the record. */
  readonly wantsAllFindings?: boolean
  /** Each table that holds inputs, before its rows. */
  readonly onTable?: SegmentReport['onTable']
  /** A comment for hovedgrep in a Markdown file that lies on disk or is standard input, before all else of its source. */
  readonly onNote?: (note: SourceNote) => void
  /** What each document says of itself, before its blocks. */
  readonly onDocument?: SegmentReport['onDocument']
}

/** Everything about a run besides its rows; whole when the rows are at an end. */
export interface AnalysisRecord {
  readonly ledger: SourceLedger[]
  readonly sources: SourceInfo[]
  readonly findings: Finding[]
}

/** What is to be read, and what was passed over: findings about it, and where it lies. */
export interface Found extends Pick<FoundSources, 'skipped' | 'passedOver'> {
  readonly sources: readonly Source[]
}

/** An analysis about to run. */
export interface Analysis {
  readonly sources: readonly UnitSource[]
  /** The files themselves, in the same order, and what was passed over. */
  readonly found: Found
  /** Size of all files together, in bytes; standard input counts as nothing. */
  readonly bytes: number
  readonly record: AnalysisRecord
  /**
   * The rows, in batches, in the order of the sources, classified by the classifier given. To be run once.
   * @param most - units in a batch, integer ≥ 1; as many as were read together unless given
   */
  readonly rows: (classifier: Classifier, most?: number) => AsyncGenerator<readonly ClassifiedInput[]>
}

async function sourcesOf(session: Session): Promise<Found> {
  const { config, flags, io } = session
  const { paths } = config
  if (paths.length === 0)
    throw new HovedgrepError('USAGE', 'Ingen filer er oppgitt.', {
      hint: 'Nevn filer, mapper eller mønstre, eller - for standard inn; eller sett «paths» i hovedgrep.yaml.',
    })
  const settings = { copies: config['read.copies'], maxUnpackedBytes: config['read.max-unpacked-bytes'] }
  const files = paths.filter((path) => path !== '-')
  const found: FoundSources =
    files.length === 0
      ? { sources: [], skipped: [], passedOver: [] }
      : await findSources(files, {
          ...settings,
          cwd: io.cwd,
          format: flags.from,
          output: flags.outputs ?? flags.output,
          leaveOut: [baselineFile(session), ...(session.configFile === undefined ? [] : [session.configFile])],
          without: resolve(io.cwd, config['check.cache-location']),
        })
  const { name, from } = standardInput(flags, files.length < paths.length, found.sources)
  if (files.length === paths.length) return found
  if (from === undefined)
    throw new HovedgrepError('USAGE', 'Standard inn (-) sier ikke selv hva den er.', {
      hint: `Si det med --from ${sourceKinds.join('|')}.`,
    })
  if (from !== 'zip' && from !== 'eml') {
    const input: Source = { name, stream: io.stdin, format: from }
    return { ...found, sources: [input, ...found.sources] }
  }
  const inside = await findInStream(name, io.stdin, from, settings)
  return {
    sources: [...inside.sources, ...found.sources],
    skipped: [...inside.skipped, ...found.skipped],
    passedOver: [...inside.passedOver, ...found.passedOver],
  }
}

/** Where the session's settings say that the classifier comes from. */
export function loadOptions({ config, io }: Session): LoadOptions {
  const { taxonomy, 'model-file': modelFile } = config
  return { cwd: io.cwd, taxonomy, modelFile, settings: classifierSettings(config) }
}

/** Finds the sources; nothing is read yet. */
export async function prepareAnalysis(session: Session, listeners: AnalysisListeners = {}): Promise<Analysis> {
  const { config, io, redaction } = session
  const found = await sourcesOf(session)
  const record: AnalysisRecord = { ledger: [], sources: [], findings: [] }
  const wantsAll = listeners.wantsAllFindings === true
  const mostFindings = wantsAll ? Number.POSITIVE_INFINITY : undefined
  const onFinding = (met: Finding): void => {
    const finding = redaction === undefined ? met : withoutContent(redaction.finding(met))
    if (!wantsAll) record.findings.push(finding)
    listeners.onFinding?.(finding)
  }
  const wanted = found.sources.filter((source) => listeners.onFound?.(source) ?? true)
  const sources = wanted.map((source) =>
    createUnitSource(source, { ...readOptions(config), mostFindings }, onFinding, redaction),
  )

  async function* rows(
    classifier: Classifier,
    most = Number.POSITIVE_INFINITY,
  ): AsyncGenerator<readonly ClassifiedInput[]> {
    const campaigns = createCampaignFinder()
    const progress = createProgress(io, session.flags.quiet !== true)
    found.skipped.forEach(onFinding)
    try {
      for (const source of sources)
        for await (const batch of rowsOf(source, classifier, campaigns, most)) {
          progress.add(batch.length)
          yield batch
        }
      if (campaigns.forgotten > 0) onFinding(repeatsForgotten(campaigns.forgotten))
    } finally {
      progress.end()
    }
  }

  async function* rowsOf(
    source: UnitSource,
    classifier: Classifier,
    campaigns: CampaignFinder,
    most: number,
  ): AsyncGenerator<readonly ClassifiedInput[]> {
    listeners.onSource?.(source.name)
    const analysis = analyseSource(source.name, {
      classifier,
      campaigns,
      segmentOptions: { ...segmentOptions(config), mostFindings },
      report: {
        onFinding,
        onTable: listeners.onTable,
        onDocument: listeners.onDocument,
        onSetAside: (setAside) => listeners.onSetAside?.(setAside),
        // What came in an archive or by mail was packed by a stranger, who shall not decide what is told of it.
        onNote: source.isPacked ? undefined : listeners.onNote,
      },
    })
    for await (const batch of source.open()) {
      for (let at = 0; at < batch.length; at += most) {
        const classified = analysis.push(batch.length <= most ? batch : batch.slice(at, at + most))
        if (classified.length > 0) yield classified
      }
    }
    const ledger = analysis.ledger()
    assertBalanced(ledger)
    record.ledger.push(ledger)
    const info = source.info()
    if (info === undefined) return
    const sha256 = redaction === undefined ? info.sha256 : ''
    const complete = { ...info, sha256, textColumns: analysis.textColumns(), idColumn: analysis.idColumn() }
    record.sources.push(complete)
    session.tell(describeSource(complete))
  }

  const bytes = wanted.reduce((sum, source) => sum + ('bytes' in source ? source.bytes : 0), 0)
  return { sources, found: { ...found, sources: wanted }, bytes, record, rows }
}

/** A reader sees rows and files before their personal data is replaced: with `--redact`, not even a hash of them is kept. */
function withoutContent({ subjectHash: _, groupHash: __, ...finding }: Finding): Finding {
  return finding
}

/** What was found out about a source, on one line of bokmål. */
export function describeSource(info: SourceInfo): string {
  const facts = [`${info.source}: ${info.format}`]
  if (info.encoding !== '') facts.push(info.encoding)
  if (info.delimiter !== '') facts.push(`skilletegn ${info.delimiter === '\t' ? 'tabulator' : `«${info.delimiter}»`}`)
  if (info.format === 'csv') facts.push(info.hasHeader ? 'med kolonnenavn' : 'uten kolonnenavn')
  if (info.textColumns.length > 0) facts.push(`innspill i ${info.textColumns.map((name) => `«${name}»`).join(', ')}`)
  if (info.idColumn !== '') facts.push(`id i «${info.idColumn}»`)
  return facts.join(', ')
}

/** Memory is bounded, so in a very large corpus repeats of texts long past are not found; that must be known. */
function repeatsForgotten(texts: number): Finding {
  const { integer } = numberFormats.nb
  return {
    rule: 'repeats-forgotten',
    severity: 'warning',
    source: '',
    place: '',
    inputId: '',
    message: `Gjentatte tekster er bare søkt etter blant de siste ${integer(defaultCapacity)} ulike tekstene; ${integer(texts)} eldre er ikke sammenlignet med de siste.`,
    hint: 'Antallet ulike tekster kan være noe for høyt. Del opp materialet om det betyr noe.',
  }
}
