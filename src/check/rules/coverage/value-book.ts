import { ownString } from '../../../text/own-string.ts'
import type { Input } from '../../../types/input.ts'
import type { Minimum } from '../../coverage-settings.ts'
import { foldColumn } from '../../labels/label-book.ts'

/** Columns that are remembered, and values of each that a minimum names. */
const mostNames = 1000

/** What the columns are called that minima name, and what stands in them: to tell a slip of the hand from a lack. */
export interface ValueBook {
  /** Columns of a table, or names of facts of a document. */
  readonly addColumns: (names: readonly string[]) => void
  readonly addInput: (input: Input) => void
  /** Whether something read has the column; case and outer white space do not count. */
  readonly hasColumn: (column: string) => boolean
  /** All columns met, as written, up to a thousand. */
  readonly columns: () => readonly string[]
  /** Whether an input has the value in the column; true where there are too many to know. */
  readonly hasValue: (column: string, value: string) => boolean
  /** Values of a column of a minimum, as written, in the order met; without the empty one. */
  readonly valuesOf: (column: string) => readonly string[]
  readonly hasCounty: (county: string) => boolean
  readonly counties: () => readonly string[]
}

/** A book for the columns that some minima name. Bounded: a thousand names, and a thousand values of each column named. */
export function createValueBook(minima: readonly Minimum[]): ValueBook {
  const columns = new Map<string, string>()
  const values = new Map(
    minima.flatMap(({ column }) => (column === undefined ? [] : [[foldColumn(column), spellings()]])),
  )
  const counties = spellings()
  let names: readonly string[] | undefined
  /** The columns named that the present table has, with what is known of them. */
  let own: readonly (readonly [at: number, known: Spellings])[] = []

  function addColumns(list: readonly string[]): void {
    for (const name of list) {
      const key = foldColumn(name)
      // One that a minimum names is known however many there are.
      if (columns.size < mostNames || values.has(key)) columns.set(key, name)
    }
  }

  return {
    addColumns,
    addInput: ({ respondent, meta }) => {
      if (meta.names !== names) {
        names = meta.names
        addColumns(names)
        own = names.flatMap((name, at) => {
          const known = values.get(foldColumn(name))
          return known === undefined ? [] : [[at, known] as const]
        })
      }
      for (const [at, known] of own) known.add(meta.values[at] ?? '')
      counties.add(respondent.county)
    },
    hasColumn: (column) => columns.has(foldColumn(column)),
    columns: () => [...columns.values()],
    hasValue: (column, value) => values.get(foldColumn(column))?.has(value) === true,
    valuesOf: (column) => values.get(foldColumn(column))?.list() ?? [],
    hasCounty: counties.has,
    counties: counties.list,
  }
}

/** How values are compared: case and white space around and between words do not count. */
export function foldValue(value: string): string {
  return value.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/** Different values, each as it was first written. */
interface Spellings {
  readonly add: (value: string) => void
  readonly has: (value: string) => boolean
  readonly list: () => readonly string[]
}

function spellings(): Spellings {
  const known = new Map<string, string>()
  let last = ''
  return {
    add: (value) => {
      // Rows of one group often follow each other.
      if (value === last || known.size >= mostNames) return
      last = value
      const key = foldValue(value)
      if (key !== '' && !known.has(key)) known.set(ownString(key), ownString(value.trim()))
    },
    has: (value) => known.size >= mostNames || known.has(foldValue(value)),
    list: () => [...known.values()],
  }
}
