import type { Input } from '../types/input.ts'
import type { TableUnit, Unit } from '../types/unit.ts'
import { type ChosenTables, chooseTables } from './choose-tables.ts'
import { createDocumentSegmenter } from './document-segmenter.ts'
import { createIdSet } from './id-set.ts'
import { createOtherTable } from './other-table.ts'
import type { SegmentContext, SegmentLedger, SegmentOptions, SegmentReport } from './segment-context.ts'
import { createTableSegmenter, type TableSegmenter } from './table-segmenter.ts'

/** Makes inputs of the units of one source. */
export interface Segmenter {
  /**
   * Takes the next units.
   * @throws {HovedgrepError} COLUMN_MISSING when a column that the user named is not there
   */
  readonly push: (units: readonly Unit[]) => Input[]
  readonly ledger: SegmentLedger
  /** Names of the columns whose cells are inputs; empty before the table begins, and for running text. */
  readonly textColumns: () => readonly string[]
  /** Name of the column of ids; empty if none. */
  readonly idColumn: () => string
}

/**
 * Makes the segmenter of one source. Ids are unique in it: `<source>#<place>`, or in a table with a column of ids
 * `<source>#<id>`, with `/1`, `/2` … after it where a row holds several inputs. A repeated id gets `@row:N` appended.
 * @param source - name of the source, as it stands in ids
 */
export function createSegmenter(source: string, options: SegmentOptions, report: SegmentReport): Segmenter {
  const ledger: SegmentLedger = { read: 0, setAside: {}, unreadable: 0 }
  const context: SegmentContext = {
    source,
    options,
    report,
    ledger,
    setAside(place, reason, text, rowHash) {
      ledger.read++
      ledger.setAside[reason] = (ledger.setAside[reason] ?? 0) + 1
      report.onSetAside({ source, place, reason, text, ...(rowHash === undefined ? {} : { rowHash }) })
    },
  }
  const documents = createDocumentSegmenter(context)
  const ids = createIdSet()
  /** Of all tables so far, in order. */
  const textColumns = new Set<string>()
  const idColumns = new Set<string>()
  let table: TableSegmenter | undefined
  /** Of a source of several tables; a single one always holds inputs. */
  let chosen: ChosenTables | undefined

  function beginTable(unit: TableUnit): void {
    const own = chosen === undefined ? options : chosen.get(unit.place)
    if (own === undefined) {
      table = createOtherTable(context, unit)
      return
    }
    table = createTableSegmenter({ ...context, options: own }, unit, ids)
    report.onTable?.(source, unit, { idColumn: table.idColumn, possible: table.possibleIdColumn })
    for (const name of table.textColumns) textColumns.add(name)
    if (table.idColumn !== '') idColumns.add(table.idColumn)
  }

  function pushOne(unit: Unit, inputs: Input[]): void {
    if (unit.kind === 'row') table?.pushRow(unit, inputs)
    else if (unit.kind === 'block') documents.pushBlock(unit, inputs)
    else if (unit.kind === 'document') {
      documents.pushDocument(unit)
      report.onDocument?.(source, unit)
    } else if (unit.kind === 'table') beginTable(unit)
    else if (unit.kind === 'note') report.onNote?.({ source, place: unit.place, block: unit.block, text: unit.text })
    else if (unit.kind === 'tables') chosen = chooseTables(source, unit.tables, options, report.onFinding)
    else {
      const lost = unit.count * Math.max(1, table?.textColumns.length ?? 1)
      ledger.read += lost
      ledger.unreadable += lost
    }
  }

  return {
    push(units) {
      const inputs: Input[] = []
      for (const unit of units) pushOne(unit, inputs)
      return inputs
    },
    ledger,
    textColumns: () => [...textColumns],
    idColumn: () => [...idColumns].join(', '),
  }
}
