/** Figures of a run by block and name, such as `sources` → `svar.csv` → 120; finite. Rules of later runs compare with them. */
export type Recorded = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What a known finding is about. */
export type EntryKind = 'id' | 'source' | 'group'

/** Findings that a baseline knows and that are equal in all that matters. */
export interface BaselineEntry {
  readonly rule: string
  /**
   * `id`: an input, by its id; `source`: a source or, with an empty name, the corpus; `group`: several inputs,
   * which have no name that does not depend on their order.
   */
  readonly kind: EntryKind
  /**
   * Id or source, by the path of its file from the folder of the baseline, made steady and free of personal data
   * (`steadyId`, `steadySource`); empty for a group.
   */
  readonly name: string
  /** Hash of the words concerned, or of place and message; 14 hexadecimal digits. */
  readonly hash: string
  /** How many findings, integer ≥ 1. */
  readonly count: number
  /** The worst `Finding.extent` among them: what has got worse is new. Absent where none has one. */
  readonly extent?: number
}

/** What was found when the baseline was recorded (grunnlinje). */
export interface Baseline {
  /** Whether it was recorded with `--redact`; then ids and hashes are those of the pseudonyms. */
  readonly isRedacted: boolean
  /** What was asked for, by its path from the folder of the baseline, sorted. */
  readonly paths: readonly string[]
  readonly recorded: Recorded
  /** Sorted, each combination of rule, kind, name and hash once. */
  readonly entries: readonly BaselineEntry[]
}

/** Version of the file's form; it grows when a field changes its meaning or goes away, and no other is read. */
export const baselineVersion = 3

/** What the file says it is. */
export const baselineFormat = 'hovedgrep-baseline'

/** Orders by code units, as all sorting does here. */
export function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
