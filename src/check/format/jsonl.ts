import { escapeAsJson } from '../../text/visible-text.ts'
import type { Finding } from '../../types/finding.ts'
import type { FindingFormatOptions } from './finding-format.ts'
import { findingRecord } from './finding-record.ts'

/** Findings for programs that take one line at a time: a {@link FindingRecord} each. */
export function jsonl(findings: readonly Finding[], options: FindingFormatOptions = {}): string {
  return findings.map((finding) => `${escapeAsJson(JSON.stringify(findingRecord(finding, options)))}\n`).join('')
}
