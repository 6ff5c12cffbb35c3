import { createRowWriter, type RowFormatName, type TextRowFormatName } from '../../render/rows/registry.ts'
import type { RowStyle, RowWriter } from '../../render/rows/row-writer.ts'
import type { ClassifiedInput, Status } from '../../types/assignment.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'

/** Which rows the user wants to see; all conditions must hold. */
export interface RowFilter {
  readonly status: readonly Status[] | undefined
  /** Lever ids. */
  readonly levers: readonly string[] | undefined
  /** 0–1. */
  readonly minProbability: number | undefined
}

/** What `classify` makes of its inputs. */
export interface RowJob {
  readonly format: RowFormatName
  readonly metaColumns: readonly string[]
  readonly wide: boolean | undefined
  readonly excel: boolean | undefined
  readonly defuse: boolean | undefined
  readonly filter: RowFilter
}

/** Rows written as text, and how many the filter kept out. */
export interface WrittenRows {
  readonly text: string
  readonly filteredOut: number
}

/** The writer of a job's rows, where they are text. */
export function writerOf(
  format: TextRowFormatName,
  job: RowJob,
  taxonomy: Taxonomy,
  look: { width?: number; style?: RowStyle } = {},
): RowWriter {
  const { metaColumns, wide, excel, defuse } = job
  return createRowWriter(format, { taxonomy, metaColumns: [...metaColumns], wide, excel, defuse, ...look })
}

/** Whether a row is one that the user wants to see. */
export function isWanted({ status, levers, minProbability }: RowFilter, { assignment }: ClassifiedInput): boolean {
  return (
    (status === undefined || status.includes(assignment.status)) &&
    (levers === undefined || levers.includes(assignment.lever)) &&
    (minProbability === undefined || assignment.probability >= minProbability)
  )
}

/** Writes those rows that the filter wants. */
export function writeRows(rows: readonly ClassifiedInput[], writer: RowWriter, filter: RowFilter): WrittenRows {
  let text = ''
  let filteredOut = 0
  for (const row of rows) {
    if (isWanted(filter, row)) text += writer.row(row)
    else filteredOut++
  }
  return { text, filteredOut }
}
