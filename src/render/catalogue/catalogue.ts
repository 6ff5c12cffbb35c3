import type { Aspect, InputLanguage } from '../../types/assignment.ts'
import type { RespondentType, SetAsideReason } from '../../types/input.ts'
import type { Gap, OtherStatus } from '../../types/report.ts'
import type { Language } from '../../types/taxonomy.ts'
import type { NumberFormat } from '../format-number.ts'
import type { CorrectionWords } from './correction-words.ts'
import type { DetailWords } from './detail-words.ts'
import type { HtmlWords } from './html-words.ts'
import type { PartWords } from './parts/parts.ts'

/** A gap of one rule. */
export type GapOf<Rule extends Gap['rule']> = Extract<Gap, { readonly rule: Rule }>

/** A count and its share, written. */
export interface CountWords {
  readonly count: number
  readonly percent: string
}

/** Titles of the report's sections. */
export interface SectionTitles {
  readonly glance: string
  readonly levers: string
  readonly assessment: string
  readonly wellCovered: string
  readonly thin: string
  readonly missing: string
  readonly unseen: string
  readonly leverByLever: string
  readonly campaigns: string
  /** @param column - the column, ready for Markdown */
  readonly matrix: (column: string) => string
  readonly byHand: string
  readonly ledger: string
  readonly findings: string
  readonly method: string
}

/** Column heads. */
export interface ColumnTitles {
  readonly number: string
  readonly lever: string
  readonly inputs: string
  readonly texts: string
  readonly respondents: string
  readonly share: string
  readonly interval: string
  readonly bar: string
  readonly source: string
  readonly read: string
  readonly classified: string
  readonly setAside: string
  readonly unreadable: string
  readonly reasons: string
  readonly sum: string
  readonly group: string
}

/** The opening: what a busy reader takes away. Arguments that are texts are ready for Markdown. */
export interface GlanceWords {
  readonly nothing: string
  readonly read: (inputs: number, sources: number) => string
  readonly distinct: (texts: number, respondents: number, unnamed: number) => string
  readonly assigned: (inputs: number, percent: string, levers: number) => string
  /** @param parts - such as `3 usikre` */
  readonly rest: (parts: readonly string[]) => string
  readonly restPart: Readonly<Record<OtherStatus, (n: number) => string>>
  readonly mostOne: (lever: string, percent: string, interval: string) => string
  readonly mostSeveral: (levers: readonly string[]) => string
  readonly mostNone: string
  readonly missing: (levers: readonly string[]) => string
  readonly few: (levers: readonly string[]) => string
  readonly campaigns: (campaigns: number, inputs: number) => string
  readonly languages: (parts: readonly string[]) => string
  readonly filtered: (n: number) => string
}

/** Sentences on what is well covered, thin and missing. */
export interface AssessmentWords {
  readonly wellCovered: (inputs: number, percent: string, interval: string, even: string, types: number) => string
  readonly noneWellCovered: string
  readonly noneThin: string
  readonly noneMissing: string
  readonly noneUnseen: string
  readonly noInput: (gap: GapOf<'no-input'>) => string
  readonly fewInputs: (gap: GapOf<'few-inputs'>, high: string, floor: string) => string
  readonly oneType: (inputs: number, type: string) => string
  readonly barriersOnly: (barriers: number) => string
  readonly repeated: (inputs: number, texts: number) => string
  readonly unseen: (names: readonly string[], of: number) => string
  readonly unseenNote: string
}

/** Words of each lever's section. */
export interface LeverWords {
  /** Counts with their shares, the first with its interval too; no respondents where no input has a name. */
  readonly summary: (
    inputs: CountWords,
    interval: string,
    texts: CountWords,
    respondents: CountWords | undefined,
  ) => string
  readonly none: string
  readonly unnamed: (n: number) => string
  readonly secondary: (n: number) => string
  readonly uncertain: (n: number) => string
  /** With the lever's inputs, and those of which it is a further lever: the count is of both. */
  readonly subtopicsSeen: (inputs: number, secondary: number, isAll: boolean) => string
  readonly subtopicsUnseen: string
  readonly noneSeen: string
  readonly aspects: string
  readonly respondentTypes: string
}

