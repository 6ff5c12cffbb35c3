import type { Severity } from '../types/finding.ts'

/** How each severity is called in Norwegian: one, and several. */
export const severityWords = {
  error: { one: 'feil', many: 'feil' },
  warning: { one: 'advarsel', many: 'advarsler' },
  info: { one: 'opplysning', many: 'opplysninger' },
} as const satisfies Record<Severity, { readonly one: string; readonly many: string }>

/** A count with its noun: `count(1, 'rad', 'rader')` → `1 rad`. */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}

/**
 * Joins ids for a message: the ones given, then how many more there are.
 * @param total - how many there are in all, at least as many as are given
 */
export function listIds(ids: readonly string[], total: number): string {
  const rest = total - ids.length
  return rest > 0 ? `${ids.join(', ')} … og ${rest} til` : ids.join(', ')
}
