/** Languages in which hovedgrep reads and writes: bokmål, nynorsk, English (BCP 47). */
export type Language = 'nb' | 'nn' | 'en'

/** All of {@link Language}, in the order in which they are shown. */
export const languages: readonly Language[] = ['nb', 'nn', 'en']

/** One text in each language. */
export type Localised = Readonly<Record<Language, string>>

/** A word or phrase of the lexicon. */
export interface Term {
  /** The term as written in the taxonomy. */
  readonly text: string
  readonly language: Language
  /** How strongly it points to the lever: integer 1 (weak hint) to 5 (nearly always). */
  readonly weight: number
  /** Id of the subtopic that it shows; empty when it shows none. */
  readonly subtopic: string
}

/** A named part of a lever (deltema). */
export interface Subtopic {
  /** Unique within the lever. */
  readonly id: string
  readonly name: Localised
}

/** One of the categories (hovedgrep). */
export interface Lever {
  /** Position in the taxonomy, from 1. */
  readonly number: number
  /** Unique; lower-case ASCII letters, digits and hyphens. */
  readonly id: string
  readonly name: Localised
  readonly description: Localised
  readonly subtopics: readonly Subtopic[]
  readonly terms: readonly Term[]
}

/** The levers with their lexicon, validated. */
export interface Taxonomy {
  /** Id of the taxonomy, such as `meld-st-30-2019-2020`. */
  readonly id: string
  /** Version as the file states it. */
  readonly version: string
  /** SHA-256 of the file's bytes, 64 hexadecimal digits. */
  readonly sha256: string
  /** In the order of their numbers. */
  readonly levers: readonly Lever[]
}

/** The label of an input that speaks to none of the levers. Reserved: no lever may have this id. */
export const noLever = 'ingen'
