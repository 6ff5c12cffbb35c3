/** How bad a finding is, worst first. */
export const severities = ['error', 'warning', 'info'] as const

/** One of {@link severities}. */
export type Severity = (typeof severities)[number]

/** A flaw of the data (funn). Never thrown: the rest is read all the same. */
export interface Finding {
  /** Rule id, kebab-case, such as `undecodable-bytes`. */
  readonly rule: string
  readonly severity: Severity
  /** The file, or empty for the corpus as a whole. */
  readonly source: string
  /** Place inside the source; empty for the whole file. */
  readonly place: string
  /** Id of the input concerned; empty when it is not about one. */
  readonly inputId: string
  /** What is wrong, in Norwegian (bokmål), one sentence, with the values concerned. */
  readonly message: string
  /** What to do about it; may be empty. */
  readonly hint: string
  /**
   * Hash of the text of the input concerned, 14 hexadecimal digits: tells whether a finding known before is about the
   * same words. Absent when it is not about an input.
   */
  readonly contentHash?: string
  /**
   * What a finding about several inputs is known by, 14 hexadecimal digits, the same in whatever order they come; set by
   * a rule that names one of them, or counts them, where it is by chance which comes first.
   */
  readonly groupHash?: string
  /**
   * What a finding is known by that is about no input: hash of the row concerned, or of the limit that is not kept. 14
   * hexadecimal digits.
   */
  readonly subjectHash?: string
  /**
   * How bad it is, where the same flaw can get worse: copies of a text, rows of a column, how far a limit is missed.
   * Finite; only compared with that of the same flaw in another run, larger is worse.
   */
  readonly extent?: number
  /** Sources that a finding about several inputs is about, its own among them; the first hundred. */
  readonly groupSources?: readonly string[]
  /** Other inputs that a finding about several is about, in the order in which they were read; the first hundred. */
  readonly related?: readonly { readonly source: string; readonly place: string; readonly inputId: string }[]
  /** Whether a finding about several inputs is also about some in other sources, where these are not listed. */
  readonly isAcrossSources?: boolean
  /**
   * The characters that are meant, exactly as they stand in the input; the first where there are several. Only marked in
   * the line of the file where a format shows it, and never written by itself: it may be what nobody should read.
   */
  readonly words?: string
  /** How many findings it stands for, where it tells of several that are not listed, integer ≥ 1. */
  readonly standsFor?: number
}
