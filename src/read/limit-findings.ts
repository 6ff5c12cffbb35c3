import type { Severity } from '../types/finding.ts'
import type { ReadContext } from './reader.ts'

/** A finding without what all findings of one file have in common. */
export interface FileFinding {
  readonly rule: string
  readonly severity: Severity
  /** Place inside the file; empty for the whole of it. */
  readonly place: string
  readonly message: string
  readonly hint?: string
  /** Hash of the row concerned. */
  readonly subjectHash?: string
}

/** Reports findings of one file, and keeps a file with a hundred thousand flaws from drowning everything else. */
export interface FindingLimit {
  readonly report: (finding: FileFinding) => void
  /** Reports how many were left out, per rule. Call at the end of the file. */
  readonly finish: () => void
}

/** What is known of the file. */
type Limited = Pick<ReadContext, 'source' | 'onFinding' | 'mostFindings'>

/** Findings of one rule in one file that are reported with their place, unless the context says otherwise. */
const placedFindings = 50

/**
 * Makes the reporter of one file: the first findings of each rule go through (fifty, unless the context says otherwise), the rest are
 * counted.
 */
export function limitFindings({ source, onFinding, mostFindings: most = placedFindings }: Limited): FindingLimit {
  const counts = new Map<string, { count: number; severity: Severity }>()
  return {
    report({ rule, severity, place, message, hint = '', ...rest }) {
      const seen = counts.get(rule) ?? { count: 0, severity }
      counts.set(rule, { count: seen.count + 1, severity })
      if (seen.count < most) onFinding({ rule, severity, source, place, inputId: '', message, hint, ...rest })
    },
    finish() {
      for (const [rule, { count, severity }] of counts) {
        const more = count - most
        const message = `Det er ${more} funn til av typen ${rule} i denne filen.`
        if (more > 0) onFinding({ rule, severity, source, place: '', inputId: '', message, hint: '', standsFor: more })
      }
    },
  }
}
