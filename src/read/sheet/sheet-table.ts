import type { SetAsideReason } from '../../types/input.ts'
import type { BlockUnit, Unit } from '../../types/unit.ts'
import type { FindingLimit } from '../limit-findings.ts'
import { isTableFoot, longestFoot } from '../table/table-foot.ts'
import type { Flaw } from './sheet-flaw.ts'
import { nameless, type SheetHead } from './sheet-head.ts'
import { textsOf } from './sheet-header.ts'
import type { SheetCell, SheetRow } from './sheet-items.ts'

/**
 * What the rows of all sheets may still give, in UTF-16 units of text and cells: a few bytes can point to the same long
 * text again and again.
 */
export interface TextBudget {
  left: number
  /** Whether it has been told that the rest is left out. */
  isTold: boolean
}

/** Turns the rows of one sheet into units, in order. */
export interface SheetTable {
  readonly row: (row: SheetRow) => Generator<Unit>
  /**
   * Gives the rows that were held back because sums may stand in them.
   * @param isOver - whether the sheet ends here: then they are no rows
   */
  readonly flush: (isOver: boolean) => Generator<Unit>
}

const tooMuch: Flaw = {
  rule: 'archive-limit',
  message: 'Arbeidsboken gir mer tekst enn grensen, og resten er ikke lest.',
  hint: 'Hev grensen med --max-unpacked-bytes hvis du stoler på den.',
}

/**
 * Makes what gives the units of a sheet's rows; those above the header and sums below the last row are set aside, and so
 * is what no column takes.
 */
export function createSheetTable(head: SheetHead, budget: TextBudget, findings: FindingLimit): SheetTable {
  const { table, headerRow, slots } = head
  /** What may be lines of sums below the rows, if nothing but such lines follows. */
  let held: SheetRow[] = []
  let hasRows = false

  function* rowUnits(row: number, cells: readonly SheetCell[], texts: readonly string[]): Generator<Unit> {
    const place = `${table.place} row:${row}`
    yield { kind: 'row', row, cells: texts }
    for (const { column, text } of cells) {
      if (text.includes('\uFFFD')) reportDamage(place, column)
      if (slots.has(column)) continue
      const message = `Her står noe i ${nameless(column)}, utenfor tabellens kolonner. Det er satt til side.`
      const hint = 'Gi kolonnen et navn i tabellens første rad.'
      findings.report({ rule: 'extra-cells', severity: 'warning', place, message, hint })
      yield { ...asideAt(place, text, 'table-cell'), column: nameless(column) }
    }
  }

  function reportDamage(place: string, column: number): void {
    const message = 'Cellen har tegn som ikke lar seg tyde («\uFFFD»).'
    const where = `${place} column:${table.columns[slots.get(column) ?? -1] ?? nameless(column)}`
    findings.report({ rule: 'undecodable-bytes', severity: 'warning', place: where, message })
  }

  function* toUnits({ row: first, repeat, cells }: SheetRow): Generator<Unit> {
    const texts = textsOf(cells, slots)
    const cost = slots.size + cells.reduce((sum, { text }) => sum + text.length, 0)
    for (let row = first; row < first + repeat; row++) {
      const place = `${table.place} row:${row}`
      if (row === headerRow) continue
      budget.left -= cost
      if (budget.left < 0) {
        const count = first + repeat - row
        if (!budget.isTold) findings.report({ ...tooMuch, severity: 'error', place })
        budget.isTold = true
        yield { kind: 'unreadable', place, count }
        return
      }
      if (row < headerRow) yield asideAt(place, cells.map(({ text }) => text).join(' '), 'heading')
      else {
        hasRows = true
        yield* rowUnits(row, cells, texts)
      }
    }
  }

  function* flush(isOver: boolean): Generator<Unit> {
    for (const row of held) {
      if (!isOver) yield* toUnits(row)
      else yield asideAt(`${table.place} row:${row.row}`, row.cells.map(({ text }) => text).join(' | '), 'table-total')
    }
    held = []
  }

  function mayBeFoot({ repeat, cells }: SheetRow): boolean {
    const texts = cells.map(({ text }) => text)
    return hasRows && repeat === 1 && isTableFoot(texts, table.columns.length)
  }

  return {
    *row(row) {
      if (mayBeFoot(row)) {
        if (held.length === longestFoot) yield* flush(false)
        held.push(row)
        return
      }
      yield* flush(false)
      yield* toUnits(row)
    },
    flush,
  }
}

function asideAt(place: string, text: string, reason: SetAsideReason): BlockUnit {
  return { kind: 'block', place, text, section: [], column: '', meta: [], setAside: reason }
}
