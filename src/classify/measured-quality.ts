import type { ModelQuality } from '../types/model-quality.ts'
import type { Taxonomy } from '../types/taxonomy.ts'
import type { ModelName } from './classifier.ts'
import { probabilitySteps } from './train/held-out-answers.ts'
import type { TrainedModel } from './train/trained-model.ts'

const stepsPerOne = probabilitySteps - 1

/**
 * What a model's own cross-validation says of a run with it: how often each right answer was placed under each lever, left
 * uncertain, or placed nowhere.
 * @param modelName - which of the models answers
 * @param uncertainBelow - the run's threshold, 0–1
 * @param taxonomy - the one that the run uses
 * @returns `null` where nothing is known: nothing was held out, the terms are others than those it was measured with, or
 *   the threshold lies between the twentieths at which answers were counted
 */
export function measuredQuality(
  { heldOut, levers, crossValidation, taxonomySha256 }: TrainedModel,
  modelName: ModelName,
  uncertainBelow: number,
  taxonomy: Taxonomy,
): ModelQuality | null {
  if (heldOut === null || modelName === 'constant' || taxonomySha256 !== taxonomy.sha256) return null
  const threshold = Math.round(uncertainBelow * stepsPerOne)
  if (Math.abs(threshold / stepsPerOne - uncertainBelow) > 1e-9) return null
  const counts = heldOut[modelName]
  const answers = levers.length + 1
  const [uncertain, none] = [levers.length, levers.length + 1]
  let inputs = 0
  const confusion = Array.from({ length: answers }, (_, gold) => {
    const row = new Array<number>(answers + 1).fill(0)
    for (let best = 0; best < answers; best++)
      for (let step = 0; step < probabilitySteps; step++) {
        const count = counts[(gold * answers + best) * probabilitySteps + step] ?? 0
        const outcome = step < threshold ? uncertain : best === levers.length ? none : best
        row[outcome] = (row[outcome] ?? 0) + count
        inputs += count
      }
    return row
  })
  return { inputs, folds: crossValidation.folds, confusion }
}
