import { escapeAsJson } from '../../text/visible-text.ts'
import type { TaxonomyDifference } from '../../types/taxonomy-difference.ts'

/** The comparison as JSON, keys in the order of the type, with the version of this form first; lists of terms are whole. */
export function renderTaxonomyJson(difference: TaxonomyDifference): string {
  return `${escapeAsJson(JSON.stringify({ formatVersion: 1, ...difference }, null, 2))}\n`
}
