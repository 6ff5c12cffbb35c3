import type { ModelQuality } from '../../types/model-quality.ts'
import type { JsonFields } from './json-fields.ts'

/**
 * The measured quality in the trailer of a result file.
 * @param run - fields of the run
 * @returns `null` where it was not measured, and for files of the first versions, which do not say
 */
export function readQuality(run: JsonFields): ModelQuality | null {
  if (!run.has('quality') || run.isNull('quality')) return null
  const quality = run.object('quality')
  const levers = run.object('thresholds').shares('secondaryAbove').length
  return {
    inputs: quality.integer('inputs', 0),
    folds: quality.integer('folds', 2),
    confusion: quality.counts('confusion', levers + 1, levers + 2),
  }
}
