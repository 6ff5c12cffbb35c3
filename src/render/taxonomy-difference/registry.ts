import type { TaxonomyDifference } from '../../types/taxonomy-difference.ts'
import { renderTaxonomyJson } from './render-taxonomy-json.ts'
import { renderTaxonomyMarkdown } from './render-taxonomy-markdown.ts'

/**
 * Writes a comparison of two taxonomies as text that ends with a line feed. Whatever strangers wrote comes out harmless.
 * @param list - most items in each list that is made for people, integer ≥ 0
 */
export type RenderTaxonomyDifference = (difference: TaxonomyDifference, list: number) => string

/** The formats of `levers diff --format`, by name. */
export const taxonomyDifferenceRenderers = {
  markdown: renderTaxonomyMarkdown,
  json: renderTaxonomyJson,
} as const satisfies Record<string, RenderTaxonomyDifference>

/** Name of a format of a comparison of two taxonomies. */
export type TaxonomyDifferenceFormat = keyof typeof taxonomyDifferenceRenderers
