import type { Status } from './assignment.ts'
import type { PerRound } from './difference.ts'
import type { Comparison } from './evaluation.ts'
import type { Language } from './taxonomy.ts'

/** A part of a lever that can change: its number, or a text in one language. */
export type LeverPart = 'number' | `${'name' | 'description'}.${Language}`

/** A lever by its id, with its Norwegian name. */
export interface NamedLever {
  readonly id: string
  readonly name: string
}

/** A subtopic by its ids, with its Norwegian name. */
export interface NamedSubtopic extends NamedLever {
  /** Lever id. */
  readonly lever: string
}

/** A term with where it stands. */
export interface PlacedTerm {
  readonly lever: string
  /** Empty for none. */
  readonly subtopic: string
  readonly text: string
  readonly language: Language
  readonly weight: number
}

/** A term of which something is not the same; what it is called is as in the new taxonomy. */
export interface ChangedTerm {
  readonly text: string
  readonly language: Language
  readonly lever: PerRound<string>
  readonly subtopic: PerRound<string>
  readonly weight: PerRound<number>
}

/** What there is more and less of. */
export interface AddedAndRemoved<T> {
  readonly added: readonly T[]
  readonly removed: readonly T[]
}

/** What differs between two taxonomies. Levers and subtopics are known by their ids, terms by lever, language and text (case does not count). */
export interface TaxonomyChanges {
  readonly levers: AddedAndRemoved<NamedLever> & {
    readonly changed: readonly (NamedLever & { readonly parts: readonly LeverPart[] })[]
  }
  readonly subtopics: AddedAndRemoved<NamedSubtopic> & {
    readonly changed: readonly (NamedSubtopic & { readonly languages: readonly Language[] })[]
  }
  readonly terms: AddedAndRemoved<PlacedTerm> & {
    /** Same lever, other subtopic or weight. */
    readonly changed: readonly ChangedTerm[]
    /** Gone from one lever and new under another. */
    readonly moved: readonly ChangedTerm[]
  }
}

/** What an input is answered with: a lever id, or the status of an input without one, in parentheses: `(none)`. */
export type TaxonomyAnswer = string

/** A term that was found in an input: its lever, as the taxonomy writes it, and the weight it counted with. */
export interface FoundTerm {
  readonly lever: string
  readonly term: string
  readonly weight: number
}

/** The answer to an input by one of the taxonomies. */
export interface SideAnswer {
  readonly answer: TaxonomyAnswer
  readonly status: Status
  /** As in an assignment. */
  readonly probability: number
}

/** An input that the two taxonomies answer differently. */
export interface MovedInput extends PerRound<SideAnswer> {
  readonly id: string
  readonly source: string
  readonly place: string
  /** Terms that were found with the old taxonomy and are not with the new, at most eight. */
  readonly lost: readonly FoundTerm[]
  /** Terms that are found with the new taxonomy and were not with the old, at most eight. */
  readonly gained: readonly FoundTerm[]
}

/** Inputs with one answer, of them those whose status is `uncertain`. */
export interface AnswerCount {
  readonly inputs: number
  readonly uncertain: number
}

/** A term with how often it was found. */
export interface TermHits {
  readonly lever: string
  readonly subtopic: string
  readonly text: string
  readonly language: Language
  /** Hits in the corpus. Integer ≥ 0. */
  readonly hits: number
  /** Whether the other taxonomy has the term under this lever too. */
  readonly isKnown: boolean
}

/** What another taxonomy does to the answers to a corpus. */
export interface TaxonomyEffect {
  /** Integer ≥ 0. */
  readonly inputs: number
  /** Inputs whose answer is another one. */
  readonly moved: number
  /** Inputs with the same lever, but another status: assigned or uncertain. */
  readonly restated: number
  /** Levers of both taxonomies in the order of the new, then those of the old alone, then answers without a lever that occur. */
  readonly answers: readonly ({ readonly answer: TaxonomyAnswer } & PerRound<AnswerCount>)[]
  /** Moves by count, the most first; equal ones in the order of `answers`. */
  readonly flows: readonly ({ readonly count: number } & PerRound<TaxonomyAnswer>)[]
  /** The first that moved, in the order of the corpus; no more than asked for. */
  readonly shown: readonly MovedInput[]
  /** Terms that are found with the new taxonomy and were not with the old, most hits first. */
  readonly awake: readonly TermHits[]
  /** Terms that were found with the old taxonomy and are not with the new, most hits first. */
  readonly dead: readonly TermHits[]
  /** New terms that are not found; they have no hits. */
  readonly silent: readonly TermHits[]
}

/** The model that answered, the same for both taxonomies. */
export interface TaxonomyModel {
  readonly name: 'keyword' | 'combined'
  /** Whether it has learnt from labelled inputs; else it is made from the descriptions and terms of each taxonomy. */
  readonly isTrained: boolean
}

/** One of the two taxonomies. */
export interface TaxonomyFile {
  /** As given. */
  readonly file: string
  readonly id: string
  readonly version: string
  readonly sha256: string
  readonly levers: number
  readonly subtopics: number
  readonly terms: number
}

/** Two taxonomies compared: plain data with everything that a renderer shows. */
export interface TaxonomyDifference {
  readonly taxonomies: PerRound<TaxonomyFile>
  readonly changes: TaxonomyChanges
  readonly model: TaxonomyModel
  /** `null` when no corpus was given. */
  readonly effect: TaxonomyEffect | null
  /** `this` is the new taxonomy, `other` the old; `null` when no gold was given. */
  readonly gold: Comparison | null
}
