import { HovedgrepError } from '../../errors.ts'
import type { OtherPredictions } from '../../evaluate/compare-predictions.ts'
import { type LoadOptions, loadClassifier } from '../../load.ts'
import type { LabelledRow } from '../../types/labelled-row.ts'

/** What the compared model has in place of that which is measured; all else of the two is the same. */
export interface BaselineFlags {
  /** A model file. */
  readonly baseline?: string
  /** A taxonomy file. */
  readonly baselineTaxonomy?: string
}

/**
 * Classifies rows of gold with the model to compare with.
 * @param options - those of the measured model
 * @param labels - its lever ids in order, then `ingen`
 * @returns undefined when no model to compare with is given
 * @throws {HovedgrepError} as `loadClassifier`; MODEL_INVALID when the other model has other labels
 */
export async function predictBaseline(
  { baseline, baselineTaxonomy }: BaselineFlags,
  options: LoadOptions,
  rows: readonly LabelledRow[],
  labels: readonly string[],
): Promise<OtherPredictions | undefined> {
  const name = baseline ?? baselineTaxonomy
  if (name === undefined) return undefined
  const { classifier } = await loadClassifier({
    ...options,
    modelFile: baseline ?? options.modelFile,
    taxonomy: baselineTaxonomy ?? options.taxonomy,
  })
  if (classifier.labels.join(' ') !== labels.join(' ')) throw otherLabels(name, classifier.labels, labels)
  return { name, probabilities: rows.map(({ text }) => classifier.classify(text).probabilities) }
}

function otherLabels(name: string, got: readonly string[], expected: readonly string[]): HovedgrepError {
  return new HovedgrepError(
    'MODEL_INVALID',
    `${name} kan ikke sammenlignes med modellen som måles: den svarer med ${got.join(', ')}; ventet ${expected.join(', ')}.`,
    {
      place: { source: name, place: '' },
      hint: 'Sammenlign med en modell som har de samme hovedgrepene i samme rekkefølge.',
    },
  )
}
