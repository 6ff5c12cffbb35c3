import type { Aspect, InputLanguage, Status } from './assignment.ts'
import type { Finding } from './finding.ts'
import type { RespondentType, SetAsideReason } from './input.ts'
import type { SourceInfo, SourceLedger } from './ledger.ts'
import type { Disagreements, KeyWord, NoneGroups, Origin, ReadItem, TogetherLever, WordNotes } from './report-detail.ts'
import type { RunInfo } from './run.ts'
import type { Localised } from './taxonomy.ts'

/** A part of a whole, with what chance alone could have made of it. */
export interface Share {
  /** The part. Integer ≥ 0. */
  readonly count: number
  /** The whole. Integer ≥ `count`. */
  readonly of: number
  /** `count / of`, 0–1; 0 when `of` is 0. Six decimals, as are the two below. */
  readonly share: number
  /** Lower and upper bound of the Wilson 95 % interval, 0–1; 0 and 1 when `of` is 0. */
  readonly low: number
  readonly high: number
}

/** How much of the consultation belongs to a lever or a status, by three denominators. */
export interface Coverage {
  /** Rows with this lever and status `assigned` (or with this status), of all rows. */
  readonly inputs: Share
  /** The same rows with an empty `campaign`, of all rows with an empty `campaign`. */
  readonly texts: Share
  /** Distinct `respondent.name` (case and spacing aside) among the same rows, of those among all rows. Sum above one: a respondent may speak of several levers. `null` when hidden, see {@link Publish}. */
  readonly respondents: Share | null
  /** The same rows with an empty `respondent.name`; hidden (`null`) where `respondents` is. */
  readonly unnamed: number | null
}

/** A number of inputs under a name. */
export interface SubtopicCount {
  readonly id: string
  readonly name: Localised
  /** Rows with status `assigned` that have the lever as `lever` or in `secondary`, and a term hit of this subtopic. */
  readonly inputs: number
}

/** A subtopic that no input of its lever shows. */
export interface UnseenSubtopic {
  readonly id: string
  readonly name: Localised
}

/** Words that stand in an input exactly so. */
export interface Quote {
  readonly id: string
  readonly source: string
  readonly place: string
  /** Name of the respondent; empty where the file does not say, and for private persons (`innbygger`). */
  readonly respondent: string
  readonly respondentType: RespondentType
  /** A substring of the input's text, nothing changed; at most 240 UTF-16 units. */
  readonly text: string
  /** Whether the input has words before or after the quoted ones. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
  /** That of the row. */
  readonly probability: number
  /** Language of the input. */
  readonly language: InputLanguage
}

/** All about one lever. */
export interface LeverReport {
  readonly id: string
  readonly number: number
  readonly name: Localised
  /** Rows with status `assigned` and this `lever`. */
  readonly coverage: Coverage
  /** Inputs as a part of those of the lever that has most, 0–1: the length of its bar. */
  readonly relative: number
  /** Rows with status `uncertain` and this `lever`. */
  readonly uncertain: number
  /** Rows with status `assigned`, another `lever`, and this one in `secondary`. */
  readonly secondary: number
  /** Most inputs first, then in taxonomy order. */
  readonly subtopicsSeen: readonly SubtopicCount[]
  /** In taxonomy order. */
  readonly subtopicsUnseen: readonly UnseenSubtopic[]
  /** The coverage's rows by `aspect`; all five, in fixed order. */
  readonly aspects: readonly { readonly aspect: Aspect; readonly inputs: number }[]
  /** The coverage's rows by `respondent.type`; only types that occur, most inputs first, unknown (`''`) last. `null` is a hidden number, see {@link Publish}. */
  readonly respondentTypes: readonly { readonly type: RespondentType; readonly inputs: number | null }[]
  readonly quotes: readonly Quote[]
  /** Words that set the lever apart, surest first, at most eight. */
  readonly words: readonly KeyWord[]
  /** Levers that inputs speak of together with this one, most inputs first, then in taxonomy order. */
  readonly together: readonly TogetherLever[]
}

/** The statuses that place an input under no lever, in the order shown. */
export type OtherStatus = Exclude<Status, 'assigned'>

/** How many inputs were not placed, and why. */
export interface StatusReport {
  readonly status: OtherStatus
  /** Rows with this status. */
  readonly coverage: Coverage
}

