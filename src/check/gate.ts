import type { Finding, Severity } from '../types/finding.ts'
import type { SourceNote } from '../types/note.ts'
import { type Baseline, type BaselineEntry, byCodeUnits, type Recorded } from './baseline/baseline.ts'
import { createBaselineBook } from './baseline/baseline-book.ts'
import { entryOf, entryOfVersion1 } from './baseline/entry-of.ts'
import { steadySource } from './baseline/steady-name.ts'
import { createConfigExceptions } from './exceptions/config-exceptions.ts'
import { exceptableRules } from './exceptions/exceptable-rules.ts'
import type { ConfigException } from './exceptions/exception.ts'
import { createInlineExceptions } from './exceptions/inline-exceptions.ts'
import { upkeepRules } from './rules/upkeep/upkeep-rules.ts'

/** What is to be let through. */
export interface GateSettings {
  /** Severity per rule id where it is not the default; exceptions from a rule that is off are not judged. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** Exceptions of the configuration. */
  readonly exceptions: readonly ConfigException[]
  /** Whether comments in Markdown files can make exceptions. */
  readonly inlineExceptions: boolean
  /** The day of the check, `2026-03-01`. */
  readonly date: string | undefined
  /** How the configuration is called in findings. */
  readonly configFile: string
  /** Whether the run reads other files than the configuration names. */
  readonly isPartial: boolean
  /** What was known before; undefined without a baseline, and when a new one is recorded. */
  readonly baseline: Baseline | undefined
  /** How the baseline's file is called in findings. */
  readonly baselineFile: string
  /** Whether all findings are recorded, and so none is let through. */
  readonly isRecording: boolean
  readonly isRedacted: boolean
  /** What is read, as the user named it. */
  readonly paths: readonly string[]
}

/**
 * Stands between the rules and the findings that are kept: exceptions first, then the baseline. It looks at each finding
 * before any limit on their number, so that a thousand known ones never hide a new one.
 */
export interface Gate {
  readonly addNote: (note: SourceNote) => void
  readonly addSource: (source: string) => void
  /** An input of a source. */
  readonly addInput: (source: string) => void
  /** Whether a finding is to be shown. To be asked once for each, when the notes of its source are known. */
  readonly pass: (finding: Finding) => boolean
  /** What is recorded for rules of later runs; the last value of a name counts. */
  readonly record: (block: string, name: string, value: number) => void
  /** What is to be told about exceptions and baseline, when all other findings have been passed. */
  readonly finish: () => readonly Finding[]
  /** Findings that were left out. */
  readonly leftOut: () => { readonly excepted: number; readonly known: number }
  /** All findings so far that no exception covers, as a baseline. */
  readonly baseline: () => Baseline
}

const isUpkeep = (rule: string): boolean => Object.hasOwn(upkeepRules, rule)

/** How many stale entries a finding names. */
const staleShown = 5

