import type { RespondentOptions } from '../text/columns/respondent-columns.ts'
import type { ClassifiedInput } from '../types/assignment.ts'
import type { Finding, Severity } from '../types/finding.ts'
import type { SetAside } from '../types/input.ts'
import type { PersonalKind } from '../types/personal.ts'
import type { Taxonomy } from '../types/taxonomy.ts'
import type { Recorded } from './baseline/baseline.ts'
import type { SourceNaming } from './baseline/source-naming.ts'
import type { CoverageSettings } from './coverage-settings.ts'
import type { LabelBook } from './labels/label-book.ts'
import type { LabelSettings } from './labels/label-settings.ts'
import type { QualitySettings } from './quality-settings.ts'
import type { RepeatGroup } from './repeat-tracker.ts'

/**
 * What a rule looks at: findings that reading made, the columns of tables, facts of documents, what was set aside,
 * classified inputs, groups of inputs with the same or nearly the same text, the check's own exceptions and baseline
 * (`upkeep`), or the taxonomy itself (`TaxonomyRule`).
 */
export type RuleNeed = 'reading' | 'tables' | 'documents' | 'set-aside' | 'rows' | 'repeats' | 'upkeep' | 'taxonomy'

/** What a rule says of a flaw; the checker adds the rule's id and severity. */
export type FindingDetail = Omit<Finding, 'rule' | 'severity'>

/** A table with inputs, as it was read. */
export interface CheckedTable {
  readonly source: string
  /** Where it stands in a source of several tables, such as `sheet:Svar`; empty where there is one. */
  readonly place: string
  readonly columns: readonly string[]
  /** The column that gives the inputs their ids; empty or absent where the ids are numbers of rows. */
  readonly idColumn?: string
  /** Where there is none: a column that might have been meant. */
  readonly possibleIds?: PossibleIds | undefined
}

/** A column that is called as if it held ids, and is not used. Counts are of the first rows. */
export interface PossibleIds {
  readonly column: string
  readonly rows: number
  /** Rows with nothing in the column. */
  readonly blank: number
  /** Rows with a value that a row above has. */
  readonly repeated: number
}

/** A document with inputs, and what it says of itself. */
export interface CheckedDocument {
  readonly source: string
  /** Front matter, or what a letterhead, a mail or the properties of a file tell. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** Where each fact stands, such as `line:3`; only of front matter. */
  readonly places?: readonly string[] | undefined
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
  /** Whether the rows hold pseudonyms in place of personal data, `--redact`; not unless set. */
  readonly isRedacted?: boolean
  /** Columns about the sender that the user names; the others are found by their names. */
  readonly respondentColumns?: RespondentOptions
  /** Today, as the user says it, `2019-03-04`: later dates are `future-date`. Not judged unless set. */
  readonly date?: string | undefined
  /** Inputs of more words are `too-long`. Integer ≥ 1; 1000 unless set. */
  readonly maxWords?: number
  /** Columns that tables may have; any other is `unexpected-column`. Empty or absent: all are. */
  readonly knownColumns?: readonly string[]
  /** Further keys that front matter may have; any other is told of. Empty or absent: only what looks mistyped is. */
  readonly knownFrontMatter?: readonly string[]
  /** The column that tells whether the sender consents; none unless set. */
  readonly consentColumn?: string | undefined
  /** What in it means yes; the usual words unless set. */
  readonly consentValues?: readonly string[]
  /** Answers of one respondent above which it is `many-inputs`. Integer ≥ 1; not judged unless set. */
  readonly maxInputsPerRespondent?: number | undefined
  /**
   * Most findings of one rule that are kept per source; the rest are counted in one finding, so that memory stays flat.
   * Integer ≥ 1; default 1000.
   */
  readonly maxPerRule?: number
  /**
   * What the run recorded that the baseline is from, by block and name. Absent without a baseline; where this run reads
   * other paths, only the `sources` that it reads or would read, because all else cannot be compared.
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
  /** What stands for sources in hashes that a baseline keeps, and what it calls them. */
  readonly naming: SourceNaming
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
  readonly addDocument?: (document: CheckedDocument) => void
  readonly addSetAside?: (setAside: SetAside) => void
  readonly addRow?: (row: ClassifiedInput) => void
  /** @param groups - empty unless the rule needs `repeats` */
  readonly finish?: (groups: readonly RepeatGroup[]) => void
}

/** A rule over the corpus (regel). */
export interface Rule {
  /** Severity unless the settings say otherwise. `error` only where data is lost, damaged or cannot be told apart. */
  readonly severity: Severity
  /** Whether reading says how severe each of its findings is; `severity` is then that of the mildest. */
  readonly varies?: true
  /** What the rule finds, one sentence in Norwegian (bokmål). */
  readonly description: string
  readonly needs: RuleNeed
  /** Absent for a rule whose findings are made while reading, or by the check itself. */
  readonly watch?: (context: RuleContext) => Watcher
}