/** What was read, in total. */
export interface Totals {
  /** All rows. */
  readonly inputs: number
  /** Rows with an empty `campaign`. */
  readonly texts: number
  /** Distinct `respondent.name`, case and spacing aside, empty ones not counted. `null` when hidden, see {@link Publish}. */
  readonly respondents: number | null
  /** Rows with an empty `respondent.name`; hidden (`null`) where `respondents` is. */
  readonly unnamed: number | null
  /** Entries of the ledger. */
  readonly sources: number
  /** Rows with status `assigned`, of all rows. */
  readonly assigned: Share
  /** Rows by `language`; only languages that occur, in the order nb, nn, en, other. */
  readonly languages: readonly { readonly language: InputLanguage; readonly share: Share }[]
}

/** Something that a writer should know of a lever, with the numbers that it rests on. */
export type Gap =
  /** No row is assigned to the lever. */
  | { readonly rule: 'no-input'; readonly lever: string; readonly uncertain: number; readonly secondary: number }
  /** Fewer than `minimum` inputs, or the share's upper bound is below `floor`, half of an even share. */
  | {
      readonly rule: 'few-inputs'
      readonly lever: string
      readonly because: 'below-minimum' | 'below-half-even-share'
      readonly inputs: number
      readonly minimum: number
      readonly high: number
      readonly floor: number
    }
  /** At least five inputs say what kind of respondent they come from, and it is one and the same. */
  | {
      readonly rule: 'one-respondent-type'
      readonly lever: string
      readonly type: RespondentType
      readonly inputs: number
    }
  /** At least three inputs name a barrier and none asks for a measure. */
  | { readonly rule: 'barriers-without-proposals'; readonly lever: string; readonly barriers: number }
  /** At least five inputs, and at least twice as many as distinct texts. */
  | { readonly rule: 'repeated-texts'; readonly lever: string; readonly inputs: number; readonly texts: number }
  /** At least five inputs have a named respondent, and it is the same one. */
  | { readonly rule: 'one-respondent'; readonly lever: string; readonly inputs: number }
  /**
   * Of `of` inputs with an aspect (county, source), `inputs` have the same: with certainty more than two thirds, and more
   * than in all levers (all rows) together, where its share is `everywhere`, 0–1.
   */
  | {
      readonly rule: 'one-aspect'
      readonly lever: string
      readonly aspect: Aspect
      readonly inputs: number
      readonly of: number
      readonly everywhere: number
    }
  | {
      readonly rule: 'one-county'
      readonly lever: string
      readonly county: string
      readonly inputs: number
      readonly of: number
      readonly everywhere: number
    }
  | {
      readonly rule: 'one-source'
      readonly lever: string
      readonly source: string
      readonly inputs: number
      readonly of: number
      readonly everywhere: number
    }
  /** The lever has inputs, but none shows these of its `of` subtopics. */
  | {
      readonly rule: 'subtopics-unseen'
      readonly lever: string
      readonly subtopics: readonly UnseenSubtopic[]
      readonly of: number
    }

/** A lever that has more than its even share even at the lower bound of its interval, and not by repetition. */
export interface Strength {
  readonly rule: 'well-covered'
  readonly lever: string
  readonly share: Share
  readonly evenShare: number
  /** Known kinds of respondents. `null` when hidden, see {@link Publish}. */
  readonly respondentTypes: number | null
}

/** What the numbers say in words. Levers in taxonomy order. */
export interface Assessment {
  /** The share that each lever would have, were the assigned inputs spread evenly: assigned / all / levers. */
  readonly evenShare: number
  /** The fewest levers whose intervals all lie above those of all others, as counted and, where known, as corrected; empty when that takes more than half of the levers. Not ranked among themselves. */
  readonly most: readonly string[]
  readonly wellCovered: readonly Strength[]
  readonly gaps: readonly Gap[]
}

/** Near-identical inputs. */
export interface CampaignReport {
  /** Id of the first: the value of `campaign` in the others. */
  readonly first: string
  /** Rows with `campaign` = `first`, and the first itself. At least 2. */
  readonly inputs: number
  /** Distinct `respondent.name` among them. `null` when hidden, see {@link Publish}. */
  readonly respondents: number | null
  /** Those of them without a name; hidden (`null`) where `respondents` is. */
  readonly unnamed: number | null
  /** Id of the first repetition, whose words are shown. */
  readonly exampleId: string
  /** The beginning of that text, unchanged. Empty in a report that may be published when a private person wrote it. */
  readonly example: string
  readonly isCut: boolean
  /** Language of that input. */
  readonly exampleLanguage: InputLanguage
}

