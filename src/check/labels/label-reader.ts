import { noLever, type Taxonomy } from '../../types/taxonomy.ts'

/** What the cells of a label say. */
export interface ReadLabel {
  /** Lever id or `ingen`; undefined where the first label is neither. */
  readonly primary: string | undefined
  /** Further lever ids, all different from each other and from `primary`. */
  readonly secondary: readonly string[]
  /** Labels that are no lever, as written. */
  readonly unknown: readonly string[]
}

/** Reads what people wrote as labels. */
export type ReadLabels = (primary: string, secondary: string) => ReadLabel

/** Most that is read of a cell, in UTF-16 units: no list of levers is longer, and a whole letter is none. */
const longestCell = 1000

/**
 * Makes a reader of labels. A lever is named by its id, its number or its name in any language, in any case; several
 * are parted by `|`, `;` or `,`, the primary one first.
 */
export function createLabelReader(taxonomy: Taxonomy): ReadLabels {
  const known = new Map<string, string>([[noLever, noLever]])
  for (const { id, number, name } of taxonomy.levers)
    for (const word of [id, String(number), name.nb, name.nn, name.en])
      if (!known.has(fold(word))) known.set(fold(word), id)

  /** Whole first, since a name may hold a comma. */
  const split = (cell: string): readonly string[] => {
    const written = cell.slice(0, longestCell)
    const words = known.has(fold(written)) ? [written] : written.split(/[|;,]/)
    return words.map((word) => word.trim()).filter((word) => word !== '')
  }

  return (primary, secondary) => {
    const first = split(primary)
    const words = [...first, ...split(secondary)]
    const found = words.map((word) => known.get(fold(word)))
    const main = first.length === 0 ? undefined : found[0]
    const rest = found.slice(first.length === 0 ? 0 : 1).filter((id) => id !== undefined)
    return {
      primary: main,
      secondary: [...new Set(rest)].filter((id) => id !== main && id !== noLever),
      unknown: words.filter((_, at) => found[at] === undefined),
    }
  }
}

function fold(word: string): string {
  return word.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
