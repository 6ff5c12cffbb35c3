import type { Status } from './assignment.ts'
import type { RespondentType } from './input.ts'
import type { OtherStatus, Share } from './report.ts'
import type { ResultTrailer, RunInfo } from './run.ts'
import type { Localised } from './taxonomy.ts'

/** The two rounds of a comparison: the earlier and the later result. */
export const rounds = ['before', 'after'] as const

/** One of {@link rounds}. */
export type Round = (typeof rounds)[number]

/** Something that each round has. */
export type PerRound<T> = Readonly<Record<Round, T>>

/** What one round holds, counted as `report` counts. */
export interface RoundTotals {
  /** Name of the result file, as given. */
  readonly file: string
  /** All rows. */
  readonly inputs: number
  /** Rows with an empty `campaign`. */
  readonly texts: number
  /** Distinct `respondent.name`, case and spacing aside, empty ones not counted. */
  readonly respondents: number
  /** Rows with an empty `respondent.name`. */
  readonly unnamed: number
  /** Entries of the ledger. */
  readonly sources: number
  /** Rows with status `assigned`, of all rows. */
  readonly assigned: Share
  /** Classified inputs that a filter kept out of the result. */
  readonly filteredOut: number
  readonly run: RunInfo
}

/** The parts of a {@link RunInfo} that may differ between two runs. `levers`: the taxonomies have not the same levers. */
export const runParts = [
  'tool',
  'model',
  'model-file',
  'taxonomy',
  'taxonomy-version',
  'taxonomy-file',
  'levers',
  'min-words',
  'uncertain-below',
  'secondary-above',
] as const

/** One of {@link runParts}. */
export type RunPart = (typeof runParts)[number]

/** Something that was not the same when the two rounds were classified. Values as in the run's info, lists joined by one space. */
export interface RunDifference extends PerRound<string> {
  readonly part: RunPart
}

/**
 * What became of the inputs. Every row is counted once: `same + moved + changed + gone` is the earlier round,
 * `same + moved + changed + added` the later.
 */
export interface InputCounts {
  /** Pairs with the same id and the same text. */
  readonly same: number
  /** Other pairs with the same text: it stands under another id now. */
  readonly moved: number
  /** Other pairs with the same id, whose texts have at least a third of their distinct words in common. */
  readonly changed: number
  /** Rows of the later round in no pair. */
  readonly added: number
  /** Rows of the earlier round in no pair. */
  readonly gone: number
}

/** Whether a difference is more than chance alone would make. */
export interface ChanceTest {
  /** Probability of a difference at least so large, were there none but chance, 0–1, six decimals. */
  readonly p: number
  /** `p` corrected for the number of levers compared (Holm), 0–1, six decimals. */
  readonly adjusted: number
  /** Whether `adjusted` is below 0.05. */
  readonly isMoreThanChance: boolean
}

/** A share in both rounds and how far they are apart. */
export interface ShareDifference extends PerRound<Share> {
  /** `after.share − before.share`, −1–1, six decimals. */
  readonly difference: number
  /** Lower bound of the 95 % interval of the difference (Newcombe), −1–1, six decimals. */
  readonly low: number
  /** Upper bound likewise, −1–1. */
  readonly high: number
}

/**
 * Where the inputs of a label went and came from:
 * `before − gone − relabelledOut − changedOut + relabelledIn + changedIn + added = after`.
 */
export interface Flow {
  /** Rows with the label in each round. */
  readonly before: number
  readonly after: number
  /** Those of them that are in no pair, see {@link InputCounts}. */
  readonly gone: number
  readonly added: number
  /** Pairs with the same text that had this label and have another, and the other way round. */
  readonly relabelledOut: number
  readonly relabelledIn: number
  /** The same of pairs whose text was changed. */
  readonly changedOut: number
  readonly changedIn: number
}

/** A lever or a status: rows with status `assigned` and that lever, or rows with that status. Each row has exactly one. */
export interface Label {
  /** `lever`, or one of the other statuses. */
  readonly kind: 'lever' | OtherStatus
  /** Lever id; empty unless `kind` is `lever`. */
  readonly lever: string
}

/** All that is compared of one label. */
export interface LabelDifference {
  readonly label: Label
  readonly shares: ShareDifference
  readonly flow: Flow
}

/** A subtopic with the inputs that show it, counted as in {@link SubtopicCount} of the report. */
export interface SubtopicMention {
  readonly id: string
  readonly name: Localised
  /** Inputs in the round that has it. Integer ≥ 1. */
  readonly inputs: number
}

/** All that is compared of one lever. */
export interface LeverDifference extends LabelDifference {
  readonly number: number
  readonly name: Localised
  /** Rounds whose taxonomy has the lever. */
  readonly taxonomies: 'both' | Round
  /** Of the shares of inputs, as of two independent samples; `null` where the lever is in one taxonomy only, a round is empty or was filtered, or both rounds have the same inputs, none new and none gone. */
  readonly test: ChanceTest | null
  /** Of the pairs with the same text: whether more went over to the lever than left it. `null` where the lever is in one taxonomy only, a round was filtered, or there are no such pairs. */
  readonly paired: ChanceTest | null
  /** Only subtopics that both taxonomies have: those seen in the later round alone, and in the earlier alone; taxonomy order. */
  readonly subtopicsAdded: readonly SubtopicMention[]
  readonly subtopicsGone: readonly SubtopicMention[]
}

