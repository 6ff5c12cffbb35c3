import { comparePredictions } from '../../evaluate/compare-predictions.ts'
import type { Comparison } from '../../types/evaluation.ts'
import type { LabelledRow } from '../../types/labelled-row.ts'
import { noLever, type Taxonomy } from '../../types/taxonomy.ts'
import { answerRows } from '../evaluate/answered-row.ts'
import { readLabelled } from '../read-labelled.ts'
import type { Session } from '../session.ts'
import type { LoadedPair, LoadedSide } from './load-pair.ts'

/**
 * Measures both taxonomies on the same gold, whose labels may be levers of either. What a taxonomy has no lever for it
 * cannot find, and that counts against it.
 * @param file - how the old taxonomy is called
 * @throws {HovedgrepError} as `readLabelled`
 */
export async function compareOnGold(
  session: Session,
  { before, after }: LoadedPair,
  paths: readonly string[],
  file: string,
): Promise<Comparison> {
  const both = joinLevers(after.taxonomy, before.taxonomy)
  const labels = [...both.levers.map(({ id }) => id), noLever]
  const { rows } = await readLabelled(session, paths, both, 'GOLD_INVALID')
  const inputs = answerRows(rows, after.classifier).map(({ input }) => ({
    ...input,
    probabilities: spread(input.probabilities, after, labels),
  }))
  const probabilities = rows.map((row) => spread(probabilitiesOf(row, before), before, labels))
  return comparePredictions(inputs, { name: file, probabilities }, labels)
}

function joinLevers(taxonomy: Taxonomy, other: Taxonomy): Taxonomy {
  const known = new Set(taxonomy.levers.map(({ id }) => id))
  return { ...taxonomy, levers: [...taxonomy.levers, ...other.levers.filter(({ id }) => !known.has(id))] }
}

function probabilitiesOf({ text }: LabelledRow, { classifier }: LoadedSide): readonly number[] {
  return classifier.classify(text).probabilities
}

/** The probabilities of one side, in the order of the labels of both; 0 for what it does not know. */
function spread(probabilities: readonly number[], { classifier }: LoadedSide, labels: readonly string[]): number[] {
  const byLabel = new Map(classifier.labels.map((label, at) => [label, probabilities[at] ?? 0]))
  return labels.map((label) => byLabel.get(label) ?? 0)
}
