import type { Finding } from '../types/finding.ts'

/** How many warnings there are, those too that one finding stands for because there were so many. */
export function countWarnings(findings: readonly Finding[]): number {
  return findings.reduce((sum, { severity, standsFor = 1 }) => (severity === 'warning' ? sum + standsFor : sum), 0)
}
