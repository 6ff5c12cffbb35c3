import type { TaxonomyPlace, TaxonomyPlaces } from '../taxonomy/locate-taxonomy.ts'
import type { CorpusUse, TermFact } from '../types/lexicon-facts.ts'
import type { Taxonomy } from '../types/taxonomy.ts'
import type { Rule } from './rule.ts'

/** A taxonomy that is looked over, with what the matcher makes of it. */
export interface CheckedTaxonomy {
  /** How the file is called. */
  readonly source: string
  readonly taxonomy: Taxonomy
  readonly places: TaxonomyPlaces
  /** One per term, in the order of the taxonomy. */
  readonly facts: readonly TermFact[]
  /** What a corpus says of the terms; undefined when none was given. */
  readonly use: CorpusUse | undefined
}

/** A flaw of a taxonomy. */
export interface TaxonomyFlaw {
  readonly at: TaxonomyPlace
  /** See `Finding`. */
  readonly message: string
  readonly hint: string
}

/** A rule over a taxonomy instead of a corpus: `hovedgrep levers --check`. */
export interface TaxonomyRule extends Rule {
  readonly needs: 'taxonomy'
  readonly inspect: (checked: CheckedTaxonomy) => readonly TaxonomyFlaw[]
}
