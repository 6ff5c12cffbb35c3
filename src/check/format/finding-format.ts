import type { Finding, Severity } from '../../types/finding.ts'

/** Colours a piece of text that holds no control characters; gives it back unchanged where there are no colours. */
export type Paint = (text: string) => string

/** Colours of the text format; put in from outside, so that this room knows no terminal. */
export interface FindingStyle extends Readonly<Record<Severity, Paint>> {
  readonly source: Paint
  readonly place: Paint
  readonly rule: Paint
  readonly hint: Paint
}

/** What a format may use besides the findings. */
export interface FindingFormatOptions {
  /** Colours; none by default. */
  readonly style?: FindingStyle
}

/**
 * Writes findings as text that ends with a line feed (or is empty). Whatever strangers wrote comes out harmless.
 * @param findings - in the order in which they are to be shown; those of one source stand together
 */
export type FindingFormat = (findings: readonly Finding[], options?: FindingFormatOptions) => string

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
