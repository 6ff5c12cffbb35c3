import { solvePositiveDefinite } from '../../numeric/solve-linear.ts'
import {
  type SecondaryModel,
  secondaryInputCount,
  secondaryInputsOf,
  secondaryProbability,
} from '../combined/secondary-model.ts'
import { chooseSecondaryThresholds } from './choose-secondary.ts'

/** One held-out text: what the models said, and what was right. */
export interface SecondaryRow {
  /** Shape [levers + 1]. */
  readonly logits: Float64Array
  /** Position of the best answer. */
  readonly best: number
  readonly length: number
  /** Positions of all its levers, primary and secondary. */
  readonly gold: readonly number[]
}

const ridge = 0.1
const steps = 20

/**
 * Fits a {@link SecondaryModel} to held-out scores by Newton's method: each text whose best answer is a lever gives one
 * example for each of the other levers.
 * @param levers - number of levers, `ingen` not counted
 * @see Bishop 2006, §4.3.3
 */
function fitSecondary(rows: readonly SecondaryRow[], levers: number): SecondaryModel {
  const n = secondaryInputCount
  const weights = new Float64Array(n)
  const inputs = new Float64Array(n)
  const relevant = rows.filter(({ best }) => best < levers)
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight) => ridge * weight)
    const hessian = new Float64Array(n * n)
    for (let j = 0; j < n; j++) hessian[j * n + j] = ridge
    for (const { logits, best, length, gold } of relevant)
      for (let lever = 0; lever < levers; lever++) {
        if (lever === best) continue
        secondaryInputsOf(logits, best, lever, length, inputs)
        const p = secondaryProbability({ weights }, inputs)
        const error = p - (gold.includes(lever) ? 1 : 0)
        const spread = p * (1 - p)
        for (let a = 0; a < n; a++) {
          const x = inputs[a] ?? 0
          gradient[a] = (gradient[a] ?? 0) + error * x
          for (let b = 0; b <= a; b++) hessian[a * n + b] = (hessian[a * n + b] ?? 0) + spread * x * (inputs[b] ?? 0)
        }
      }
    solvePositiveDefinite(hessian, gradient)
    let largest = 0
    for (let j = 0; j < n; j++) {
      // A full step can overshoot where nearly all examples say no.
      const change = Math.max(-2, Math.min(2, gradient[j] ?? 0))
      weights[j] = (weights[j] ?? 0) - change
      largest = Math.max(largest, Math.abs(change))
    }
    if (largest < 1e-9) break
  }
  return { weights: [...weights] }
}

/** A secondary model with its thresholds. */
export interface FurtherLevers {
  readonly secondary: SecondaryModel
  /** One per lever. */
  readonly thresholds: readonly number[]
  /**
   * Micro-F1 of all levers of held-out texts, primary and secondary, 0–1. Seven weights and one threshold per lever were
   * chosen on the same texts: with thousands of texts that flatters little.
   */
  readonly microF1: number
}

/** Fits a {@link SecondaryModel} and chooses the thresholds by the F1 of each lever. */
export function fitFurtherLevers(
  rows: readonly SecondaryRow[],
  gold: readonly (readonly number[])[],
  levers: number,
): FurtherLevers {
  const secondary = fitSecondary(rows, levers)
  const probabilities = furtherProbabilities(rows, secondary, levers)
  const best = rows.map((row) => row.best)
  const thresholds = chooseSecondaryThresholds(probabilities, gold, best, levers)
  return { secondary, thresholds, microF1: microF1Of(rows, probabilities, thresholds) }
}

/**
 * Micro-F1 of all levers of texts, primary and secondary, 0–1, by a model and thresholds that are there already.
 * @param rows - held out
 */
export function furtherLeversMicroF1(
  rows: readonly SecondaryRow[],
  secondary: SecondaryModel,
  thresholds: readonly number[],
): number {
  return microF1Of(rows, furtherProbabilities(rows, secondary, thresholds.length), thresholds)
}

/** Probability of each lever beside the best, which counts as certain; shape [rows][levers]. */
function furtherProbabilities(
  rows: readonly SecondaryRow[],
  secondary: SecondaryModel,
  levers: number,
): Float64Array[] {
  const inputs = new Float64Array(secondaryInputCount)
  return rows.map(({ logits, best, length }) =>
    Float64Array.from({ length: levers }, (_, lever) => {
      if (lever === best) return 1
      secondaryInputsOf(logits, best, lever, length, inputs)
      return secondaryProbability(secondary, inputs)
    }),
  )
}

function microF1Of(
  rows: readonly SecondaryRow[],
  probabilities: readonly Float64Array[],
  thresholds: readonly number[],
): number {
  let right = 0
  let both = 0
  rows.forEach(({ best, gold }, i) => {
    both += gold.length
    for (let lever = 0; lever < thresholds.length; lever++) {
      const isSecondary = best < thresholds.length && (probabilities[i]?.[lever] ?? 0) >= (thresholds[lever] ?? 1)
      if (lever !== best && !isSecondary) continue
      both++
      if (gold.includes(lever)) right++
    }
  })
  return both === 0 ? 0 : (2 * right) / both
}
