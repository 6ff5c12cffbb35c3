import type { Meta } from '../types/input.ts'

/** What a column beside an input, or a fact of its document, says. */
export interface Fact {
  readonly name: string
  /** As written. */
  readonly value: string
}

/**
 * Makes what picks one fact of each input. The column is looked for anew only where the names change: all rows of a table share theirs.
 * @param find - position of the column among the names; −1 if there is none
 */
export function createFactFinder(find: (names: readonly string[]) => number): (meta: Meta) => Fact | undefined {
  let known: readonly string[] | undefined
  let at = -1
  return ({ names, values }) => {
    if (names !== known) {
      known = names
      at = find(names)
    }
    return at < 0 ? undefined : { name: names[at] ?? '', value: values[at] ?? '' }
  }
}
