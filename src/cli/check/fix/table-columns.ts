import { readCsvHead } from '../../../read/csv/csv-head.ts'
import { type DetectedDialect, detectDialect } from '../../../read/csv/detect-dialect.ts'
import { createRecordReader } from '../../../read/csv/read-records.ts'
import { defaultMaxRecordBytes, type ReadOptions } from '../../../read/reader.ts'
import { findIdColumn } from '../../../segment/id-column.ts'
import type { SegmentOptions } from '../../../segment/segment-context.ts'
import { findTextColumns } from '../../../segment/text-columns.ts'
import { findRespondentColumns } from '../../../text/columns/respondent-columns.ts'
import { type ScannedRecord, scanCells } from './scan-cells.ts'

/** A table whose cells can be changed one by one. */
export interface EditableTable {
  readonly dialect: DetectedDialect
  /** All records, those of the head among them. */
  readonly records: readonly ScannedRecord[]
  /** How many of the records are head. */
  readonly height: number
  readonly width: number
  /** Index of the column of ids; -1 if there is none. */
  readonly id: number
  /** Indices of the columns that say who the respondent is or of what type. */
  readonly respondent: readonly number[]
}

/** Rows by which the reader finds the columns. */
const sampleRows = 200

/** As much of a file as the reader finds the dialect by. */
const sampleBytes = 65_536

/**
 * Finds the cells of a table and what its columns are, as reading and segmenting find them.
 * @param text - without a byte-order mark
 * @returns undefined when the table is not written by the letter, so that a cell has no exact place
 */
export function editableTable(
  text: string,
  source: string,
  options: ReadOptions,
  segment: SegmentOptions,
): EditableTable | undefined {
  const bytes = Buffer.from(text)
  const wanted = options.delimiter === 'tab' || options.delimiter === '\\t' ? '\t' : options.delimiter
  const dialect = detectDialect(bytes.subarray(0, sampleBytes), bytes.length <= sampleBytes, wanted)
  if (dialect.isEscaped || dialect.newline === '\r') return undefined
  const read = readRecords(bytes.subarray(dialect.skipBytes), dialect, options.maxRecordBytes ?? defaultMaxRecordBytes)
  // What is skipped is ASCII.
  const records = scanCells(text.slice(dialect.skipBytes), dialect).map((record) => moved(record, dialect.skipBytes))
  if (read === undefined || !areSame(read, records)) return undefined
  const head = readCsvHead(read.slice(0, sampleRows + 1), options.header, dialect.skipBytes > 0 ? 2 : 1)
  const { columns, height } = head
  const table = { kind: 'table', place: '', columns, sample: read.slice(height, height + sampleRows) } as const
  const texts = findTextColumns(source, table, segment.textColumns ?? [])
  const { organisation, person, type } = findRespondentColumns(source, columns, segment.respondent ?? {})
  const named = segment.idColumn === undefined ? undefined : columns.indexOf(segment.idColumn)
  const id = named ?? findIdColumn(table, texts)
  const respondent = [organisation, person, type].filter((at) => at >= 0 && at !== id && !texts.includes(at))
  return { dialect, records, height, width: columns.length, id, respondent }
}

function moved({ cells, end, next }: ScannedRecord, by: number): ScannedRecord {
  if (by === 0) return { cells, end, next }
  return {
    cells: cells.map((cell) => ({ ...cell, start: cell.start + by, end: cell.end + by })),
    end: end + by,
    next: next + by,
  }
}

/** The records as the reader sees them; undefined where it had to help itself. */
function readRecords(bytes: Buffer, dialect: DetectedDialect, maxRecordBytes: number): string[][] | undefined {
  const records: string[][] = []
  let isSound = true
  const reader = createRecordReader(dialect, maxRecordBytes, 1, {
    onRecord: (cells) => records.push(cells),
    onUnclosedQuote: () => {
      isSound = false
    },
    onTooLong: () => {
      isSound = false
    },
  })
  reader.write(bytes)
  reader.end()
  return isSound ? records : undefined
}

function areSame(read: readonly (readonly string[])[], scanned: readonly ScannedRecord[]): boolean {
  return (
    read.length === scanned.length &&
    read.every((cells, at) => {
      const own = scanned[at]?.cells ?? []
      return cells.length === own.length && cells.every((cell, column) => cell === own[column]?.value)
    })
  )
}
