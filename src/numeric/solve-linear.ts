/**
 * Solves A x = b for a symmetric positive definite A by Cholesky decomposition.
 * @param matrix - shape [n × n], row by row; overwritten
 * @param right - shape [n]; overwritten with x
 * @see Golub & Van Loan 2013, Matrix Computations, §4.2
 */
export function solvePositiveDefinite(matrix: Float64Array, right: Float64Array): void {
  const n = right.length
  const at = (row: number, column: number): number => matrix[row * n + column] ?? 0
  for (let column = 0; column < n; column++) {
    for (let row = column; row < n; row++) {
      let sum = at(row, column)
      for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k)
      matrix[row * n + column] = row === column ? Math.sqrt(sum) : sum / at(column, column)
    }
  }
  for (let row = 0; row < n; row++) {
    let sum = right[row] ?? 0
    for (let k = 0; k < row; k++) sum -= at(row, k) * (right[k] ?? 0)
    right[row] = sum / at(row, row)
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = right[row] ?? 0
    for (let k = row + 1; k < n; k++) sum -= at(k, row) * (right[k] ?? 0)
    right[row] = sum / at(row, row)
  }
}
