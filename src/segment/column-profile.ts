/** What the sample tells of a column. Shares are 0–1, of the cells that are not empty. */
export interface ColumnProfile {
  /** Cells that are not empty, integer ≥ 0. */
  readonly filled: number
  /** Mean length of these, in UTF-16 units. */
  readonly meanLength: number
  /** Mean number of words of these. */
  readonly meanWords: number
  /** How many have white space in them. */
  readonly spaced: number
  /** How many are numbers, dates, times or addresses. */
  readonly valued: number
  /** How many different ones there are, per filled cell. */
  readonly distinct: number
}

const value = /^(?:[.,:/ T+%-]*\d[\d.,:/ T+%-]*Z?|[^\s@]+@\S+|https?:\S+)$/

/** Looks at one column of the sample. */
export function profileColumn(sample: readonly (readonly string[])[], column: number): ColumnProfile {
  const cells = sample.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
  const filled = cells.length
  const mean = (measure: (cell: string) => number) =>
    filled === 0 ? 0 : cells.reduce((sum, cell) => sum + measure(cell), 0) / filled
  return {
    filled,
    meanLength: mean((cell) => cell.length),
    meanWords: mean((cell) => cell.split(/\s+/).length),
    spaced: mean((cell) => (/\s/.test(cell) ? 1 : 0)),
    valued: mean((cell) => (cell.length <= 200 && value.test(cell) ? 1 : 0)),
    distinct: filled === 0 ? 0 : new Set(cells).size / filled,
  }
}

/** Whether cells are running text rather than codes, names or answers to tick: some words, mostly different. */
export function isProse(profile: ColumnProfile): boolean {
  const { meanLength, spaced, valued, distinct, filled } = profile
  return filled > 0 && meanLength >= 10 && spaced >= 0.3 && valued < 0.5 && (distinct >= 0.2 || filled < 10)
}

/** Whether cells are long free text, such as only an input is. */
export function isLongProse(profile: ColumnProfile): boolean {
  return isProse(profile) && profile.meanWords >= 8 && profile.distinct >= 0.5
}
