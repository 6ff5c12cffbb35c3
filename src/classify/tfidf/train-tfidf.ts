import { trainComplementBayes } from './train-complement-bayes.ts'
import { type LinearColumn, trainLogisticRegression } from './train-logistic-regression.ts'
import type { SparseRow } from './training-rows.ts'

/** Settings of the fit, chosen by cross-validation inside the training data (docs/quality.md). */
export const tfidfSettings = { minimumTexts: 2, c: 10, passes: 6, smoothing: 0.05, logisticShare: 2 } as const

/** Raw columns of one classification problem: one linear score per class, centred so that they sum to zero. */
export type LinearColumns = readonly LinearColumn[]

/** Columns less their mean, so that they sum to zero. */
export function centred(columns: readonly LinearColumn[]): LinearColumn[] {
  const features = columns[0]?.weights.length ?? 0
  const n = columns.length
  const mean = new Float64Array(features)
  for (const { weights } of columns) for (let i = 0; i < features; i++) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0) / n
  const meanBias = columns.reduce((sum, { bias }) => sum + bias, 0) / n
  return columns.map(({ weights, bias }) => ({
    weights: weights.map((weight, i) => weight - (mean[i] ?? 0)),
    bias: bias - meanBias,
  }))
}

/**
 * Logistic regression, one class against the rest, for each class.
 * @param leaveOut - rows that say neither yes nor no to a class, and from which that class does not learn
 */
export function fitLogisticColumns(
  rows: readonly SparseRow[],
  labels: Uint8Array,
  classes: number,
  features: number,
  leaveOut: (row: number, label: number) => boolean = () => false,
): LinearColumns {
  const columns: LinearColumn[] = []
  for (let label = 0; label < classes; label++) {
    const used = rows.map((_, i) => i).filter((i) => !leaveOut(i, label))
    const isPositive = Uint8Array.from(used, (i) => (labels[i] === label ? 1 : 0))
    const usedRows = rows.filter((_, i) => !leaveOut(i, label))
    const { c, passes } = tfidfSettings
    columns.push(trainLogisticRegression(usedRows, isPositive, features, { c, passes, seed: 7 + label }))
  }
  return centred(columns)
}

/** Complement naive Bayes for each class. */
export function fitBayesColumns(
  rows: readonly SparseRow[],
  labels: Uint8Array,
  classes: number,
  features: number,
): LinearColumns {
  const weights = trainComplementBayes(rows, labels, classes, features, tfidfSettings.smoothing)
  return centred(weights.map((column) => ({ weights: column, bias: 0 })))
}

/**
 * Standard deviation of the columns' scores over some rows: what a learner's scores are divided by before two
 * learners are added.
 */
export function scoreSpread(columns: LinearColumns, rows: readonly SparseRow[]): number {
  let square = 0
  for (const row of rows) for (const column of columns) square += scoreRow(column, row) ** 2
  return Math.sqrt(square / (rows.length * columns.length)) || 1
}

/** Score of one row in one column. */
export function scoreRow(column: LinearColumn, row: SparseRow): number {
  let score = column.bias
  for (let j = 0; j < row.indices.length; j++)
    score += (column.weights[row.indices[j] ?? 0] ?? 0) * (row.values[j] ?? 0)
  return score
}

/** Sum of two learners after dividing each by its spread. Both are linear, so the sum is one linear model. */
export function addColumns(
  first: LinearColumns,
  firstSpread: number,
  second: LinearColumns,
  secondSpread: number,
): LinearColumns {
  return first.map((column, label) => {
    const other = second[label]
    return {
      weights: column.weights.map((weight, i) => weight / firstSpread + (other?.weights[i] ?? 0) / secondSpread),
      bias: column.bias / firstSpread + (other?.bias ?? 0) / secondSpread,
    }
  })
}
