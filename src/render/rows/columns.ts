import { noLever, type Taxonomy } from '../../types/taxonomy.ts'

/** The columns of `classify` that do not depend on the input: a contract with other people's scripts. */
export const fixedColumns = [
  'id',
  'source',
  'place',
  'section',
  'question',
  'language',
  'lever',
  'lever_name',
  'status',
  'probability',
  'secondary',
  'aspect',
  'keyword_lever',
  'tfidf_lever',
  'evidence',
  'campaign',
  'text',
] as const

/** What stands before the name of a file's own column. */
export const metaPrefix = 'meta.'

/** Levers in taxonomy order, then `ingen`: what `probabilities` belongs to. */
export function answers(taxonomy: Taxonomy): string[] {
  return [...taxonomy.levers.map(({ id }) => id), noLever]
}

/** All column names: the fixed ones, with `wide` one per probability, then the files' own. */
export function columnNames(taxonomy: Taxonomy, wide: boolean, metaColumns: readonly string[]): string[] {
  return [
    ...fixedColumns,
    ...(wide ? answers(taxonomy).map((answer) => `p.${answer}`) : []),
    ...metaColumns.map((name) => metaPrefix + name),
  ]
}
