import { escapeAsJson } from '../../text/visible-text.ts'
import type { Finding } from '../../types/finding.ts'
import { countBySeverity } from './finding-format.ts'

/** Version of the JSON form; it grows when a field changes its meaning or goes away. */
export const findingsFormatVersion = 1

/**
 * Findings for programs: `{ formatVersion, summary: { error, warning, info }, findings: [{ rule, severity, source,
 * place, inputId, message, hint }] }`, indented by two. Control characters are escaped, so that values come back whole.
 */
export function json(findings: readonly Finding[]): string {
  const document = {
    formatVersion: findingsFormatVersion,
    summary: countBySeverity(findings),
    findings: findings.map(({ rule, severity, source, place, inputId, message, hint }) => ({
      rule,
      severity,
      source,
      place,
      inputId,
      message,
      hint,
    })),
  }
  return `${escapeAsJson(JSON.stringify(document, null, 2))}\n`
}
