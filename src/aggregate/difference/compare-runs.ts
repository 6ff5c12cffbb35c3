import type { RunDifference, RunPart } from '../../types/difference.ts'
import { runParts } from '../../types/difference.ts'
import type { RunInfo } from '../../types/run.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'

function partsOf(run: RunInfo, taxonomy: Taxonomy): Readonly<Record<RunPart, string>> {
  const { minWords, uncertainBelow, secondaryAbove } = run.thresholds
  return {
    tool: run.toolVersion,
    model: run.modelName,
    'model-file': run.modelSha256,
    taxonomy: run.taxonomyId,
    'taxonomy-version': run.taxonomyVersion,
    'taxonomy-file': run.taxonomySha256,
    levers: taxonomy.levers.map(({ id }) => id).join(' '),
    'min-words': String(minWords),
    'uncertain-below': String(uncertainBelow),
    'secondary-above': secondaryAbove.join(' '),
  }
}

/** What two runs did not have in common, in the order of {@link runParts}. */
export function compareRuns(
  before: RunInfo,
  after: RunInfo,
  taxonomies: { readonly before: Taxonomy; readonly after: Taxonomy },
): RunDifference[] {
  const [one, other] = [partsOf(before, taxonomies.before), partsOf(after, taxonomies.after)]
  return runParts
    .filter((part) => one[part] !== other[part])
    .map((part) => ({ part, before: one[part], after: other[part] }))
}
