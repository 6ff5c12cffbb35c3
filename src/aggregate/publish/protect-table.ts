import { type Cell, createCellMover, type HiddenTable, type Route } from './cell-mover.ts'

/** Cells that one may see and cells that must hide, while they are being chosen. */
interface Draft extends HiddenTable {
  readonly hidden: boolean[][]
}

/**
 * Chooses which cells of a two-way table to hide, when all its row sums and column sums are known: those from one up to
 * `minimum`, and others with them, so that one who knows all that is left can work out no hidden number. Of a cell that
 * had to be hidden, at least `minimum` different values stay possible, or as many as the sums alone allow; of those
 * hidden with it, at least two. The range of each cell is found exactly; which others to hide is chosen greedily, the
 * cheapest first: few cells, and small ones.
 *
 * Zeros are shown, for nobody stands behind them, unless one is needed to hide another number.
 *
 * The column of things without a value may be known from another table too, whose values are missing for the same
 * things. So the others are protected as if it were open, before it is.
 * @param counts - integers ≥ 0, shape [rows × columns]; at least two columns beside `missing`, none of whose sums is
 * between zero and `minimum`
 * @param minimum - integer ≥ 2
 * @param missing - the column of things without a value; −1 if there is none
 * @returns which cells to hide, of the same shape; undefined where that is not enough, as when all things are in one row
 * and `missing` has few
 * @see A. Hundepool et al., Statistical Disclosure Control (Wiley 2012), ch. 4; L. H. Cox, Suppression methodology and
 * statistical disclosure control, JASA 75 (1980), 377–385
 */
export function protectTable(
  counts: readonly (readonly number[])[],
  minimum: number,
  missing = -1,
): readonly (readonly boolean[])[] | undefined {
  const isSmall = (count: number): boolean => count > 0 && count < minimum
  if (missing === -1) {
    const draft: Draft = { counts, hidden: counts.map((row) => row.map(isSmall)) }
    return protectCells(draft, cellsWhere(draft, isSmall), minimum)
  }
  const others = protectTable(
    counts.map((row) => row.toSpliced(missing, 1)),
    minimum,
  )
  const hidden = others?.map((row, at) => row.toSpliced(missing, 0, isSmall(counts[at]?.[missing] ?? 0)))
  if (hidden === undefined) return undefined
  const draft: Draft = { counts, hidden }
  const small = cellsWhere(draft, (count) => isSmall(count)).filter(({ column }) => column === missing)
  return protectCells(draft, small, minimum)
}

/** @param small - the cells that had to be hidden */
function protectCells(draft: Draft, small: readonly Cell[], minimum: number): Draft['hidden'] | undefined {
  let isSafe = true
  for (const cell of small) widen(draft, cell, minimum - 1, minimum)
  // Cells hidden in passing can move by what passed through them; this makes sure of it.
  for (let known = -1; known !== countHidden(draft); ) {
    known = countHidden(draft)
    const cells = cellsWhere(draft, (_, isHidden) => isHidden)
    isSafe = cells.filter((cell) => !widen(draft, cell, 1, minimum)).length === 0
  }
  return isSafe ? draft.hidden : undefined
}

/** Hides further cells until a hidden cell may be any of `width` + 1 numbers; false when the sums do not allow so many. */
function widen(draft: Draft, cell: Cell, width: number, minimum: number): boolean {
  const cost = ({ row, column }: Cell): number => minimum + (draft.counts[row]?.[column] ?? 0)
  for (;;) {
    const down = createCellMover(draft, cell, 'shrink')
    const up = createCellMover(draft, cell, 'grow')
    const fall = down.moveHidden(width)
    const rise = up.moveHidden(width - fall)
    if (fall + rise >= width) return true
    const cheapest = (room: number): Route | undefined =>
      [up.cheapestRoute(cost, room), down.cheapestRoute(cost, room)]
        .filter((route) => route !== undefined)
        .sort((a, b) => a.cost - b.cost)[0]
    // One way that goes far enough hides less than several that do not.
    const route = cheapest(width - fall - rise) ?? cheapest(1)
    if (route === undefined) return false
    for (const { row, column } of route.cells) {
      const cells = draft.hidden[row]
      if (cells !== undefined) cells[column] = true
    }
  }
}

/** In the order of rows and columns. */
function cellsWhere({ counts, hidden }: Draft, is: (count: number, isHidden: boolean) => boolean): Cell[] {
  return counts.flatMap((cells, row) =>
    cells.flatMap((count, column) => (is(count, hidden[row]?.[column] === true) ? [{ row, column }] : [])),
  )
}

function countHidden({ hidden }: Draft): number {
  return hidden.flat().filter(Boolean).length
}
