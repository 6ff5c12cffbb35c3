import type { Finding, Severity } from '../types/finding.ts'

/** A finding without what all findings of one file have in common. */
export interface FileFinding {
  readonly rule: string
  readonly severity: Severity
  /** Place inside the file; empty for the whole of it. */
  readonly place: string
  readonly message: string
  readonly hint?: string
}

/** Reports findings of one file, and keeps a file with a hundred thousand flaws from drowning everything else. */
export interface FindingLimit {
  readonly report: (finding: FileFinding) => void
  /** Reports how many were left out, per rule. Call at the end of the file. */
  readonly finish: () => void
}

/** Findings of one rule in one file that are reported with their place. */
const placedFindings = 50

/**
 * Makes the reporter of one file: the first fifty findings of each rule go through, the rest are counted.
 * @param source - name of the file
 * @param onFinding - where they go
 */
export function limitFindings(source: string, onFinding: (finding: Finding) => void): FindingLimit {
  const counts = new Map<string, { count: number; severity: Severity }>()
  return {
    report({ rule, severity, place, message, hint = '' }) {
      const seen = counts.get(rule) ?? { count: 0, severity }
      counts.set(rule, { count: seen.count + 1, severity })
      if (seen.count < placedFindings) onFinding({ rule, severity, source, place, inputId: '', message, hint })
    },
    finish() {
      for (const [rule, { count, severity }] of counts) {
        const more = count - placedFindings
        const message = `Det er ${more} funn til av typen ${rule} i denne filen.`
        if (more > 0) onFinding({ rule, severity, source, place: '', inputId: '', message, hint: '' })
      }
    },
  }
}
