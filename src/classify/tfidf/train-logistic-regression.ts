import { log } from '../../numeric/exp.ts'
import { createRandom, shuffleInPlace } from '../../numeric/shuffle.ts'
import type { SparseRow } from './training-rows.ts'

/** A linear score: the dot product with `weights` plus `bias`. */
export interface LinearColumn {
  readonly weights: Float64Array
  readonly bias: number
}

/** How {@link trainLogisticRegression} fits. */
export interface LogisticOptions {
  /** Inverse strength of the L2 regularisation, > 0; larger fits the training texts closer. */
  readonly c: number
  /** Passes over the rows, integer ≥ 1. */
  readonly passes: number
  /** Seed of the order in which rows are visited. */
  readonly seed: number
}

/** Solves one coordinate: the new dual value of a row, given its margin. Newton's method on a one-variable problem. */
function solveCoordinate(a: number, c: number, square: number, margin: number): number {
  // Work on whichever of a and c − a keeps the logarithm well away from its pole.
  const flip = 0.5 * square * (c - 2 * a) + margin < 0
  const start = flip ? c - a : a
  const linear = flip ? -margin : margin
  let z = c - start < 0.5 * c ? 0.1 * start : start
  for (let step = 0; step < 100; step++) {
    const gradient = square * (z - start) + linear + log(z / (c - z))
    if (Math.abs(gradient) < 1e-9) break
    const next = z - gradient / (square + c / (c - z) / z)
    z = next <= 0 ? z * 0.1 : next
  }
  return flip ? c - z : z
}

/**
 * Fits one class against the rest by dual coordinate descent for L2-regularised logistic regression. The bias is
 * learnt as the weight of a feature that is always one.
 * @param rows - the texts
 * @param isPositive - 1 for rows of the class, 0 for the rest; shape [rows]
 * @param features - number of features
 * @see H.-F. Yu, F.-L. Huang & C.-J. Lin 2011, Dual coordinate descent methods for logistic regression (Machine Learning 85)
 */
export function trainLogisticRegression(
  rows: readonly SparseRow[],
  isPositive: Uint8Array,
  features: number,
  options: LogisticOptions,
): LinearColumn {
  const { c, passes, seed } = options
  const weights = new Float64Array(features)
  const dual = new Float64Array(rows.length).fill(Math.min(0.001 * c, 1e-8))
  const squares = new Float64Array(rows.length)
  let bias = 0
  rows.forEach((row, i) => {
    let square = 1
    for (const value of row.values) square += value * value
    squares[i] = square
    const step = (dual[i] ?? 0) * (isPositive[i] === 1 ? 1 : -1)
    bias += step
    for (let j = 0; j < row.indices.length; j++) {
      const index = row.indices[j] ?? 0
      weights[index] = (weights[index] ?? 0) + step * (row.values[j] ?? 0)
    }
  })
  const order = Int32Array.from(rows.keys())
  const random = createRandom(seed)
  for (let pass = 0; pass < passes; pass++) {
    shuffleInPlace(order, random)
    for (const i of order) {
      const row = rows[i]
      if (row === undefined) continue
      const { indices, values } = row
      const sign = isPositive[i] === 1 ? 1 : -1
      let score = bias
      for (let j = 0; j < indices.length; j++) score += (weights[indices[j] ?? 0] ?? 0) * (values[j] ?? 0)
      const old = dual[i] ?? 0
      const solved = solveCoordinate(old, c, squares[i] ?? 1, score * sign)
      const step = (solved - old) * sign
      dual[i] = solved
      bias += step
      for (let j = 0; j < indices.length; j++) {
        const index = indices[j] ?? 0
        weights[index] = (weights[index] ?? 0) + step * (values[j] ?? 0)
      }
    }
  }
  return { weights, bias }
}
