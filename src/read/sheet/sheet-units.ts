import type { Unit } from '../../types/unit.ts'
import { defaultZipLimits } from '../archive/zip-limits.ts'
import { type FindingLimit, limitFindings } from '../limit-findings.ts'
import { emptySource } from '../lost-source.ts'
import type { ReadContext, ReadOptions } from '../reader.ts'
import { reportEnd } from './sheet-findings.ts'
import { type KnownSheet, readHeads } from './sheet-head.ts'
import type { ReadSheets, SheetItem, SheetLoss } from './sheet-items.ts'
import { createSheetTable, type SheetTable, type TextBudget } from './sheet-table.ts'

/** Units that are given at once. */
const batchSize = 500

/**
 * Gives the units of a workbook: each sheet with something in it is a table, whose rows have the numbers that the
 * spreadsheet shows. The sheets are read twice: their beginnings for the columns, then everything.
 * @param format - reader name for the {@link SourceInfo}
 */
export async function* workbookUnits(
  read: ReadSheets,
  options: ReadOptions,
  context: ReadContext,
  format: string,
): AsyncGenerator<readonly Unit[]> {
  const { source, onInfo } = context
  const findings = limitFindings(context)
  const sheets = await readHeads(read, options.header)
  const heads = sheets.map(({ head }) => head).filter((head) => head !== undefined)
  const hasHeader = heads.some(({ headerRow }) => headerRow > 0)
  onInfo({ source, format, encoding: '', delimiter: '', hasHeader, textColumns: [], idColumn: '' })
  if (heads.length > 1) yield [{ kind: 'tables', tables: heads.map(({ table }) => table) }]
  const toUnits = createConverter(sheets, options, findings)
  let isEmpty = true
  for await (const items of read(Number.POSITIVE_INFINITY)) {
    for (const units of inBatches(items, toUnits)) {
      isEmpty = false
      yield units
    }
  }
  if (isEmpty) yield emptySource
  findings.finish()
}

type ToUnits = (item: SheetItem) => Iterable<Unit>

/** Makes what turns the items of the parser, sheet after sheet, into units. */
function createConverter(sheets: readonly KnownSheet[], options: ReadOptions, findings: FindingLimit): ToUnits {
  const budget: TextBudget = { left: options.maxUnpackedBytes ?? defaultZipLimits.maxUnpackedBytes, isTold: false }
  let index = -1
  let place = ''
  let isHidden = false
  let table: SheetTable | undefined

  function begin(): Unit[] {
    index++
    const sheet = sheets[index]
    place = sheet?.place ?? ''
    table = sheet?.head === undefined ? undefined : createSheetTable(sheet.head, budget, findings)
    return sheet?.head === undefined ? [] : [sheet.head.table]
  }

  function* lose({ row, count, flaw }: SheetLoss): Generator<Unit> {
    if (table !== undefined) yield* table.flush(false)
    const where = row > 0 ? `${place} row:${row}` : place
    findings.report({ ...flaw, severity: 'error', place: where })
    yield { kind: 'unreadable', place: where, count }
  }

  return (item) => {
    if (item.kind === 'row') return table?.row(item) ?? []
    if (item.kind === 'loss') return lose(item)
    if (item.kind === 'end') {
      reportEnd(item, { place, isHidden: isHidden && table !== undefined }, findings)
      place = ''
      return table?.flush(true) ?? []
    }
    isHidden = item.isHidden
    return begin()
  }
}

function* inBatches(items: readonly SheetItem[], toUnits: ToUnits): Generator<Unit[]> {
  let batch: Unit[] = []
  for (const item of items) {
    for (const unit of toUnits(item)) {
      batch.push(unit)
      if (batch.length < batchSize) continue
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
