import type { Unit } from '../types/unit.ts'
import type { ReadContext } from './reader.ts'

/** What a person is told of a file that cannot be read. */
export interface Loss {
  readonly message: string
  readonly hint: string
}

/**
 * Accounts for a file of which nothing can be read: a finding, and one unreadable piece in the ledger.
 * @param rule - such as `damaged-file`; see src/check/rules.ts
 */
export function lostSource(context: ReadContext, rule: string, { message, hint }: Loss): readonly Unit[] {
  context.onFinding({ rule, severity: 'error', source: context.source, place: '', inputId: '', message, hint })
  return [{ kind: 'unreadable', place: '', count: 1 }]
}

/** A source in which there is nothing to read, for the ledger. */
export const emptySource: readonly Unit[] = [
  { kind: 'block', place: '', text: '', section: [], column: '', meta: [], setAside: 'empty' },
]
