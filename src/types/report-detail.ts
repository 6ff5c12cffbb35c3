import type { ScoredLever } from './assignment.ts'
import type { RespondentType } from './input.ts'

/** A word that the distinct texts of a lever use more than all other distinct texts do. */
export interface KeyWord {
  /** The form that most texts use, in lower case; an abbreviation of the taxonomy as the taxonomy writes it. */
  readonly word: string
  /** Rows with an empty `campaign`, status `assigned` and this `lever` that use the word in any form. At least three, from three voices. */
  readonly texts: number
  /** All other rows with an empty `campaign` that do. */
  readonly otherTexts: number
  /** Log-likelihood ratio G² (Dunning 1993) of texts with and without the word, here and elsewhere. Two decimals, at least 10.83. */
  readonly logLikelihood: number
  /** How many times more often the word is used here, as a power of two (Hardie 2014). Two decimals, at least 1. */
  readonly logRatio: number
}

/** A lever that inputs speak of together with another. */
export interface TogetherLever {
  readonly lever: string
  /** Rows with status `assigned` that have both, each as `lever` or in `secondary`. At least three. */
  readonly inputs: number
}

/** What the word counts rest on. */
export interface WordNotes {
  /** The least number of texts that use a word that sets a lever apart. */
  readonly minimumTexts: number
  /** The least number of voices (respondents; rows or documents without a name) behind a word. */
  readonly minimumVoices: number
  readonly minimumLogLikelihood: number
  /** Stems that were forgotten for lack of room, and so cannot be shown; 0 unless the vocabulary is very large. */
  readonly forgotten: number
}

/** Inputs under a name. */
export interface CountyCount {
  /** As most rows write it. */
  readonly county: string
  readonly inputs: number
}

/** From whom, from where and when the inputs come, as far as the files say. */
export interface Origin {
  /** Rows whose `respondent.type` is known. */
  readonly typed: number
  /** By `respondent.type`: only those that occur, most inputs first; unknown is left out. */
  readonly respondentTypes: readonly { readonly type: RespondentType; readonly inputs: number }[]
  /** Rows whose `respondent.county` is not empty. */
  readonly located: number
  /** Distinct counties, case and spacing aside. */
  readonly counties: number
  /** The counties with most inputs, at most three, each with more than any that is left out; none when there are more than a thousand counties. */
  readonly topCounties: readonly CountyCount[]
  /** Names of the columns in which dates were looked for, sorted, those that differ by case alone once; empty if no file has one. */
  readonly dateColumns: readonly string[]
  /** Rows with a date in such a column. */
  readonly dated: number
  /** Rows with something else than a date in it. */
  readonly unreadableDates: number
  /** The earliest and the latest date, such as `2019-03-04`; empty if there is none. */
  readonly first: string
  readonly last: string
}

/** An input that a person should read, as it is shown in a list. */
export interface ReadItem {
  readonly id: string
  readonly source: string
  readonly place: string
  /** The beginning of the text, unchanged. */
  readonly text: string
  readonly isCut: boolean
  /** The row's `lever`: empty unless the status is `assigned` or `uncertain`. */
  readonly lever: string
  readonly probability: number
  readonly runnerUp: ScoredLever
}

/** An assigned input on which the keyword model and the TF-IDF model give different answers; `lever` is what the two together came to. */
export interface Disagreement extends ReadItem {
  /** Lever id or `ingen`. */
  readonly keywordLever: string
  readonly tfidfLever: string
}

/** Where the two models disagree. */
export interface Disagreements {
  /** Rows with status `assigned` and an answer of both models. */
  readonly of: number
  /** Those of them whose answers differ. */
  readonly total: number
  /** Those of the differing whose `keyword_lever` is `ingen`: the text has no words of the lexicon that decide. */
  readonly withoutTerms: number
  /** Smallest distance between the two best answers first, then by id. None in a report that may be published. */
  readonly items: readonly Disagreement[]
}

/** Texts that fit no lever and share a word. */
export interface NoneGroup {
  /** The word that made the group, then at most three others that more than half of it use. */
  readonly words: readonly string[]
  /** Distinct texts with status `none` in the group. At least three, from three voices. */
  readonly texts: number
  /** Ids in the order read, at most ten. */
  readonly ids: readonly string[]
}

/** What inputs that fit no lever have in common. */
export interface NoneGroups {
  /** Rows with status `none` and an empty `campaign`. */
  readonly texts: number
  /** Those of them that were grouped or tried: the first 20 000. */
  readonly considered: number
  /** Those that are in a group. */
  readonly grouped: number
  /** All groups; more than `items` when the list is cut. */
  readonly total: number
  /** Most texts first, then by word. None in a report that may be published. */
  readonly items: readonly NoneGroup[]
}
