import type { BlockUnit, Unit } from '../../types/unit.ts'
import type { FindingLimit } from '../limit-findings.ts'
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
export type SheetTable = (row: SheetRow) => Generator<Unit>

const tooMuch: Flaw = {
  rule: 'archive-limit',
  message: 'Arbeidsboken gir mer tekst enn grensen, og resten er ikke lest.',
  hint: 'Hev grensen med --max-unpacked-bytes hvis du stoler på den.',
}

/** Makes what gives the units of a sheet's rows; those above the header are set aside, and so is what no column takes. */
export function createSheetTable(head: SheetHead, budget: TextBudget, findings: FindingLimit): SheetTable {
  const { table, headerRow, slots } = head

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

  return function* toUnits({ row: first, repeat, cells }) {
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
      else yield* rowUnits(row, cells, texts)
    }
  }
}

function asideAt(place: string, text: string, reason: 'heading' | 'table-cell'): BlockUnit {
  return { kind: 'block', place, text, section: [], column: '', meta: [], setAside: reason }
}
