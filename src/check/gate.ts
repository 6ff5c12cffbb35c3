import type { Finding, Severity } from '../types/finding.ts'
import type { SourceNote } from '../types/note.ts'
import type { Baseline, BaselineEntry, Recorded } from './baseline/baseline.ts'
import { createBaselineBook } from './baseline/baseline-book.ts'
import { type EntryName, entryOf } from './baseline/entry-of.ts'
import { comparable, coversAll, givenScope, isSameScope, type ReadScope } from './baseline/read-scope.ts'
import { createNaming, type SourceNaming } from './baseline/source-naming.ts'
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
  /** What is read, as a baseline has it; as the user named it unless set. */
  readonly scope?: ReadScope
  /** The path of a source from the folder of the baseline, with `/`; its name unless set. */
  readonly pathOf?: (source: string) => string
  /** The path of a source from the folder of the configuration, with `/`; its name unless set. */
  readonly configPathOf?: (source: string) => string
}

/**
 * Stands between the rules and the findings that are kept: exceptions first, then the baseline. It looks at each finding
 * before any limit on their number, so that a thousand known ones never hide a new one.
 */
export interface Gate {
  /** What the baseline calls the sources: that which is recorded, else that which is compared with. */
  readonly naming: SourceNaming
  /** What an earlier run recorded, in so far as this one can be compared with it; to be asked when the sources are known. */
  readonly recorded: () => Recorded | undefined
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
  const configured = createConfigExceptions(settings.exceptions, {
    ...shared,
    file,
    isPartial,
    pathOf: settings.configPathOf,
  })
  const naming = createNaming(settings.pathOf ?? ((source) => source))
  const scope = settings.scope ?? givenScope(settings.paths)
  const nameOf = (finding: Finding): EntryName => entryOf(finding, naming)
  const remaining = createBaselineBook(known?.entries, nameOf)
  const recording = createBaselineBook([], nameOf)
  const inputs = new Map<string, number>()
  const recorded = new Map<string, Map<string, number>>()
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
    const read = new Set([...inputs.keys()].map(naming.inFile))
    const covers = (name: string): boolean => read.has(name) || scope.covers(name)
    const isWhole = known !== undefined && (isSameScope(known, scope) || coversAll(known, covers))
    // With other files than the configuration names, what is out of use is not asked for.
    const isJudged = (rule: string): boolean => !isOff(rule) && !(isPartial && rule === 'unused-exception')
    return remaining.entries().filter((entry) => isJudged(entry.rule) && (isWhole || isAboutAny(entry, covers)))
  }

  return {
    naming,
    recorded: () => (known === undefined ? undefined : comparable(known, scope)),
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
        const name = naming.inFile(source)
        sources.set(name, (sources.get(name) ?? 0) + n)
      }
      const figures: Recorded = new Map([...recorded, ['sources', sources]])
      return { isRedacted: settings.isRedacted, paths: scope.paths, recorded: figures, entries: recording.entries() }
    },
  }
}

/** Whether an entry is about a file that is covered. */
function isAboutAny({ kind, name }: BaselineEntry, covers: (name: string) => boolean): boolean {
  if (name === '') return false
  if (kind === 'source') return covers(name)
  for (let at = name.indexOf('#'); at >= 0; at = name.indexOf('#', at + 1)) {
    if (covers(name.slice(0, at))) return true
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
