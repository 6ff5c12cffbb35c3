import type { ClassifiedInput } from '../types/assignment.ts'
import type { Finding } from '../types/finding.ts'
import type { SetAside } from '../types/input.ts'
import type { SourceNote } from '../types/note.ts'
import type { Taxonomy } from '../types/taxonomy.ts'
import { ownNaming } from './baseline/source-naming.ts'
import { createEarlyFindings } from './early-findings.ts'
import { createFindingBook } from './finding-book.ts'
import type { Gate } from './gate.ts'
import { createInputBook } from './input-book.ts'
import { createRowEvaluator } from './labels/evaluated-row.ts'
import { createLabelBook } from './labels/label-book.ts'
import { createRepeatTracker } from './repeat-tracker.ts'
import type { CheckedDocument, CheckedTable, CheckSettings, Watcher } from './rule.ts'
import { ruleList } from './rules.ts'

/** Applies the rules to a corpus while it streams by. */
export interface Checker {
  /** A source that is about to be read. What is known of it may come later, and mixed with what is known of others. */
  readonly addSource: (source: string) => void
  /** The columns of a table with inputs, before its rows. */
  readonly addTable: (table: CheckedTable) => void
  /** What a document says of itself, before its inputs. */
  readonly addDocument: (document: CheckedDocument) => void
  readonly addRow: (row: ClassifiedInput) => void
  readonly addSetAside: (setAside: SetAside) => void
  /** A comment for hovedgrep, before anything else of its source but findings of reading. */
  readonly addNote: (note: SourceNote) => void
  /** A finding from reading or segmenting; it gets the severity of its rule, and is dropped where that is off. */
  readonly addFinding: (finding: Finding) => void
  /**
   * Ends the check; to be called once.
   * @returns all findings: sources in the order in which they were first named, the corpus as a whole last; within a
   * source by place in natural order, then the worst first, then by rule
   */
  readonly finish: () => readonly Finding[]
}

/**
 * Starts a check. Rules that are off cost nothing.
 * @param taxonomy - whose levers must have inputs
 * @param gate - what findings must pass to be kept; all are kept without it
 */
export function createChecker(taxonomy: Taxonomy, settings: CheckSettings, gate?: Gate): Checker {
  const inputs = createInputBook()
  const { hashOf } = inputs
  const book = createFindingBook(settings, inputs.complete)
  const early = createEarlyFindings()
  const repeats = createRepeatTracker({
    ...inputs,
    leavesOutRows: book.severityOf('duplicate-row', 'warning') !== 'off',
  })
  const labels = createLabelBook(taxonomy, settings.labels)
  const evaluate = createRowEvaluator(labels)
  const watchers: Watcher[] = []
  const admit = (finding: Finding): void => {
    book.meet(finding.source)
    if (book.severityOf(finding.rule, finding.severity) === 'off') return
    if (gate === undefined || gate.pass(finding)) book.add(finding)
  }
  let needsRepeats = false
  for (const [id, rule] of ruleList) {
    if (rule.watch === undefined || book.severityOf(id, rule.severity) === 'off') continue
    needsRepeats ||= rule.needs === 'repeats'
    watchers.push(
      rule.watch({
        taxonomy,
        settings,
        labels,
        naming: gate?.naming ?? ownNaming,
        report: (detail) => {
          const contentHash = detail.inputId === '' ? undefined : hashOf(detail.inputId)
          const finding = { rule: id, severity: rule.severity, ...detail }
          admit(contentHash === undefined ? finding : { ...finding, contentHash })
        },
        record: (block, name, value) => gate?.record(block, name, value),
      }),
    )
  }
  const onTable = watchers.flatMap(({ addTable }) => addTable ?? [])
  const onDocument = watchers.flatMap(({ addDocument }) => addDocument ?? [])
  const onSetAside = watchers.flatMap(({ addSetAside }) => addSetAside ?? [])
  const onRow = watchers.flatMap(({ addRow }) => addRow ?? [])
  return {
    addSource: (source) => {
      book.meet(source)
      gate?.addSource(source)
    },
    addTable: (table) => {
      book.meet(table.source)
      for (const look of onTable) look(table)
    },
    addDocument: (document) => {
      book.meet(document.source)
      for (const look of onDocument) look(document)
    },
    addSetAside: (setAside) => {
      book.meet(setAside.source)
      for (const look of onSetAside) look(setAside)
    },
    addRow: (row) => {
      book.meet(row.input.source)
      gate?.addInput(row.input.source)
      const print = inputs.add(row)
      if (needsRepeats) repeats.add(row, print)
      for (const look of onRow) look(row)
      if (settings.quality === undefined) return
      const evaluated = evaluate(row)
      if (evaluated !== undefined) settings.quality.add(evaluated)
    },
    addNote: (note) => gate?.addNote(note),
    addFinding: (finding) => {
      book.meet(finding.source)
      for (const one of gate === undefined ? [finding] : early.hold(finding)) admit(one)
    },
    finish: () => {
      const groups = repeats.groups()
      for (const watcher of watchers) watcher.finish?.(groups)
      early.all().forEach(admit)
      for (const finding of gate?.finish() ?? []) book.add(finding)
      return book.sorted()
    },
  }
}
