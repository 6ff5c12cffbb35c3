import type { ClassifiedInput } from '../../types/assignment.ts'
import type { Input } from '../../types/input.ts'
import type { Taxonomy } from '../../types/taxonomy.ts'
import { createGoldIndex, type GoldIndex } from './gold-index.ts'
import type { GoldRow } from './gold-row.ts'
import { createLabelReader, type ReadLabel } from './label-reader.ts'
import type { LabelSettings } from './label-settings.ts'

/** What a person says of an input. */
export interface HumanLabel extends ReadLabel {
  /** The file with the label, and the place there. */
  readonly source: string
  readonly place: string
  /** Whether it stands in a gold file, not beside the input. */
  readonly isOfGoldFile: boolean
}

/** The labels that people gave, for all rules that look at them. */
export interface LabelBook {
  /** Whether there are labels to look for. */
  readonly isAsked: boolean
  /** The labels of a row: of its own table first, then of the gold file; none where nobody gave one. */
  readonly labelsOf: (row: ClassifiedInput) => readonly HumanLabel[]
  /** The first of the labels whose primary one is known. */
  readonly knownOf: (row: ClassifiedInput) => (HumanLabel & { readonly primary: string }) | undefined
  /** What the second coder says. */
  readonly secondOf: (row: ClassifiedInput) => ReadLabel | undefined
  /** Whether the row's table has the column for labels. */
  readonly hasColumn: (row: ClassifiedInput) => boolean
  /** Each row of the gold file, read. */
  readonly goldLabels: () => readonly HumanLabel[]
  /** Each row of the gold file with a text, read, with the hash of that text. */
  readonly goldTexts: () => readonly (readonly [hash: number, label: HumanLabel])[]
  readonly unused: GoldIndex['unused']
}

/** A book over the labels that the settings name; without settings it is empty. */
export function createLabelBook(taxonomy: Taxonomy, settings: LabelSettings | undefined): LabelBook {
  const read = createLabelReader(taxonomy)
  const index = createGoldIndex(settings?.gold ?? [])
  const goldCell = createCellReader(settings?.goldColumn)
  const secondCell = createCellReader(settings?.secondCoderColumn)
  // Several rules ask of the same row, one after the other, and a gold row is found but once.
  let last: ClassifiedInput | undefined
  let labels: readonly HumanLabel[] = []

  const readRow = ({ primary, secondary, source, place }: GoldRow): HumanLabel => ({
    ...read(primary, secondary),
    source,
    place,
    isOfGoldFile: true,
  })
  const find = ({ input }: ClassifiedInput): readonly HumanLabel[] => {
    const { source, place } = input
    const cell = goldCell(input)?.trim() ?? ''
    const beside = cell === '' ? [] : [{ ...read(cell, ''), source, place, isOfGoldFile: false }]
    return [...beside, ...index.find(input).map(readRow)]
  }
  const labelsOf = (row: ClassifiedInput): readonly HumanLabel[] => {
    if (row !== last) labels = find(row)
    last = row
    return labels
  }
  return {
    isAsked: settings?.goldColumn !== undefined || index.rows.length > 0,
    labelsOf,
    knownOf: (row) => {
      for (const label of labelsOf(row)) if (label.primary !== undefined) return { ...label, primary: label.primary }
      return undefined
    },
    secondOf: ({ input }) => {
      const cell = secondCell(input)?.trim() ?? ''
      return cell === '' ? undefined : read(cell, '')
    },
    hasColumn: ({ input }) => goldCell(input) !== undefined,
    goldLabels: () => index.rows.map(readRow),
    goldTexts: () => index.rows.flatMap((row) => (row.textHash === 0 ? [] : [[row.textHash, readRow(row)] as const])),
    unused: index.unused,
  }
}

/** Reads the cell of a column beside an input; undefined where its table has no such column. */
function createCellReader(column: string | undefined): (input: Input) => string | undefined {
  if (column === undefined) return () => undefined
  const wanted = foldColumn(column)
  let names: readonly string[] | undefined
  let at = -1
  return ({ meta }) => {
    // The rows of a table share the names of its columns.
    if (meta.names !== names) {
      names = meta.names
      at = names.findIndex((name) => foldColumn(name) === wanted)
    }
    return at < 0 ? undefined : (meta.values[at] ?? '')
  }
}

/** How columns are compared: case and outer white space do not count. */
export function foldColumn(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
