import type { Unit } from '../../types/unit.ts'
import type { ReadContext, ReadOptions } from '../reader.ts'
import { flaws, flawWithin } from './sheet-flaw.ts'
import { plainEnd, type ReadSheets, type SheetItem } from './sheet-items.ts'
import { mostSheets } from './sheet-limits.ts'
import type { SheetPackage } from './sheet-package.ts'
import { copyBudget, createRowBuilder } from './sheet-row.ts'
import { readWorkbook } from './sheet-source.ts'
import { streamXml } from './sheet-xml.ts'
import type { CellTables } from './xlsx-cell.ts'
import { type PlannedSheet, readPlan } from './xlsx-plan.ts'
import { createSheetParser } from './xlsx-sheet.ts'
import { readStyles } from './xlsx-styles.ts'
import { readStrings } from './xlsx-text.ts'

/**
 * Reads an Excel workbook (Office Open XML, transitional or strict): each sheet with something in it is a table, whose rows
 * have the numbers that Excel shows. Streaming sheet by sheet; memory holds the packed file and the shared texts.
 *
 * Cells are read as a person sees them: texts as written, dates as ISO, numbers written out with a point, `TRUE` and
 * `FALSE`, formulas by the value that was saved, errors by their name. Comments are no text. What is hidden is read.
 * Findings: `password-protected`, `damaged-file`, `archive-limit`, `nested-too-deep`, `document-too-large`,
 * `record-too-long`, `extra-cells`, `undecodable-bytes`, `hidden-sheet`, `unread-part`.
 */
export function readXlsx(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
): AsyncGenerator<readonly Unit[]> {
  return readWorkbook(bytes, options, context, 'xlsx', openXlsx)
}

async function openXlsx(parts: SheetPackage, maxRowBytes: number): Promise<ReadSheets> {
  const plan = await readPlan(parts)
  const strings = await readStrings(parts, plan.strings)
  const tables = { strings, styles: await readStyles(parts, plan.styles), is1904: plan.is1904 }
  return async function* readSheets(mostRows) {
    // A part that several sheets name would be read as often as they do.
    const seen = new Set<string>()
    for (const [index, sheet] of plan.sheets.entries()) {
      yield [{ kind: 'sheet', name: sheet.name, isHidden: sheet.isHidden }]
      if (sheet.isChart) yield [{ ...plainEnd, hasDrawings: true }]
      else if (index >= mostSheets) yield [{ kind: 'loss', row: 0, count: 1, flaw: flaws.sheets }, plainEnd]
      else if (sheet.part === '' || seen.has(sheet.part)) {
        yield [{ kind: 'loss', row: 0, count: 1, flaw: flaws.damaged }, plainEnd]
      } else yield* readSheet(parts, sheet, tables, { mostRows, maxRowBytes })
      seen.add(sheet.part)
    }
  }
}

interface SheetOptions {
  readonly mostRows: number
  readonly maxRowBytes: number
}

async function* readSheet(
  parts: SheetPackage,
  { part }: PlannedSheet,
  tables: CellTables,
  { mostRows, maxRowBytes }: SheetOptions,
): AsyncGenerator<readonly SheetItem[]> {
  let items: SheetItem[] = []
  const push = (item: SheetItem) => items.push(item)
  const builder = createRowBuilder(maxRowBytes, copyBudget(), push)
  const parser = createSheetParser(tables, builder)
  try {
    for await (const _ of streamXml(parts.read(part), parser)) {
      yield items
      items = []
      if (builder.given() >= mostRows) break
    }
  } catch (error) {
    builder.end()
    push({ kind: 'loss', row: builder.row(), count: 1, flaw: flawWithin(error, flaws.brokenSheet) })
  }
  push(parser.end())
  yield items
}
