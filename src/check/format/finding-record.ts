import type { Finding, Severity } from '../../types/finding.ts'
import { findingKey } from '../finding-key.ts'
import type { FindingFormatOptions } from './finding-format.ts'

/** A finding as programs get it. Fields are always there, in this order. */
export interface FindingRecord {
  readonly rule: string
  readonly severity: Severity
  readonly source: string
  readonly place: string
  /** Physical line and columns in the file (UTF-16 units from 1, the end not counted); null where there is none. */
  readonly line: number | null
  readonly column: number | null
  readonly endColumn: number | null
  readonly inputId: string
  readonly message: string
  readonly hint: string
  /** Hash of the words of the input; empty when it is not about one. */
  readonly contentHash: string
  /** What the finding is known by from one run to the next. */
  readonly key: string
}

/** Makes the record of a finding. */
export function findingRecord(finding: Finding, { locationOf }: FindingFormatOptions): FindingRecord {
  const { rule, severity, source, place, inputId, message, hint, contentHash = '' } = finding
  const { line = null, column = null, endColumn = null } = locationOf?.(finding) ?? {}
  const where = { rule, severity, source, place, line, column, endColumn }
  return { ...where, inputId, message, hint, contentHash, key: findingKey(finding) }
}
