import type { Unit } from '../../types/unit.ts'
import { limitsOf } from '../archive/zip-limits.ts'
import { collectBytes } from '../bytes/collect.ts'
import { emptySource, lostSource } from '../lost-source.ts'
import { defaultMaxRecordBytes, type ReadContext, type ReadOptions } from '../reader.ts'
import { flawOf } from './sheet-flaw.ts'
import type { ReadSheets } from './sheet-items.ts'
import { openPackage, type SheetPackage } from './sheet-package.ts'
import { workbookUnits } from './sheet-units.ts'

/**
 * Opens a workbook of one format: reads what belongs to all sheets, and gives what reads them.
 * @param maxRowBytes - longest row, in bytes
 */
export type OpenWorkbook = (parts: SheetPackage, maxRowBytes: number) => Promise<ReadSheets>

/**
 * Reads a workbook of any format that is an archive.
 * @param format - reader name for the {@link SourceInfo}
 */
export async function* readWorkbook(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
  context: ReadContext,
  format: string,
  open: OpenWorkbook,
): AsyncGenerator<readonly Unit[]> {
  const { source, onInfo } = context
  const info = { source, format, encoding: '', delimiter: '', hasHeader: false, textColumns: [], idColumn: '' }
  onInfo(info)
  const collected = await collectBytes(bytes, options, context)
  if ('units' in collected) {
    yield collected.units
    return
  }
  if (collected.bytes.length === 0) {
    yield emptySource
    return
  }
  let read: ReadSheets
  try {
    const parts = await openPackage(collected.bytes, limitsOf(options))
    read = await open(parts, options.maxRecordBytes ?? defaultMaxRecordBytes)
  } catch (error) {
    const flaw = flawOf(error)
    yield lostSource(context, flaw.rule, flaw)
    return
  }
  yield* workbookUnits(read, options, context, format)
}
