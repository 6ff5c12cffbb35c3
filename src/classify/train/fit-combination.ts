import { log } from '../../numeric/exp.ts'
import { softmaxInPlace } from '../../numeric/softmax.ts'
import { solvePositiveDefinite } from '../../numeric/solve-linear.ts'
import { type Combination, sharedParameters } from '../combined/combination.ts'

/** One held-out text: what the models said, and what was right. */
export interface CombinationRow {
  /** Bent scores; shape [answers]. */
  readonly tfidf: Float64Array
  /** Keyword shares; shape [answers]. */
  readonly shares: Float64Array
  readonly length: number
  /** Right answer, 0 … answers − 1. */
  readonly answer: number
}

const shared = sharedParameters.length
const ridge = 1e-3
const steps = 12

/** The inputs of the shared parameters for one answer. */
function inputsOf(row: CombinationRow, k: number, out: Float64Array): void {
  const z = row.tfidf[k] ?? 0
  const s = row.shares[k] ?? 0
  out[0] = z
  out[1] = z * row.length
  out[2] = s
  out[3] = s * row.length
}

/** Probabilities of one row; returns the negative log-likelihood of its right answer. */
function lossOf(row: CombinationRow, parameters: Float64Array, probabilities: Float64Array): number {
  const x = new Float64Array(shared)
  for (let k = 0; k < probabilities.length; k++) {
    inputsOf(row, k, x)
    let logit = parameters[shared + k] ?? 0
    for (let j = 0; j < shared; j++) logit += (parameters[j] ?? 0) * (x[j] ?? 0)
    probabilities[k] = logit
  }
  softmaxInPlace(probabilities)
  return -log(Math.max(1e-12, probabilities[row.answer] ?? 0))
}

/** Mean loss with the ridge: what the fit makes small. */
function objective(rows: readonly CombinationRow[], parameters: Float64Array, probabilities: Float64Array): number {
  let sum = 0
  for (const row of rows) sum += lossOf(row, parameters, probabilities)
  for (const parameter of parameters) sum += (ridge * rows.length * parameter * parameter) / 2
  return sum
}

/** Adds one row's gradient and curvature of the negative log-likelihood. */
function accumulate(
  row: CombinationRow,
  parameters: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
  work: { probabilities: Float64Array; inputs: Float64Array[]; mean: Float64Array },
): void {
  const { probabilities, inputs, mean } = work
  const answers = probabilities.length
  const n = gradient.length
  mean.fill(0)
  for (let k = 0; k < answers; k++) {
    const x = inputs[k] ?? mean
    inputsOf(row, k, x)
    let logit = parameters[shared + k] ?? 0
    for (let j = 0; j < shared; j++) logit += (parameters[j] ?? 0) * (x[j] ?? 0)
    probabilities[k] = logit
  }
  softmaxInPlace(probabilities)
  for (let k = 0; k < answers; k++) {
    const p = probabilities[k] ?? 0
    mean[shared + k] = p
    for (let j = 0; j < shared; j++) mean[j] = (mean[j] ?? 0) + p * (inputs[k]?.[j] ?? 0)
  }
  for (let j = 0; j < n; j++) {
    const right = j < shared ? (inputs[row.answer]?.[j] ?? 0) : j - shared === row.answer ? 1 : 0
    gradient[j] = (gradient[j] ?? 0) + (mean[j] ?? 0) - right
  }
  for (let k = 0; k < answers; k++) {
    const p = probabilities[k] ?? 0
    for (let a = 0; a < n; a++) {
      const da = (a < shared ? (inputs[k]?.[a] ?? 0) : a - shared === k ? 1 : 0) - (mean[a] ?? 0)
      for (let b = 0; b <= a; b++) {
        const db = (b < shared ? (inputs[k]?.[b] ?? 0) : b - shared === k ? 1 : 0) - (mean[b] ?? 0)
        hessian[a * n + b] = (hessian[a * n + b] ?? 0) + p * da * db
      }
    }
  }
}

/**
 * Fits a {@link Combination} to held-out scores by Newton's method (iteratively reweighted least squares), with a
 * slight ridge that makes the biases, which only matter relative to each other, well defined.
 * @param rows - scores from models that have not seen the text (cross-validation)
 * @param answers - number of answers, `ingen` included
 * @see Wolpert 1992, Stacked generalization; Platt 1999 on calibrating scores; Bishop 2006, §4.3.4
 */
export function fitCombination(rows: readonly CombinationRow[], answers: number): Combination {
  const n = shared + answers
  const parameters = new Float64Array(n)
  const work = {
    probabilities: new Float64Array(answers),
    inputs: Array.from({ length: answers }, () => new Float64Array(shared)),
    mean: new Float64Array(n),
  }
  let loss = objective(rows, parameters, work.probabilities)
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(n)
    const hessian = new Float64Array(n * n)
    for (const row of rows) accumulate(row, parameters, gradient, hessian, work)
    for (let j = 0; j < n; j++) {
      gradient[j] = (gradient[j] ?? 0) + ridge * rows.length * (parameters[j] ?? 0)
      hessian[j * n + j] = (hessian[j * n + j] ?? 0) + ridge * rows.length
    }
    solvePositiveDefinite(hessian, gradient)
    // A full Newton step can overshoot far from the optimum: halve it until the loss falls.
    for (let size = 1; size > 1e-4; size /= 2) {
      const tried = parameters.map((parameter, j) => parameter - size * (gradient[j] ?? 0))
      const triedLoss = objective(rows, tried, work.probabilities)
      if (triedLoss >= loss) continue
      parameters.set(tried)
      loss = triedLoss
      break
    }
  }
  const [tfidf = 0, tfidfByLength = 0, keyword = 0, keywordByLength = 0, ...biases] = parameters
  return { tfidf, tfidfByLength, keyword, keywordByLength, biases }
}
