import { escapeAsJson } from '../../text/visible-text.ts'
import type { Finding } from '../../types/finding.ts'
import { countBySeverity, type FindingFormatOptions } from './finding-format.ts'
import { findingRecord } from './finding-record.ts'

/** Version of the JSON form; it grows when a field changes its meaning or goes away. */
export const findingsFormatVersion = 1

/**
 * Findings for programs: `{ formatVersion, summary: { error, warning, info, hidden }, findings }`, indented by two, each
 * finding a {@link FindingRecord}. `hidden` counts those that are too mild to be among them. Control characters are escaped, so that values come back whole.
 */
export function json(findings: readonly Finding[], options: FindingFormatOptions = {}): string {
  const document = {
    formatVersion: findingsFormatVersion,
    summary: { ...countBySeverity(findings), hidden: options.hidden ?? 0 },
    findings: findings.map((finding) => findingRecord(finding, options)),
  }
  return `${escapeAsJson(JSON.stringify(document, null, 2))}\n`
}
