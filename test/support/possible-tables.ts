/**
 * Every value that each hidden cell of a small table can have, found by trying: all tables of whole numbers ≥ 0 that have
 * the sums and the shown cells. Written without knowledge of how cells are chosen.
 * @param shown - `null` for a hidden cell, shape [rows × columns]
 * @returns the possible values per cell, ascending; of a cell that is shown its own
 */
export function possibleValues(
  shown: readonly (readonly (number | null)[])[],
  rowSums: readonly number[],
  columnSums: readonly number[],
): number[][][] {
  const found = shown.map((row) => row.map(() => new Set<number>()))
  // Rows one by one; what matters of those before is only what is left of the column sums.
  const memo = new Map<string, boolean>()
  const rowsOf = (at: number, left: readonly number[]): number[][] => {
    const cells = shown[at] ?? []
    const rows: number[][] = []
    const fill = (column: number, rest: number, row: readonly number[]): void => {
      if (column === cells.length) {
        if (rest === 0) rows.push([...row])
        return
      }
      const fixed = cells[column]
      const most = Math.min(rest, left[column] ?? 0)
      const [low, high] = fixed === null || fixed === undefined ? [0, most] : [fixed, Math.min(fixed, most)]
      for (let value = low; value <= high; value += 1) fill(column + 1, rest - value, [...row, value])
    }
    fill(0, rowSums[at] ?? 0, [])
    return rows
  }
  const walk = (at: number, left: readonly number[]): boolean => {
    if (at === shown.length) return left.every((rest) => rest === 0)
    const key = `${at}:${left.join(',')}`
    const known = memo.get(key)
    if (known !== undefined) return known
    let isPossible = false
    for (const row of rowsOf(at, left)) {
      const next = left.map((rest, column) => rest - (row[column] ?? 0))
      if (!walk(at + 1, next)) continue
      isPossible = true
      row.forEach((value, column) => {
        found[at]?.[column]?.add(value)
      })
    }
    memo.set(key, isPossible)
    return isPossible
  }
  walk(0, columnSums)
  return found.map((row) => row.map((values) => [...values].sort((a, b) => a - b)))
}
