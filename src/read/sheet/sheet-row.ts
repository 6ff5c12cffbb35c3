import { type Flaw, flaws } from './sheet-flaw.ts'
import type { SheetCell, SheetItem } from './sheet-items.ts'
import { mostCopies, mostSheetColumns, mostSheetRows } from './sheet-limits.ts'

/**
 * Puts the rows of one sheet together from their cells. What is no valid sheet, as a row within a row, loses no cell:
 * a row that begins ends the one before, and a cell outside of rows begins one.
 */
export interface RowBuilder {
  /** @param row - as the file says; one that is not below the row before is moved there, so that places are unique */
  readonly begin: (row: number) => void
  /**
   * Adds text; blank text is none.
   * @param column - from 1
   * @param copies - how many columns from this one on have it
   */
  readonly add: (column: number, text: string, copies?: number) => void
  /** Counts a cell of the row as lost. */
  readonly lose: (flaw: Flaw) => void
  /**
   * Ends the row, if one has begun.
   * @param repeat - how many rows from this one on are just so
   */
  readonly end: (repeat?: number) => void
  /** The row that was begun last; 0 before the first. */
  readonly row: () => number
  /** Rows with something in them so far. */
  readonly given: () => number
  /** The last column with something in it so far. */
  readonly width: () => number
  /** Whether the row that was ended last had something in it. */
  readonly hadCells: () => boolean
}

/** What is left of the copies that repetitions in a workbook may give. */
export interface CopyBudget {
  left: number
}

/** A budget for one reading of a workbook. */
export function copyBudget(): CopyBudget {
  return { left: mostCopies }
}

const tooFar: Flaw = {
  rule: 'archive-limit',
  message: `Her står noe utenfor de ${mostSheetColumns} kolonnene og ${mostSheetRows} radene et ark kan ha. Det er ikke lest.`,
  hint: flaws.damaged.hint,
}

const tooManyCopies: Flaw = {
  rule: 'archive-limit',
  message: 'Rader eller celler er gjentatt så mange ganger at bare de første er lest.',
  hint: 'Slett gjentakelsene nedenfor eller til høyre for tabellen.',
}

/**
 * Makes the builder of one sheet's rows.
 * @param maxBytes - longest row, in bytes of UTF-8; a longer one is lost
 * @param push - takes the rows, and what is lost
 */
export function createRowBuilder(maxBytes: number, budget: CopyBudget, push: (item: SheetItem) => void): RowBuilder {
  let row = 0
  let next = 1
  let cells: SheetCell[] = []
  let isSorted = true
  let bytes = 0
  let lost: Flaw | undefined
  let lostCells = 0
  let given = 0
  let width = 0
  let hadCells = false
  let isOpen = false

  function lose(flaw: Flaw): void {
    if (!isOpen) begin(next)
    lost ??= flaw
    lostCells++
  }

  function addOne(column: number, text: string): void {
    if (column < 1 || column > mostSheetColumns) {
      lose(tooFar)
      return
    }
    bytes += Buffer.byteLength(text)
    if (bytes > maxBytes) return
    isSorted &&= column > (cells.at(-1)?.column ?? 0)
    width = Math.max(width, column)
    cells.push({ column, text })
  }

  /** The row itself, and its copies as far as the sheet and the budget go. */
  function pushRow(repeat: number): void {
    const room = mostSheetRows - row + 1
    if (room < 1) {
      push({ kind: 'loss', row, count: 1, flaw: tooFar })
      return
    }
    const wanted = Math.min(repeat, room)
    const copies = Math.min(wanted, 1 + Math.floor(budget.left / cells.length))
    budget.left -= (copies - 1) * cells.length
    given += copies
    push({ kind: 'row', row, repeat: copies, cells: isSorted ? cells : sorted(cells) })
    if (copies < wanted) push({ kind: 'loss', row: row + copies, count: wanted - copies, flaw: tooManyCopies })
    if (wanted < repeat) push({ kind: 'loss', row: mostSheetRows + 1, count: 1, flaw: tooFar })
  }

  function begin(wanted: number): void {
    end()
    isOpen = true
    row = Math.max(wanted, next)
    cells = []
    isSorted = true
    bytes = 0
    lost = undefined
    lostCells = 0
  }

  function end(repeat = 1): void {
    hadCells = isOpen && (cells.length > 0 || bytes > 0)
    if (!isOpen) return
    isOpen = false
    next = row + repeat
    if (lost !== undefined) push({ kind: 'loss', row, count: lostCells, flaw: lost })
    if (bytes > maxBytes) push({ kind: 'loss', row, count: repeat, flaw: tooLong(maxBytes) })
    else if (cells.length > 0) pushRow(repeat)
  }

  return {
    begin,
    add(column, text, copies = 1) {
      if (text.trim() === '') return
      if (!isOpen) begin(next)
      addOne(column, text)
      const room = Math.max(0, mostSheetColumns - column)
      const more = Math.min(copies - 1, room, budget.left)
      for (let copy = 1; copy <= more && bytes <= maxBytes; copy++) addOne(column + copy, text)
      budget.left -= more
      if (more < copies - 1) lose(more === room ? tooFar : tooManyCopies)
    },
    lose,
    end,
    row: () => row,
    given: () => given,
    width: () => width,
    hadCells: () => hadCells,
  }
}

function tooLong(maxBytes: number): Flaw {
  const message = `Raden er lengre enn ${maxBytes} byte og er ikke lest.`
  return { rule: 'record-too-long', message, hint: 'Hev grensen med --max-record-bytes.' }
}

/** Cells in the order of their columns; what stands twice in one is put together, for nothing may be lost. */
function sorted(cells: readonly SheetCell[]): SheetCell[] {
  const texts = new Map<number, string>()
  for (const { column, text } of cells) {
    const before = texts.get(column)
    texts.set(column, before === undefined ? text : `${before} ${text}`)
  }
  return [...texts].sort(([one], [other]) => one - other).map(([column, text]) => ({ column, text }))
}
