import type { Term } from './taxonomy.ts'

/** Which stemmer the words of a term go through: Norwegian for bokmål and nynorsk, or English. */
export type TermLanguage = 'no' | 'en'

/** What the keyword matcher makes of one term of a taxonomy. */
export interface TermFact {
  /** Position of the lever in the taxonomy, from 0. */
  readonly lever: number
  readonly term: Term
  /** The words of the term as they are compared, joined by single spaces; empty when it has none. */
  readonly words: string
  readonly language: TermLanguage
  /**
   * Position among the facts of the term that the matcher finds in a text of this term's words alone; its own, or that of
   * the first that says the same (lever, subtopic, weight). In every longer text its words can only be taken by more others,
   * so a term that is not found here is found nowhere. Undefined when no term is found.
   */
  readonly found: number | undefined
  /** Whether the term that is found uses up exactly the same words. */
  readonly isWhole: boolean
}

/** How often a term was found in a corpus. */
export interface TermUse {
  /** Hits, also inside compounds. Integer ≥ 0. */
  readonly hits: number
  /** Only for a term without hits: how often its words stand in the corpus all the same. Integer ≥ 0. */
  readonly missed: number
  /** Position among the facts of the term that took its words first; undefined when none did. */
  readonly takenBy: number | undefined
}

/** What a corpus says of the terms of a taxonomy. */
export interface CorpusUse {
  /** Inputs read in each language. Integer ≥ 0. */
  readonly inputs: Readonly<Record<TermLanguage, number>>
  /** One per fact: that of the term that is found for it; undefined where there is none. */
  readonly terms: readonly (TermUse | undefined)[]
}
