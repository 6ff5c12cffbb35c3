import type { ClassifiedInput } from '../types/assignment.ts'
import type { Finding, Severity } from '../types/finding.ts'
import type { SetAside } from '../types/input.ts'
import type { PersonalKind } from '../types/personal.ts'
import type { Taxonomy } from '../types/taxonomy.ts'
import type { Recorded } from './baseline/baseline.ts'
import type { CoverageSettings } from './coverage-settings.ts'
import type { LabelBook } from './labels/label-book.ts'
import type { LabelSettings } from './labels/label-settings.ts'
import type { QualitySettings } from './quality-settings.ts'
import type { RepeatGroup } from './repeat-tracker.ts'

/**
 * What a rule looks at: findings that reading made, the columns of tables, what was set aside, classified inputs,
 * groups of inputs with the same or nearly the same text, the check's own exceptions and baseline (`upkeep`), or the
 * taxonomy itself (`TaxonomyRule`).
 */
export type RuleNeed = 'reading' | 'tables' | 'set-aside' | 'rows' | 'repeats' | 'upkeep' | 'taxonomy'

/** What a rule says of a flaw; the checker adds the rule's id and severity. */
export type FindingDetail = Omit<Finding, 'rule' | 'severity'>

/** A table with inputs, as it was read. */
export interface CheckedTable {
  readonly source: string
  /** Where it stands in a source of several tables, such as `sheet:Svar`; empty where there is one. */
  readonly place: string
  readonly columns: readonly string[]
}

/** What the user decides about the rules. */
export interface CheckSettings {
  /** Severity per rule id where it is not the default; `off` turns the rule off. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** The classifier's limit: inputs of fewer words are `too-short`. Integer ≥ 0; only named in messages. */
  readonly minWords: number
  /** Columns that every table with inputs must have; case and outer white space do not count. */
  readonly requiredColumns: readonly string[]
  /** Kinds of personal data that are told of; all unless set. */
  readonly personalKinds?: readonly PersonalKind[] | undefined
  /**
   * Most findings of one rule that are kept per source; the rest are counted in one finding, so that memory stays flat.
   * Integer ≥ 1; default 1000.
   */
  readonly maxPerRule?: number
  /**
   * What the run recorded that the baseline is from, by block and name. Absent without a baseline, and where this run
   * reads other paths, because then the figures cannot be compared.
   */
  readonly recorded?: Recorded | undefined
  /** Labels that people gave; none unless set. */
  readonly labels?: LabelSettings | undefined
  /** What the inputs as a whole must have; nothing unless set. */
  readonly coverage?: CoverageSettings | undefined
  /** How good the model must be on the labels; not looked at unless set. */
  readonly quality?: QualitySettings | undefined
}

/** What a rule works with. */
export interface RuleContext {
  readonly taxonomy: Taxonomy
  readonly settings: CheckSettings
  /** The labels that people gave. */
  readonly labels: LabelBook
  readonly report: (detail: FindingDetail) => void
  /**
   * Keeps a figure for the baseline, if one is recorded: later runs find it in {@link CheckSettings.recorded}. The block
   * is the rule's own; `sources` is taken.
   * @param value - finite
   */
  readonly record: (block: string, name: string, value: number) => void
}

/** A rule at work on one corpus. Each method is called in the order of reading; `finish` once, at the end. */
export interface Watcher {
  readonly addTable?: (table: CheckedTable) => void
  readonly addSetAside?: (setAside: SetAside) => void
  readonly addRow?: (row: ClassifiedInput) => void
  /** @param groups - empty unless the rule needs `repeats` */
  readonly finish?: (groups: readonly RepeatGroup[]) => void
}

/** A rule over the corpus (regel). */
export interface Rule {
  /** Severity unless the settings say otherwise. `error` only where data is lost, damaged or cannot be told apart. */
  readonly severity: Severity
  /** What the rule finds, one sentence in Norwegian (bokmål). */
  readonly description: string
  readonly needs: RuleNeed
  /** Absent for a rule whose findings are made while reading, or by the check itself. */
  readonly watch?: (context: RuleContext) => Watcher
}