/** An input that was not placed. */
export interface HandItem extends ReadItem {
  readonly language: InputLanguage
}

/** Inputs of one status that a person should read. */
export interface HandList {
  readonly status: OtherStatus
  /** Rows with this status; more than `items` when the list is cut. */
  readonly total: number
  /** None in a report that may be published. `uncertain` and `none`: smallest distance between the two best answers first, then by id; the others in the order read. */
  readonly items: readonly HandItem[]
}

/** A group of a matrix: inputs that have one value in common. */
export interface MatrixGroup {
  /** `rest` gathers the smallest groups: those beyond the largest that are shown, and those too small to be published. */
  readonly kind: 'value' | 'missing' | 'rest'
  /** The value as written; empty unless `kind` is `value`. */
  readonly value: string
  /** How many groups it stands for: 1, more for `rest`. */
  readonly groups: number
  /** Rows of the group. */
  readonly inputs: number
}

/** Levers by groups. */
export interface Matrix {
  /** The column asked for, or the name of one of hovedgrep's own groupings. */
  readonly by: string
  /** Whether `by` is one of hovedgrep's own groupings, whose values have names in each language. */
  readonly isBuiltIn: boolean
  /** Most inputs first, then by name; `missing` and `rest` last. */
  readonly groups: readonly MatrixGroup[]
  /** One per lever in taxonomy order, those without inputs too: rows with status `assigned` and this `lever`, per group. `null` is a hidden number, see {@link Publish}. */
  readonly levers: readonly { readonly lever: string; readonly counts: readonly (number | null)[] }[]
  /** One per other status: rows with this status, per group. With the levers they sum to the group's `inputs`. */
  readonly statuses: readonly { readonly status: OtherStatus; readonly counts: readonly (number | null)[] }[]
}

/** A matrix that is not in the report, and why. */
export interface MatrixLeftOut {
  /** As in {@link Matrix}. */
  readonly by: string
  readonly isBuiltIn: boolean
  /**
   * `no-group`: no row has a value. `one-group`: all that have a value have the same. `same`: it would repeat the one by
   * the column `like`. For a report that may be published: `small`: fewer than two groups are large enough.
   * `alike`: it divides the inputs nearly as the one by `like` does, so that each could give away what the other hides.
   * `hidden`: all its numbers but zeros would be hidden. `sources`: a source may be one person's letter,
   * and ids tell the source. `language`: the status `other-language` tells the language.
   */
  readonly because: 'no-group' | 'one-group' | 'same' | 'small' | 'alike' | 'hidden' | 'sources' | 'language'
  /** The other column; empty unless `because` is `same` or `alike`. */
  readonly like: string
}

/**
 * How a report was made fit to be published. Hidden numbers are `null` in the report itself, so that no renderer can show
 * them: numbers of inputs by lever and group of respondents, and of respondents by lever or campaign. Others are hidden
 * with them, until no hidden number can be worked out from those that are left.
 */
export interface Publish {
  /** Numbers from one up to, not including, this are hidden. Integer ≥ 2. */
  readonly minimum: number
  /** Numbers hidden in the matrices, and among the respondents of levers, statuses and campaigns. */
  readonly hidden: number
}

/** What became of what was read, all sources together. */
export interface LedgerTotals {
  readonly read: number
  readonly classified: number
  /** Sum of the counts below. */
  readonly setAside: number
  readonly unreadable: number
  readonly reasons: readonly { readonly reason: SetAsideReason; readonly count: number }[]
}

/** A source's entry, with its sum. */
export interface LedgerEntry {
  readonly source: string
  readonly read: number
  readonly classified: number
  readonly setAside: number
  readonly unreadable: number
  readonly reasons: readonly { readonly reason: SetAsideReason; readonly count: number }[]
}

/** A share corrected for known error, with its 95 % interval; 0–1, six decimals. */
export interface CorrectedShare {
  readonly share: number
  /** At most `share`. */
  readonly low: number
  /** At least `share`. */
  readonly high: number
}

