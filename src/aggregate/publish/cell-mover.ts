/** A two-way table of counts of which some cells are hidden. Both are shape [rows × columns]. */
export interface HiddenTable {
  /** Integers ≥ 0. */
  readonly counts: readonly (readonly number[])[]
  readonly hidden: readonly (readonly boolean[])[]
}

/** A cell of a table. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** A way for a change of one cell through others, which grow and shrink in turn, so that all sums stay. */
export interface Route {
  readonly cells: readonly (Cell & { readonly grows: boolean })[]
  /** How far the change can go: the least of the cells that shrink. */
  readonly room: number
  readonly cost: number
}

/** How far one cell can move in one direction while every row sum and column sum stays. */
export interface CellMover {
  /** Moves through hidden cells as far as they allow, or until it has moved by `limit` in all; gives how far it has moved. */
  moveHidden(limit: number): number
  /**
   * The cheapest way on, hidden cells being free; none when the cell cannot move further.
   * @param cost - of a cell that is not hidden, > 0; infinite if it must not be used
   * @param room - how far it must at least go; integer ≥ 1
   */
  cheapestRoute(cost: (cell: Cell) => number, room?: number): Route | undefined
}

/**
 * A table is a network: rows and columns are its nodes, cells its edges. A cell moves by as much as can flow from its
 * column back to its row (or the other way) through the other cells that may move. A maximum flow gives the exact end of
 * the range, and whole numbers reach it.
 * @param direction - whether the cell is to grow or to shrink
 * @see L. H. Cox, Network models for complementary cell suppression, JASA 90 (1995), 1453–1462
 */
export function createCellMover(table: HiddenTable, target: Cell, direction: 'grow' | 'shrink'): CellMover {
  const now = table.counts.map((row) => [...row])
  const rows = now.length
  const nodes = rows + (now[0]?.length ?? 0)
  const at = ({ row, column }: Cell): number => now[row]?.[column] ?? 0
  const own = at(target)
  const ends = [rows + target.column, target.row] as const
  const [from, to] = direction === 'grow' ? ends : [ends[1], ends[0]]
  let moved = 0

  const shift = ({ row, column }: Cell, by: number): void => {
    const cells = now[row]
    if (cells !== undefined) cells[column] = (cells[column] ?? 0) + by
  }
  // From a row to a column, a cell grows; from a column to a row, it shrinks.
  const cellBetween = (node: number, other: number): Cell =>
    node < rows ? { row: node, column: other - rows } : { row: other, column: node - rows }

  const trace = (before: readonly number[], cost: number): Route => {
    const cells: (Cell & { grows: boolean })[] = []
    let room = Number.POSITIVE_INFINITY
    for (let node = to; node !== from; ) {
      const last = before[node] ?? from
      const cell = cellBetween(last, node)
      if (last >= rows) room = Math.min(room, at(cell))
      cells.push({ ...cell, grows: last < rows })
      node = last
    }
    return { cells, room, cost }
  }

  const cheapestRoute: CellMover['cheapestRoute'] = (cost, room = 1) => {
    if (direction === 'shrink' && own - moved < room) return undefined
    const paid = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY)
    const before = new Array<number>(nodes).fill(-1)
    const isDone = new Array<boolean>(nodes).fill(false)
    paid[from] = 0
    for (let node = from; node !== -1 && node !== to; node = cheapestNode(paid, isDone)) {
      isDone[node] = true
      const [first, end] = node < rows ? [rows, nodes] : [0, rows]
      for (let other = first; other < end; other += 1) {
        const cell = cellBetween(node, other)
        if (cell.row === target.row && cell.column === target.column) continue
        if (node >= rows && at(cell) < room) continue
        const price = (paid[node] ?? 0) + (table.hidden[cell.row]?.[cell.column] === true ? 0 : cost(cell))
        if (price >= (paid[other] ?? 0)) continue
        paid[other] = price
        before[other] = node
      }
    }
    const price = paid[to] ?? 0
    return price === Number.POSITIVE_INFINITY ? undefined : trace(before, price)
  }

  return {
    cheapestRoute,
    moveHidden(limit) {
      const most = direction === 'grow' ? limit : Math.min(limit, own)
      while (moved < most) {
        const route = cheapestRoute(() => Number.POSITIVE_INFINITY)
        if (route === undefined) break
        const step = Math.min(route.room, most - moved)
        for (const { grows, ...cell } of route.cells) shift(cell, grows ? step : -step)
        moved += step
      }
      return moved
    },
  }
}

/** The node not done that costs least, −1 when none can be reached; the first of equals, so that the choice is the same everywhere. */
function cheapestNode(paid: readonly number[], isDone: readonly boolean[]): number {
  let best = -1
  for (let node = 0; node < paid.length; node += 1) {
    const price = paid[node] ?? 0
    if (isDone[node] !== true && price !== Number.POSITIVE_INFINITY && (best === -1 || price < (paid[best] ?? 0))) {
      best = node
    }
  }
  return best
}
