/** Columns that are summed in one go: enough to hide the latency of an addition, few enough for registers. */
const block = 4

/** Rows of a matrix with a factor each: what a text's score is the sum of. */
export interface WeightedRows {
  /** Number of rows in use. */
  count: number
  /** Where each row begins in the matrix; shape [≥ count]. */
  offsets: Int32Array
  /** Factor of each row; shape [≥ count]. */
  factors: Float64Array
}

/** An empty {@link WeightedRows}. */
export function createWeightedRows(): WeightedRows {
  return { count: 0, offsets: new Int32Array(256), factors: new Float64Array(256) }
}

/** Makes room for at least `count` rows. What was in it is lost. */
export function makeRoom(rows: WeightedRows, count: number): void {
  if (rows.offsets.length >= count) return
  rows.offsets = new Int32Array(count * 2)
  rows.factors = new Float64Array(count * 2)
}

/**
 * Adds the weighted sum of the rows to `out`.
 * @param matrix - row by row; each row has `columns` values and room for a multiple of four
 * @param out - shape [columns]
 */
export function addWeightedRows(rows: WeightedRows, matrix: Float32Array, columns: number, out: Float64Array): void {
  const { count, offsets, factors } = rows
  for (let k = 0; k < columns; k += block) {
    let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0]
    for (let i = 0; i < count; i++) {
      const at = (offsets[i] ?? 0) + k
      const factor = factors[i] ?? 0
      sum0 += factor * (matrix[at] ?? 0)
      sum1 += factor * (matrix[at + 1] ?? 0)
      sum2 += factor * (matrix[at + 2] ?? 0)
      sum3 += factor * (matrix[at + 3] ?? 0)
    }
    addBlock(out, k, sum0, sum1, sum2, sum3)
  }
}

/**
 * The same for a matrix of quantised weights, of which each integer q counts sign(q) · q² (see linear-model.ts).
 * @param matrix - row by row, `columns` values each
 */
export function addQuantisedRows(rows: WeightedRows, matrix: Int8Array, columns: number, out: Float64Array): void {
  const { count, offsets, factors } = rows
  for (let k = 0; k < columns; k += block) {
    let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0]
    for (let i = 0; i < count; i++) {
      const at = (offsets[i] ?? 0) + k
      const factor = factors[i] ?? 0
      const q0 = matrix[at] ?? 0
      const q1 = matrix[at + 1] ?? 0
      const q2 = matrix[at + 2] ?? 0
      const q3 = matrix[at + 3] ?? 0
      sum0 += factor * (q0 * Math.abs(q0))
      sum1 += factor * (q1 * Math.abs(q1))
      sum2 += factor * (q2 * Math.abs(q2))
      sum3 += factor * (q3 * Math.abs(q3))
    }
    addBlock(out, k, sum0, sum1, sum2, sum3)
  }
}

/** Adds four sums to four columns; sums beyond the last column, which belong to the next row, are dropped. */
function addBlock(out: Float64Array, k: number, sum0: number, sum1: number, sum2: number, sum3: number): void {
  out[k] = (out[k] ?? 0) + sum0
  if (k + 1 < out.length) out[k + 1] = (out[k + 1] ?? 0) + sum1
  if (k + 2 < out.length) out[k + 2] = (out[k + 2] ?? 0) + sum2
  if (k + 3 < out.length) out[k + 3] = (out[k + 3] ?? 0) + sum3
}

/** Values from one row to the next: the columns, rounded up to a multiple of four. */
export function rowStride(columns: number): number {
  return Math.ceil(columns / block) * block
}