/** What is known of how rightly inputs are placed under one answer. */
export interface CorrectedAnswer {
  /** Lever id, or `ingen` for those that fit no lever. */
  readonly answer: string
  /** Rows assigned to the lever (`ingen`: rows with status `none`), of `Correction.inputs`. */
  readonly placed: Share
  /** The share of `Correction.inputs` that belongs here, as best explains all that was counted; `null` where shares are withheld. */
  readonly corrected: CorrectedShare | null
  /** Held-out inputs placed here that belong here, of all that were placed here. */
  readonly precision: Share
  /** Held-out inputs that belong here and were placed here, of all that belong here. */
  readonly recall: Share
}

/** What the counts are worth: how often the model is right about inputs that it had not learnt from, and what that means here. */
export interface Correction {
  /** Rows with status `assigned`, `uncertain` or `none`: those that the model answered. */
  readonly inputs: number
  /** Rows with status `uncertain`, of `inputs`. They belong somewhere, so they are part of the corrected shares. */
  readonly uncertain: Share
  /**
   * Why there are no corrected shares: nothing to correct, a result that was filtered, so that outcomes are missing, or an
   * answer of which no input was held out. Empty when there are.
   */
  readonly withheld: '' | 'no-inputs' | 'filtered' | 'unmeasured-answer'
  /** The levers in taxonomy order, then `ingen`. */
  readonly answers: readonly CorrectedAnswer[]
}

/** An input as a row of the table of all inputs. */
export interface InputItem {
  readonly id: string
  readonly place: string
  /** The row's `lever`: empty unless the status is `assigned` or `uncertain`. */
  readonly lever: string
  readonly status: Status
  readonly probability: number
  readonly language: InputLanguage
  readonly aspect: Aspect
  readonly respondentType: RespondentType
  /** The beginning of the text, unchanged. */
  readonly text: string
  readonly isCut: boolean
}

/** All inputs, or as many as there is room for. */
export interface InputTable {
  /** All rows; more than `items` when the table is cut. */
  readonly total: number
  /** The most of each text that is kept, in UTF-16 units. */
  readonly keptLength: number
  /** The first rows, in the order read. */
  readonly items: readonly InputItem[]
}

/** The coverage report: plain data with everything that a renderer shows, in the order in which it is shown. */
export interface Report {
  /** Empty when none was given: the renderer's own. */
  readonly title: string
  /** As given; empty when none was. */
  readonly date: string
  readonly totals: Totals
  /** Classified inputs that are not in this report because the result was filtered. */
  readonly filteredOut: number
  readonly assessment: Assessment
  /** In taxonomy order; those without inputs too. */
  readonly levers: readonly LeverReport[]
  /** `uncertain`, `none`, `too-short`, `other-language`. */
  readonly statuses: readonly StatusReport[]
  readonly ledger: { readonly total: LedgerTotals; readonly sources: readonly LedgerEntry[] }
  /** The largest campaigns. `total` and `inputs` count all of them. */
  readonly campaigns: { readonly total: number; readonly inputs: number; readonly items: readonly CampaignReport[] }
  /** Those by the columns asked for, then by respondent type, county, source, question and aspect, where there are two known groups. */
  readonly matrices: readonly Matrix[]
  /** Those of the standard ones, and of those asked for, that are not among `matrices`. */
  readonly matricesLeftOut: readonly MatrixLeftOut[]
  /** `null` unless the report may be published. */
  readonly publish: Publish | null
  readonly readByHand: readonly HandList[]
  readonly disagreements: Disagreements
  /** What the inputs without a lever have in common. */
  readonly noneGroups: NoneGroups
  readonly origin: Origin
  readonly wordNotes: WordNotes
  /** Flaws of the data; `total` counts all of them. */
  readonly findings: { readonly total: number; readonly items: readonly Finding[] }
  /** `null` unless the form of the report shows all inputs; always `null` in a report that is to be published. */
  readonly allInputs: InputTable | null
  readonly sources: readonly SourceInfo[]
  readonly run: RunInfo
  /** `null` where the run's quality is: nobody has measured how often the model is right. */
  readonly correction: Correction | null
}

/** What the aggregator is told when all rows have been added. */
export interface ReportContext {
  readonly ledger: readonly SourceLedger[]
  readonly sources: readonly SourceInfo[]
  readonly run: RunInfo
  readonly findings?: readonly Finding[] | undefined
  /** Shown as given, but for ISO dates (`2019-05-31`), which are written out. */
  readonly date?: string | undefined
  readonly title?: string | undefined
  /** See {@link Report}. */
  readonly filteredOut?: number | undefined
}