/** The new inputs alone, against the whole earlier round: two groups that share no input. */
export interface AddedLever {
  readonly lever: string
  /** `after` is the lever's share of the inputs that are new. */
  readonly shares: ShareDifference
  readonly test: ChanceTest | null
}

/** What the classifier said of an input in one round. */
export interface Answer {
  readonly status: Status
  /** Lever id; empty unless the status is `assigned` or `uncertain`. */
  readonly lever: string
  readonly probability: number
}

/** Why an input with the same text has another label: the model's probabilities are the same and only a limit decided otherwise, or they are not. */
export type RelabelCause = 'limits' | 'probabilities'

/** An input of one round, as it is shown. */
export interface ShownInput {
  readonly id: string
  readonly source: string
  readonly place: string
  /** The beginning of the text, unchanged. */
  readonly text: string
  readonly isCut: boolean
}

/** An input of one round with its answer. */
export interface AnsweredInput extends ShownInput {
  readonly answer: Answer
}

/** An input that is in both rounds, shown as it stands in the later one. */
export interface PairedInput extends ShownInput {
  /** Its id in the earlier round. */
  readonly idBefore: string
  readonly before: Answer
  readonly after: Answer
}

/** A list that may be cut: `total` counts all. */
export interface CutList<T> {
  readonly total: number
  readonly items: readonly T[]
}

/** Inputs with the same text whose label is another. */
export interface Relabelling {
  /** Pairs with the same text. */
  readonly compared: number
  /** Those with another {@link Label}. */
  readonly changed: number
  readonly causes: Readonly<Record<RelabelCause, number>>
  /** Pairs with the same text and another aspect, or another set of secondary levers. */
  readonly aspects: number
  readonly secondary: number
  /** Most inputs first, then in the order of the labels. */
  readonly moves: readonly { readonly from: Label; readonly to: Label; readonly inputs: number }[]
  /** Most probable new answer first, then in the order of the later round. */
  readonly items: readonly (PairedInput & { readonly cause: RelabelCause })[]
}

/** A respondent that only one round has. */
export interface RespondentEntry {
  /** As written at the first input. */
  readonly name: string
  readonly type: RespondentType
  /** Inputs in the round that has it. */
  readonly inputs: number
}

/** Respondents that only one round has. Items are most inputs first, then in the order of the round, and no private persons. */
export interface LoneRespondents extends CutList<RespondentEntry> {
  /** Private persons among them, by any of their inputs. */
  readonly privatePersons: number
}

/** Who speaks in which round. By `respondent.name`, case and spacing aside. */
export interface RespondentDifference {
  readonly both: number
  /** Those of the later round alone, and of the earlier alone. */
  readonly added: LoneRespondents
  readonly silent: LoneRespondents
  /** Types that occur in a round, in fixed order, with their rows in each. */
  readonly types: readonly ({ readonly type: RespondentType } & PerRound<number>)[]
}

/** Two results compared: plain data with everything that a renderer shows. */
export interface Difference {
  /** Empty when none was given: the renderer's own. */
  readonly title: string
  /** As given; empty when none was. */
  readonly date: string
  readonly rounds: PerRound<RoundTotals>
  /** In the order of {@link runParts}; empty when both rounds were classified in the same way. */
  readonly run: readonly RunDifference[]
  readonly inputs: InputCounts
  /** In the order of the later taxonomy, then those that only the earlier has. */
  readonly levers: readonly LeverDifference[]
  /** `uncertain`, `none`, `too-short`, `other-language`. */
  readonly statuses: readonly LabelDifference[]
  /** `null` unless the later round has inputs of the earlier one and new ones, and neither was filtered. Levers that both taxonomies have. */
  readonly addedOnly: { readonly inputs: number; readonly levers: readonly AddedLever[] } | null
  readonly relabelled: Relabelling
  readonly respondents: RespondentDifference
  /** New inputs, in the order of the later round. */
  readonly added: CutList<AnsweredInput>
  /** Inputs that are gone, in the order of the earlier round. */
  readonly gone: CutList<AnsweredInput>
  /** Inputs with another text under the same id, in the order of the later round. */
  readonly changed: CutList<PairedInput>
  /** Inputs with the same text under another id, in the order of the later round. */
  readonly moved: CutList<PairedInput>
}

/** What the comparison is told when all rows have been added. */
export interface DifferenceContext extends PerRound<{ readonly file: string; readonly trailer: ResultTrailer }> {
  readonly title?: string | undefined
  /** Shown as given, but for ISO dates, which are written out. */
  readonly date?: string | undefined
}
