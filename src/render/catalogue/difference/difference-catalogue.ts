import type { RunPart } from '../../../types/difference.ts'

/** Titles of the sections of a comparison. */
export interface DifferenceSections {
  readonly glance: string
  readonly rounds: string
  readonly run: string
  readonly inputs: string
  readonly levers: string
  readonly flows: string
  readonly addedOnly: string
  readonly relabelled: string
  readonly moves: string
  readonly paired: string
  readonly relabelledInputs: string
  readonly respondents: string
  readonly subtopics: string
  readonly added: string
  readonly gone: string
  readonly changed: string
  readonly moved: string
  readonly method: string
}

/** Heads of columns and rows. */
export interface DifferenceTitles {
  readonly before: string
  readonly after: string
  readonly difference: string
  readonly verdict: string
  readonly file: string
  readonly respondents: string
  readonly unnamed: string
  readonly sources: string
  readonly assigned: string
  readonly filteredOut: string
  readonly what: string
  readonly same: string
  readonly moved: string
  readonly changed: string
  readonly added: string
  readonly gone: string
  readonly label: string
  readonly relabelledOut: string
  readonly relabelledIn: string
  readonly changedOut: string
  readonly changedIn: string
  readonly moveFrom: string
  readonly movedIn: string
  readonly movedOut: string
  readonly respondentType: string
}

/** The opening. Arguments that are texts are ready for Markdown. */
export interface DifferenceGlance {
  readonly totals: (before: number, after: number) => string
  readonly empty: string
  /** How many inputs of the later round are the same, moved, changed and new, and how many of the earlier are gone. */
  readonly inputs: (counts: {
    readonly same: number
    readonly moved: number
    readonly changed: number
    readonly added: number
    readonly gone: number
  }) => string
  readonly identical: string
  readonly disjoint: string
  readonly sameRun: string
  /** @param parts - what differs, such as `modellen` */
  readonly otherRun: (parts: readonly string[]) => string
  /** The same where both rounds have the same inputs. */
  readonly otherRunOnly: (parts: readonly string[]) => string
  /** A lever whose share has changed more than chance would make it. */
  readonly more: (lever: string, after: string, before: string, points: string, interval: string) => string
  readonly less: (lever: string, after: string, before: string, points: string, interval: string) => string
  readonly noneChanged: string
  /** Levers whose share of the new inputs is more than chance away from that of the earlier round. */
  readonly addedDiffers: (levers: readonly string[]) => string
  /** A lever to or from which more inputs with the same text went than chance would make. */
  readonly pairedIn: (lever: string, here: number, away: number) => string
  readonly pairedOut: (lever: string, here: number, away: number) => string
  readonly first: (levers: readonly string[]) => string
  readonly lost: (levers: readonly string[]) => string
  readonly onlyAfter: (levers: readonly string[]) => string
  readonly onlyBefore: (levers: readonly string[]) => string
  readonly relabelled: (changed: number, compared: number) => string
  readonly respondents: (added: number, silent: number, both: number) => string
  readonly sameRespondents: (both: number) => string
  readonly filtered: (before: number, after: number) => string
}

/** Sentences around the tables. */
export interface DifferenceNotes {
  readonly run: string
  readonly inputs: string
  readonly levers: (compared: number) => string
  readonly overlap: (both: number) => string
  /** @param changed - inputs whose text has changed */
  readonly allPaired: (changed: number) => string
  /** Why nothing is tested where a filter was used. */
  readonly filtered: string
  readonly flows: string
  readonly addedOnly: (added: number) => string
  readonly tooFewAdded: (added: number) => string
  readonly nothingCompared: string
  readonly relabelled: (changed: number, compared: number, percent: string) => string
  readonly becauseRun: (parts: readonly string[]) => string
  readonly withoutReason: string
  readonly causes: (limits: number, probabilities: number) => string
  readonly others: (aspects: number, secondary: number) => string
  readonly moves: string
  readonly paired: string
  readonly surestFirst: string
  /** After how many of a list are shown. */
  readonly more: string
  readonly limitsOnly: string
  readonly respondentsNone: string
  readonly respondents: (before: number, after: number, both: number) => string
  /** @param unnamed - private persons among them, who are not named */
  readonly addedRespondents: (n: number, unnamed: number) => string
  readonly silentRespondents: (n: number, unnamed: number) => string
  readonly types: string
  readonly typesAdded: (types: readonly string[]) => string
  readonly typesGone: (types: readonly string[]) => string
  readonly subtopics: string
  readonly subtopicsNone: string
  readonly subtopicsAdded: (names: readonly string[]) => string
  readonly subtopicsGone: (names: readonly string[]) => string
  readonly subtopicsTaxonomy: string
  readonly listNone: Readonly<Record<'added' | 'gone' | 'changed' | 'moved', string>>
}

/** Words of the method section, one paragraph each. */
export interface DifferenceMethod {
  readonly inputs: string
  readonly folders: string
  readonly labels: string
  readonly interval: string
  readonly test: (compared: number) => string
  readonly paired: string
  readonly limits: string
  readonly subtopics: string
  readonly respondents: string
  readonly recount: string
  readonly bothRounds: string
}

/** All words of a comparison in one language that the report does not have. */
export interface DifferenceCatalogue {
  readonly title: string
  readonly sections: DifferenceSections
  readonly titles: DifferenceTitles
  readonly runParts: Readonly<Record<RunPart, string>>
  /** Value of a run part that is empty. */
  readonly noValue: string
  /** Levers that only one taxonomy has; possibly none. */
  readonly ownLevers: (levers: readonly string[]) => string
  readonly list: (parts: readonly string[]) => string
  readonly inputs: (n: number) => string
  /** `+1,2 prosentpoeng`, of a number with its sign. */
  readonly points: (signed: string) => string
  /** `−2,1 til +4,5`. */
  readonly pointRange: (low: string, high: string) => string
  /** @param p - such as `p = 0,03` */
  readonly verdict: (isMoreThanChance: boolean, p: string) => string
  readonly notCompared: string
  readonly notInTaxonomy: string
  /** An answer without a lever. */
  readonly answers: Readonly<Record<'none' | 'too-short' | 'other-language', string>>
  /** A lever that an input of status `uncertain` may speak to. */
  readonly uncertain: (lever: string) => string
  /** The earlier id of an input. */
  readonly idBefore: (id: string) => string
  readonly glance: DifferenceGlance
  readonly notes: DifferenceNotes
  readonly method: DifferenceMethod
}
