import { mostSheetColumns } from './sheet-limits.ts'

/** Remembers which columns of a sheet are hidden. */
export interface HiddenColumns {
  /** @param first - from 1; what is no column is passed over */
  readonly add: (first: number, last: number) => void
  /** How many there are up to this column. */
  readonly within: (last: number) => number
}

/** Begins with none. */
export function createHiddenColumns(): HiddenColumns {
  const hidden = new Uint8Array(mostSheetColumns + 1)
  return {
    add(first, last) {
      if (first >= 1 && last >= first) hidden.fill(1, first, Math.min(last, mostSheetColumns) + 1)
    },
    within: (last) => hidden.subarray(0, last + 1).reduce((sum, one) => sum + one, 0),
  }
}
