import { log } from '../../numeric/exp.ts'
import type { SparseRow } from './training-rows.ts'

/**
 * Fits complement naive Bayes: the weight of a feature for a class is how rare it is outside the class.
 * @param rows - the texts as TF-IDF vectors
 * @param labels - class of each row, 0 … classes − 1; shape [rows]
 * @param classes - number of classes
 * @param features - number of features
 * @param smoothing - added to each count, > 0
 * @returns one weight vector per class
 * @see J. D. M. Rennie, L. Shih, J. Teevan & D. R. Karger 2003, Tackling the poor assumptions of naive Bayes text classifiers (ICML)
 */
export function trainComplementBayes(
  rows: readonly SparseRow[],
  labels: Uint8Array,
  classes: number,
  features: number,
  smoothing: number,
): Float64Array[] {
  const totals = new Float64Array(features)
  const counts = Array.from({ length: classes }, () => new Float64Array(features))
  const classSums = new Float64Array(classes)
  let sum = 0
  rows.forEach((row, i) => {
    const label = labels[i] ?? 0
    const count = counts[label]
    if (count === undefined) return
    for (let j = 0; j < row.indices.length; j++) {
      const index = row.indices[j] ?? 0
      const value = row.values[j] ?? 0
      totals[index] = (totals[index] ?? 0) + value
      count[index] = (count[index] ?? 0) + value
      classSums[label] = (classSums[label] ?? 0) + value
      sum += value
    }
  })
  return counts.map((count, label) => {
    const outside = sum - (classSums[label] ?? 0) + smoothing * features
    return Float64Array.from(count, (inside, index) => -log(((totals[index] ?? 0) - inside + smoothing) / outside))
  })
}
