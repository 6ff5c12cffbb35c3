import { column, type PackedInput, type SortColumn } from './inputs-data.ts'

/** By what, and which way; `none` is the order in which the inputs were read. */
export interface SortOrder {
  readonly by: SortColumn
  readonly direction: 'ascending' | 'descending' | 'none'
}

/** What a click on a heading does: up, down, and back to the order read. Another column begins anew. */
export function nextOrder(order: SortOrder, by: SortColumn): SortOrder {
  if (order.by !== by || order.direction === 'none') return { by, direction: 'ascending' }
  return { by, direction: order.direction === 'ascending' ? 'descending' : 'none' }
}

/**
 * Numbers of rows in an order. Texts as a dictionary of the language has them, numbers in them by size; levers,
 * statuses and the like in the order in which the report names them; equal ones in the order read.
 * @param found - ascending
 */
export function sortRows(
  rows: readonly PackedInput[],
  found: readonly number[],
  { by, direction }: SortOrder,
  language: string,
): number[] {
  if (direction === 'none') return [...found]
  const sign = direction === 'ascending' ? 1 : -1
  const { compare } = new Intl.Collator(language, { numeric: true })
  const at = column[by]
  return [...found].sort((a, b) => {
    const [one, other] = [rows[a]?.[at] ?? 0, rows[b]?.[at] ?? 0]
    const order =
      typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other))
    return order === 0 ? a - b : sign * order
  })
}