/** Words on campaigns, matrix, ledger and findings. */
export interface TableWords {
  readonly noCampaigns: string
  readonly campaignIntro: (total: number, inputs: number) => string
  readonly campaign: (inputs: number, respondents: number, unnamed: number) => string
  /** Ids of the first and of the one quoted. */
  readonly campaignIds: (first: string, example: string) => string
  readonly cutList: (shown: number, total: number) => string
  readonly missingValue: string
  readonly restGroups: (n: number) => string
  readonly matrixNote: string
  readonly matrixLegend: string
  readonly leverNote: (inputs: number) => string
  readonly ledgerNote: (read: number, classified: number, setAside: number, unreadable: number) => string
}

/** Words on what to read by hand. */
export interface HandWords {
  readonly intro: string
  readonly title: Readonly<Record<OtherStatus, string>>
  readonly meaning: Readonly<Record<OtherStatus, string>>
  readonly empty: Readonly<Record<OtherStatus, string>>
  readonly doubtfulFirst: string
  readonly between: (best: string, bestP: string, next: string, nextP: string) => string
  readonly noLever: string
  readonly rest: (shown: number, total: number, command: string) => string
}

/** Words of the method section. */
export interface MethodWords {
  readonly tool: (version: string) => string
  readonly taxonomy: (id: string, version: string, sha: string) => string
  readonly model: (name: string, sha: string) => string
  /** For a model without a file, made of a taxonomy without labelled inputs. */
  readonly untrained: (name: string) => string
  readonly statusIntro: string
  readonly assignedTitle: string
  readonly assigned: string
  readonly thresholds: (words: number, uncertain: string, low: string, high: string) => string
  readonly denominators: string
  readonly respondents: string
  readonly interval: string
  readonly ranking: (even: string) => string
  readonly subtopics: string
  readonly quotes: string
  readonly recount: string
  readonly sources: string
  /** @param columns - text columns, ready for Markdown */
  readonly source: (format: string, encoding: string, delimiter: string, columns: readonly string[]) => string
}

/** Groupings that need no column of the file's own. */
export type GroupingName = 'avsendertype' | 'fylke' | 'kilde' | 'språk' | 'vinkling' | 'spørsmål'

/** All words of the report in one language. Numbers are passed raw unless they need the report's own rounding. */
export interface Catalogue extends PartWords {
  readonly language: Language
  readonly numbers: NumberFormat
  /** `«…»` or `“…”`. */
  readonly quote: (text: string) => string
  /** @param range - such as `8–17 %` */
  readonly interval: (range: string) => string
  /** An ISO date written out; anything else as it is. */
  readonly date: (date: string) => string
  readonly dateLabel: (date: string) => string
  readonly title: string
  readonly sections: SectionTitles
  readonly columns: ColumnTitles
  readonly statuses: Readonly<Record<OtherStatus, string>>
  readonly aspects: Readonly<Record<Aspect, (n: number) => string>>
  /** Bare names, for the heads of a matrix. */
  readonly aspectNames: Readonly<Record<Aspect, string>>
  readonly respondentTypes: Readonly<Record<RespondentType, string>>
  readonly languages: Readonly<Record<InputLanguage, string>>
  readonly groupings: Readonly<Record<GroupingName, string>>
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>
  readonly reasons: Readonly<Record<SetAsideReason, (n: number) => string>>
  readonly delimiters: Readonly<Record<string, string>>
  readonly glance: GlanceWords
  readonly assessment: AssessmentWords
  readonly lever: LeverWords
  readonly tables: TableWords
  readonly hand: HandWords
  readonly method: MethodWords
  readonly correction: CorrectionWords
  readonly detail: DetailWords
  readonly html: HtmlWords
}
