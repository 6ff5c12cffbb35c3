import type { Finding, RelatedInput, Severity } from '../../types/finding.ts'
import type { TextLocation } from '../../types/location.ts'
import type { FindingFormatOptions } from './finding-format.ts'
import { keyIn } from './unique-keys.ts'

/** Where something stands in its file, physical line and columns (UTF-16 units from 1, the end not counted); null where it has no line. */
interface Lines {
  readonly line: number | null
  readonly column: number | null
  readonly endColumn: number | null
}

/** A finding as programs get it. Fields are always there, in this order. */
export interface FindingRecord extends Lines {
  readonly rule: string
  readonly severity: Severity
  readonly source: string
  readonly place: string
  readonly inputId: string
  readonly message: string
  readonly hint: string
  /** Hash of the words of the input; empty when it is not about one. */
  readonly contentHash: string
  /** What the finding is known by from one run to the next. */
  readonly key: string
  /** Other inputs that it is about, the first hundred; empty for most. */
  readonly related: readonly (RelatedInput & Lines)[]
}

/** Makes the record of a finding. */
export function findingRecord(finding: Finding, options: FindingFormatOptions): FindingRecord {
  const { locationOf, relatedLocationOf } = options
  const { rule, severity, source, place, inputId, message, hint, contentHash = '', related = [] } = finding
  const others = related.map((one) => ({
    source: one.source,
    place: one.place,
    ...linesOf(relatedLocationOf?.(one)),
    inputId: one.inputId,
  }))
  const where = { rule, severity, source, place, ...linesOf(locationOf?.(finding)) }
  return { ...where, inputId, message, hint, contentHash, key: keyIn(finding, options), related: others }
}

function linesOf(location: TextLocation | undefined): Lines {
  const { line = null, column = null, endColumn = null } = location ?? {}
  return { line, column, endColumn }
}
