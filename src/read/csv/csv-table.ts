import type { RowUnit, Unit } from '../../types/unit.ts'
import type { DecodedBlock } from '../bytes/decode.ts'
import type { FindingLimit } from '../limit-findings.ts'
import { defaultMaxRecordBytes, type ReadContext, type ReadOptions } from '../reader.ts'
import { columnNames, hasHeader } from '../table/table-header.ts'
import type { DetectedDialect } from './detect-dialect.ts'
import { createRecordReader } from './read-records.ts'

/** Rows by which header and text columns are found. */
const sampleRows = 200

/** Blocks after which the columns are settled even if the sample is not full (very long rows). */
const sampleBlocks = 16

/** A record as it came, or the line of one that was too long. */
type Pending = string[] | number

/** Turns decoded blocks into units. */
export interface CsvTable {
  readonly write: (block: DecodedBlock) => Unit[]
  readonly end: () => Unit[]
}

/** Makes the table of one file: records become units once the columns are settled from the first rows. */
export function createTable(
  dialect: DetectedDialect,
  options: ReadOptions,
  context: ReadContext,
  findings: FindingLimit,
): CsvTable {
  const maxRecordBytes = options.maxRecordBytes ?? defaultMaxRecordBytes
  let pending: Pending[] = []
  let columns: readonly string[] | undefined
  let headerFound = false
  let rowNumber = 0
  let blocks = 0
  let encoding = ''
  let mayBeDamaged = false
  const damaged = new Set<Pending>()

  const reader = createRecordReader(dialect, maxRecordBytes, dialect.skipBytes > 0 ? 2 : 1, {
    onRecord(cells) {
      pending.push(cells)
      if (mayBeDamaged && cells.some((cell) => cell.includes('\uFFFD'))) damaged.add(cells)
    },
    onUnclosedQuote(line) {
      const message = 'Et anførselstegn åpnes her og lukkes aldri. Raden er lest uten anførselstegn.'
      const hint = 'Rett anførselstegnet i filen, eller lagre den på nytt fra regnearket.'
      findings.report({ rule: 'unclosed-quote', severity: 'error', place: `line:${line}`, message, hint })
    },
    onTooLong: (line) => pending.push(line),
  })

  function tellInfo(): void {
    const { delimiter } = dialect
    const known = { source: context.source, format: 'csv', encoding, delimiter, hasHeader: headerFound }
    context.onInfo({ ...known, textColumns: [], idColumn: '' })
  }

  function settle(): Unit {
    const records = pending.filter((entry): entry is string[] => typeof entry !== 'number')
    const first = pending.find((entry) => typeof entry === 'number' || !isBlankRow(entry))
    const rows = records.filter((cells) => cells !== first && !isBlankRow(cells))
    const header = Array.isArray(first) ? first : undefined
    headerFound = header !== undefined && (options.header ?? hasHeader(header, rows.slice(0, sampleRows)))
    if (headerFound && header !== undefined) pending = pending.slice(pending.indexOf(header) + 1)
    columns = columnNames(headerFound ? header : undefined, usualWidth(records))
    tellInfo()
    const sample = pending.filter((entry): entry is string[] => typeof entry !== 'number').slice(0, sampleRows)
    return { kind: 'table', place: '', columns, sample }
  }

  function take(isEnd: boolean): Unit[] {
    const units: Unit[] = []
    if (columns === undefined) {
      if (!isEnd && pending.length <= sampleRows && blocks < sampleBlocks) return units
      if (pending.length === 0 && !isEnd) return units
      units.push(settle())
    }
    for (const entry of pending) units.push(toUnit(entry))
    pending = []
    damaged.clear()
    return units
  }

  function toUnit(entry: Pending): Unit {
    rowNumber++
    if (typeof entry !== 'number') return toRow(entry)
    const message = `Raden som begynner på linje ${entry}, er lengre enn ${maxRecordBytes} byte og er ikke lest.`
    findings.report({ rule: 'record-too-long', severity: 'error', place: `row:${rowNumber}`, message })
    return { kind: 'unreadable', place: `row:${rowNumber}`, count: 1 }
  }

  function toRow(record: string[]): RowUnit {
    const names = columns ?? []
    const cells = record.length > names.length ? foldSurplus(record, names.length) : record
    if (cells.length < names.length && !isBlankRow(cells)) {
      const message = `Raden har ${cells.length} av ${names.length} felter.`
      findings.report({ rule: 'short-row', severity: 'warning', place: `row:${rowNumber}`, message })
    }
    if (damaged.has(record)) reportDamage(cells, names)
    return { kind: 'row', row: rowNumber, cells }
  }

  function foldSurplus(record: string[], width: number): string[] {
    if (record.slice(width).every((cell) => cell.trim() === '')) return record
    const message = `Raden har ${record.length} felter, men tabellen har ${width}. Resten er lagt til siste kolonne.`
    const hint = 'Sett anførselstegn rundt tekst som inneholder skilletegnet.'
    findings.report({ rule: 'extra-cells', severity: 'warning', place: `row:${rowNumber}`, message, hint })
    return [...record.slice(0, width - 1), record.slice(width - 1).join(dialect.delimiter)]
  }

  function reportDamage(cells: readonly string[], names: readonly string[]): void {
    cells.forEach((cell, index) => {
      if (!cell.includes('\uFFFD')) return
      const place = `row:${rowNumber} column:${names[index] ?? index + 1}`
      const message = 'Feltet har byte som ikke lar seg tyde; de er erstattet med «\uFFFD».'
      const hint = `Filen er lest som ${encoding}. Velg en annen tegnkoding med --encoding.`
      findings.report({ rule: 'undecodable-bytes', severity: 'warning', place, message, hint })
    })
  }

  return {
    write(block) {
      mayBeDamaged ||= block.isDamaged
      const hadColumns = columns !== undefined
      const isOther = block.encoding !== encoding
      encoding = block.encoding
      const before = pending.length
      reader.write(blocks === 0 ? block.bytes.subarray(dialect.skipBytes) : block.bytes)
      blocks++
      // A damaged record may end in a later block than its damage.
      if (!block.isDamaged && pending.length > before) mayBeDamaged = false
      const units = take(false)
      if (hadColumns && isOther) tellInfo()
      return units
    },
    end() {
      reader.end()
      return take(true)
    },
  }
}

/** The usual number of cells: the commonest, the larger of two equally common ones. */
function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const cells of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let best = { width: 1, count: 0 }
  for (const [width, count] of counts) {
    if (count > best.count || (count === best.count && width > best.width)) best = { width, count }
  }
  return best.width
}

function isBlankRow(cells: readonly string[]): boolean {
  return cells.length <= 1 && (cells[0] ?? '').trim() === ''
}
