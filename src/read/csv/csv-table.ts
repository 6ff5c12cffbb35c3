import { fingerprintHex } from '../../text/fingerprint.ts'
import type { RowUnit, Unit } from '../../types/unit.ts'
import type { DecodedBlock } from '../bytes/decode.ts'
import type { FindingLimit } from '../limit-findings.ts'
import { defaultMaxRecordBytes, type ReadContext, type ReadOptions } from '../reader.ts'
import { footStart, longestFoot } from '../table/table-foot.ts'
import { createUnescaper } from './backslashes.ts'
import { asideAt, isBlankRow, type Pending, readCsvHead } from './csv-head.ts'
import type { DetectedDialect } from './detect-dialect.ts'
import { findCell } from './find-cell.ts'
import { createRecordReader, type RecordPlace } from './read-records.ts'

/** Rows by which header and text columns are found. */
const sampleRows = 200

/** Blocks after which the columns are settled even if the sample is not full (very long rows). */
const sampleBlocks = 16

/** What a row is known by, wherever it stands. */
const hashOfRow = (cells: readonly string[]): string => fingerprintHex(cells.join('\u0000'))

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
  const firstLine = dialect.skipBytes > 0 ? 2 : 1
  const unescaper = dialect.isEscaped ? createUnescaper() : undefined
  let pending: Pending[] = []
  let columns: readonly string[] | undefined
  let headerFound = false
  let rowNumber = 0
  let blocks = 0
  let encoding = ''
  let mayBeDamaged = false
  const damaged = new WeakSet<string[]>()
  const { onRow } = context
  /** Of the records that are held back. */
  const places = new Map<readonly string[], RecordPlace>()

  const reader = createRecordReader(dialect, maxRecordBytes, firstLine, {
    wantsPlaces: onRow !== undefined,
    onRecord(cells, place) {
      pending.push(cells)
      if (place !== undefined) places.set(cells, place)
      if (mayBeDamaged && cells.some((cell) => cell.includes('\uFFFD'))) damaged.add(cells)
    },
    onUnclosedQuote(line, cells) {
      const message = 'Et anførselstegn åpnes her og lukkes aldri. Raden er lest uten anførselstegn.'
      const hint = 'Rett anførselstegnet i filen, eller lagre den på nytt fra regnearket.'
      const subjectHash = hashOfRow(cells)
      findings.report({ rule: 'unclosed-quote', severity: 'error', place: `line:${line}`, message, hint, subjectHash })
    },
    onTooLong: (line) => pending.push(line),
  })

  function tellInfo(): void {
    const { delimiter } = dialect
    const known = { source: context.source, format: 'csv', encoding, delimiter, hasHeader: headerFound }
    context.onInfo({ ...known, textColumns: [], idColumn: '' })
  }

  function settle(): Unit[] {
    const head = readCsvHead(pending.slice(0, sampleRows + 1), options.header, firstLine)
    columns = head.columns
    headerFound = head.hasHeader
    pending = pending.slice(head.height)
    tellInfo()
    const sample = pending.filter((entry): entry is string[] => typeof entry !== 'number').slice(0, sampleRows)
    return [...head.aside, { kind: 'table', place: '', columns, sample }]
  }

  function take(isEnd: boolean): Unit[] {
    const units: Unit[] = []
    if (columns === undefined) {
      if (!isEnd && pending.length <= sampleRows && blocks < sampleBlocks) return units
      if (pending.length === 0 && !isEnd) return units
      units.push(...settle())
    }
    // Sums may stand at the end, so the last rows are held back until it is known whether the table ends with them.
    const ready = isEnd ? pending : pending.slice(0, -longestFoot)
    pending = isEnd ? [] : pending.slice(-longestFoot)
    const cells = isEnd ? ready.map((entry) => (typeof entry === 'number' ? undefined : entry)) : []
    const foot = isEnd ? footStart(cells, columns?.length ?? 1) : ready.length
    for (let index = 0; index < foot; index++) units.push(toUnit(ready[index] ?? []))
    for (const entry of ready.slice(foot)) {
      units.push(typeof entry === 'number' || isBlankRow(entry) ? toUnit(entry) : toFoot(entry))
    }
    return units
  }

  /** Tells where the row that has just been counted stands. */
  function tellPlace(entry: Pending): void {
    if (onRow === undefined) return
    if (typeof entry === 'number') {
      onRow({ row: rowNumber, line: entry, raw: () => '', cellOf: () => undefined, cellsOf: () => [] })
      return
    }
    const { line = 0, raw: bytes } = places.get(entry) ?? {}
    places.delete(entry)
    // What was escaped has lost its backslashes: it does not stand in the file like this.
    const isAsWritten = unescaper === undefined
    // Of most rows nobody wants to know more.
    const raw = () => (isAsWritten ? (bytes?.toString('utf8') ?? '') : '')
    const names = columns ?? []
    const cellAt = (index: number) => (isAsWritten ? findCell(raw(), entry, index, names.length, dialect) : undefined)
    onRow({
      row: rowNumber,
      line,
      raw,
      cellOf: (name, rename) => cellAt(names.map(rename).indexOf(name)),
      cellsOf: (isWanted) => names.flatMap((name, index) => (isWanted(name) ? [cellAt(index)] : [])),
    })
  }

  function toUnit(entry: Pending): Unit {
    rowNumber++
    tellPlace(entry)
    if (typeof entry !== 'number') return toRow(entry)
    const message = `Raden som begynner på linje ${entry}, er lengre enn ${maxRecordBytes} byte og er ikke lest.`
    findings.report({ rule: 'record-too-long', severity: 'error', place: `row:${rowNumber}`, message })
    return { kind: 'unreadable', place: `row:${rowNumber}`, count: 1 }
  }

  function toFoot(cells: string[]): Unit {
    rowNumber++
    tellPlace(cells)
    return asideAt(`row:${rowNumber}`, cells, 'table-total')
  }

  function toRow(record: string[]): RowUnit {
    const names = columns ?? []
    const cells = record.length > names.length ? foldSurplus(record, names.length) : record
    if (cells.length < names.length && !isBlankRow(cells)) {
      const message = `Raden har ${cells.length} av ${names.length} felter.`
      const subjectHash = hashOfRow(record)
      findings.report({ rule: 'short-row', severity: 'warning', place: `row:${rowNumber}`, message, subjectHash })
    }
    if (damaged.has(record)) reportDamage(cells, names)
    return { kind: 'row', row: rowNumber, cells }
  }

  function foldSurplus(record: string[], width: number): string[] {
    if (record.slice(width).every((cell) => cell.trim() === '')) return record
    const message = `Raden har ${record.length} felter, men tabellen har ${width}. Resten er lagt til siste kolonne.`
    const hint = 'Sett anførselstegn rundt tekst som inneholder skilletegnet.'
    const place = `row:${rowNumber}`
    const subjectHash = hashOfRow(record)
    findings.report({ rule: 'extra-cells', severity: 'warning', place, message, hint, subjectHash })
    return [...record.slice(0, width - 1), record.slice(width - 1).join(dialect.delimiter)]
  }

  function reportDamage(cells: readonly string[], names: readonly string[]): void {
    cells.forEach((cell, index) => {
      if (!cell.includes('\uFFFD')) return
      const place = `row:${rowNumber} column:${names[index] ?? index + 1}`
      const message = 'Feltet har byte som ikke lar seg tyde; de er erstattet med «\uFFFD».'
      const hint = `Filen er lest som ${encoding}. Velg en annen tegnkoding med --encoding.`
      const subjectHash = hashOfRow(cells)
      findings.report({ rule: 'undecodable-bytes', severity: 'warning', place, message, hint, subjectHash })
    })
  }

  return {
    write(block) {
      mayBeDamaged ||= block.isDamaged
      const hadColumns = columns !== undefined
      const isOther = block.encoding !== encoding
      encoding = block.encoding
      const before = pending.length
      const body = blocks === 0 ? block.bytes.subarray(dialect.skipBytes) : block.bytes
      reader.write(unescaper?.write(body) ?? body)
      blocks++
      // A damaged record may end in a later block than its damage.
      if (!block.isDamaged && pending.length > before) mayBeDamaged = false
      const units = take(false)
      if (hadColumns && isOther) tellInfo()
      return units
    },
    end() {
      if (unescaper !== undefined) reader.write(unescaper.end())
      reader.end()
      return take(true)
    },
  }
}
