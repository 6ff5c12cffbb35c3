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
 * @param few - cells to hide though they are not small, of the same shape: few people stand behind them; none unless given
 * @returns which cells to hide, of the same shape; undefined where that is not enough, as when all things are in one row
 * and `missing` has few
 * @see A. Hundepool et al., Statistical Disclosure Control (Wiley 2012), ch. 4; L. H. Cox, Suppression methodology and
 * statistical disclosure control, JASA 75 (1980), 377–385
 */
export function protectTable(
  counts: readonly (readonly number[])[],
  minimum: number,
  missing = -1,
  few: readonly (readonly boolean[])[] = [],
): readonly (readonly boolean[])[] | undefined {
  const isSmall = (count: number): boolean => count > 0 && count < minimum
  if (missing === -1) {
    const hidden = counts.map((row, at) => row.map((count, column) => isSmall(count) || few[at]?.[column] === true))
    return protectCells({ counts, hidden }, cellsWhere({ counts, hidden }, isHidden), minimum)
  }
  const others = protectTable(
    counts.map((row) => row.toSpliced(missing, 1)),
    minimum,
    -1,
    few.map((row) => row.toSpliced(missing, 1)),
  )
  const hidden = others?.map((row, at) => row.toSpliced(missing, 0, isSmall(counts[at]?.[missing] ?? 0)))
  if (hidden === undefined) return undefined
  const small = cellsWhere({ counts, hidden }, isSmall).filter(({ column }) => column === missing)
  return protectCells({ counts, hidden }, small, minimum)
}

/**
 * Neither way of choosing is always the better one, so both are tried. The dearer is dropped.
 * @param small - the cells that had to be hidden
 */
function protectCells(start: HiddenTable, small: readonly Cell[], minimum: number): Draft['hidden'] | undefined {
  const drafts = [true, false].flatMap((isFarFirst) => {
    const draft: Draft = { counts: start.counts, hidden: start.hidden.map((row) => [...row]) }
    const isSafe = protectBy({ draft, minimum, isFarFirst }, small)
    showNeedless(draft, start, minimum)
    return isSafe ? [draft] : []
  })
  const price = (draft: Draft): number => costOf(draft, cellsWhere(draft, isHidden), minimum)
  return drafts.sort((a, b) => price(a) - price(b))[0]?.hidden
}

/** How to choose what to hide with a cell: first a way that goes far enough alone, or always the cheapest. */
interface Choice {
  readonly draft: Draft
  readonly minimum: number
  readonly isFarFirst: boolean
}

function protectBy(choice: Choice, small: readonly Cell[]): boolean {
  const { draft, minimum } = choice
  for (const cell of small) widen(choice, cell, minimum - 1)
  // Cells hidden in passing can move by what passed through them; this makes sure of it.
  for (let known = -1; ; ) {
    const cells = cellsWhere(draft, isHidden)
    const isSafe = cells.filter((cell) => !widen(choice, cell, 1)).length === 0
    if (known === cells.length) return isSafe
    known = cells.length
  }
}

/** Hides further cells until a hidden cell may be any of `width` + 1 numbers; false when the sums do not allow so many. */
function widen({ draft, minimum, isFarFirst }: Choice, cell: Cell, width: number): boolean {
  const cost = (other: Cell): number => costOf(draft, [other], minimum)
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
    const route = (isFarFirst ? cheapest(width - fall - rise) : undefined) ?? cheapest(1)
    if (route === undefined) return false
    for (const { row, column } of route.cells) setHidden(draft, { row, column }, true)
  }
}

/** Shows again what later choices have made needless, the dearest first. In large tables nothing, for it takes long. */
function showNeedless(draft: Draft, start: HiddenTable, minimum: number): void {
  const hidden = cellsWhere(draft, isHidden)
  if (hidden.length > largestPruned) return
  const widths = hidden.map((cell) => widthOf(draft, cell, minimum - 1))
  const isSmall = ({ row, column }: Cell): boolean => start.hidden[row]?.[column] === true
  const added = hidden.filter((cell) => !isSmall(cell))
  added.sort((a, b) => costOf(draft, [b], minimum) - costOf(draft, [a], minimum))
  for (const cell of added) {
    setHidden(draft, cell, false)
    const isWorse = hidden.some((other, at) => {
      if (draft.hidden[other.row]?.[other.column] !== true) return false
      const least = isSmall(other) ? (widths[at] ?? 0) : 1
      return widthOf(draft, other, least) < least
    })
    if (isWorse) setHidden(draft, cell, true)
  }
}

/** More hidden cells than this are left as they are. */
const largestPruned = 80

/** By how much a hidden cell can move in all, at most `limit`. */
function widthOf(draft: Draft, cell: Cell, limit: number): number {
  const fall = createCellMover(draft, cell, 'shrink').moveHidden(limit)
  return fall + createCellMover(draft, cell, 'grow').moveHidden(limit - fall)
}

/** What it costs to hide cells: a little for each, and the number that is lost. */
function costOf({ counts }: Draft, cells: readonly Cell[], minimum: number): number {
  return cells.reduce((sum, { row, column }) => sum + minimum + (counts[row]?.[column] ?? 0), 0)
}

function setHidden(draft: Draft, { row, column }: Cell, value: boolean): void {
  const cells = draft.hidden[row]
  if (cells !== undefined) cells[column] = value
}

const isHidden = (_: number, hidden: boolean): boolean => hidden

/** In the order of rows and columns. */
function cellsWhere({ counts, hidden }: HiddenTable, is: (count: number, isHidden: boolean) => boolean): Cell[] {
  return counts.flatMap((cells, row) =>
    cells.flatMap((count, column) => (is(count, hidden[row]?.[column] === true) ? [{ row, column }] : [])),
  )
}
