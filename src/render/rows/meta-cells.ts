import type { Meta } from '../../types/input.ts'

/** Puts a row's own values in the order of the header. */
export type MetaCells = (meta: Meta, cell: (value: string) => string, delimiter: string) => string

/**
 * Joins a row's own values, each after a delimiter; a column that the row lacks is empty.
 * @param columns - the header's names, in order
 */
export function createMetaCells(columns: readonly string[]): MetaCells {
  let names: readonly string[] | undefined
  let positions: readonly number[] = []
  return (meta, cell, delimiter) => {
    // Rows of one file share their list of names.
    if (meta.names !== names) {
      names = meta.names
      positions = columns.map((column) => meta.names.indexOf(column))
    }
    let line = ''
    for (const position of positions) {
      const value = meta.values[position]
      line += value === undefined || value === '' ? delimiter : delimiter + cell(value)
    }
    return line
  }
}