/** A gate before the first finding. */
export function createGate(settings: GateSettings): Gate {
  const { baseline: known, isRecording } = settings
  const isOff = (rule: string): boolean => Object.hasOwn(settings.rules, rule) && settings.rules[rule] === 'off'
  const shared = { known: exceptableRules, isOff, date: settings.date }
  const inline = createInlineExceptions(shared)
  const { configFile: file, isPartial } = settings
  const configured = createConfigExceptions(settings.exceptions, { ...shared, file, isPartial })
  const remaining = createBaselineBook(known?.entries, known?.version === 1 ? entryOfVersion1 : entryOf)
  const recording = createBaselineBook()
  const inputs = new Map<string, number>()
  const recorded = new Map<string, Map<string, number>>()
  const paths = steadyPaths(settings.paths)
  let excepted = 0
  let knownCount = 0

  const isExcepted = (finding: Finding): boolean => {
    if (isUpkeep(finding.rule)) return false
    // Both are asked: each has to know that it is in use.
    const byFile = inline.cover(finding)
    return configured.cover(finding) || byFile
  }

  const pass = (finding: Finding): boolean => {
    if (isExcepted(finding)) {
      excepted++
      return false
    }
    if (isRecording) recording.add(finding)
    if (!isRecording && (known === undefined || !remaining.take(finding))) return true
    knownCount++
    return false
  }

  /** Entries of what was looked at and not found again. */
  const stale = (): readonly BaselineEntry[] => {
    const isSame = known !== undefined && samePaths(known.paths, paths)
    const read = new Set([...inputs.keys()].map(steadySource))
    return remaining.entries().filter((entry) => !isOff(entry.rule) && (isSame || isAboutOne(entry, read)))
  }

  return {
    addNote: (note) => {
      if (settings.inlineExceptions) inline.add(note)
    },
    addSource: (source) => {
      if (!inputs.has(source)) inputs.set(source, 0)
    },
    addInput: (source) => {
      inputs.set(source, (inputs.get(source) ?? 0) + 1)
    },
    pass,
    record: (block, name, value) => {
      const figures = recorded.get(block) ?? new Map<string, number>()
      recorded.set(block, figures)
      figures.set(name, value)
    },
    finish: () => {
      const flaws = [...inline.flaws(), ...configured.flaws()]
        .map((flaw) => ({ ...flaw, severity: upkeepRules[flaw.rule].severity }))
        .filter((flaw) => !isOff(flaw.rule) && pass(flaw))
      const left = isRecording ? [] : stale()
      return left.length === 0 ? flaws : [...flaws, staleFinding(left, settings.baselineFile)]
    },
    leftOut: () => ({ excepted, known: knownCount }),
    baseline: () => {
      const sources = new Map<string, number>()
      for (const [source, n] of inputs) {
        const name = steadySource(source)
        sources.set(name, (sources.get(name) ?? 0) + n)
      }
      const figures: Recorded = new Map([...recorded, ['sources', sources]])
      return { isRedacted: settings.isRedacted, paths, recorded: figures, entries: recording.entries() }
    },
  }
}

/** What an earlier run recorded, where this one reads the same and so can be compared with it. */
export function comparable({ recorded, paths }: Baseline, now: readonly string[]): Recorded | undefined {
  return samePaths(paths, steadyPaths(now)) ? recorded : undefined
}

/** Paths as a baseline has them: each once, sorted, without what does not change their meaning. */
function steadyPaths(paths: readonly string[]): readonly string[] {
  const plain = paths.map(plainPath).map(steadySource)
  return [...new Set(plain)].sort(byCodeUnits)
}

function plainPath(path: string): string {
  let plain = path
  while (plain.startsWith('./') && plain.length > 2) plain = plain.slice(2)
  while (plain.endsWith('/') && plain.length > 1) plain = plain.slice(0, -1)
  return plain
}

function samePaths(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((path, at) => path === other[at])
}

/** Whether an entry is about one of some sources. */
function isAboutOne({ kind, name }: BaselineEntry, sources: ReadonlySet<string>): boolean {
  if (kind === 'source') return sources.has(name)
  for (let at = name.indexOf('#'); at >= 0; at = name.indexOf('#', at + 1)) {
    if (sources.has(name.slice(0, at))) return true
  }
  return false
}

function staleFinding(stale: readonly BaselineEntry[], file: string): Finding {
  const total = stale.reduce((sum, entry) => sum + entry.count, 0)
  const shown = stale.slice(0, staleShown).map(({ rule, kind, name }) => {
    const about = kind === 'group' ? 'like tekster' : name === '' ? 'hele materialet' : name
    return `${rule} (${about})`
  })
  const rest = stale.length - shown.length
  const list = rest > 0 ? `${shown.join(', ')} … og ${rest} til` : shown.join(', ')
  return {
    rule: 'stale-baseline',
    severity: upkeepRules['stale-baseline'].severity,
    source: file,
    place: '',
    inputId: '',
    message: `Grunnlinjen har ${total} funn som ikke finnes lenger: ${list}.`,
    hint: 'Ta dem ut av grunnlinjen med --update-baseline.',
  }
}
