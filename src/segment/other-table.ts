import type { TableUnit } from '../types/unit.ts'
import { shorten } from './clean-text.ts'
import type { SegmentContext } from './segment-context.ts'
import type { TableSegmenter } from './table-segmenter.ts'

/** Makes what takes the rows of a table without inputs: each is set aside, so that the account tells of it. */
export function createOtherTable({ setAside }: SegmentContext, table: TableUnit): TableSegmenter {
  return {
    pushRow({ row, cells }) {
      const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
      setAside(`${table.place} row:${row}`, 'other-table', shorten(filled.join(', ')))
    },
    textColumns: [],
    idColumn: '',
  }
}
