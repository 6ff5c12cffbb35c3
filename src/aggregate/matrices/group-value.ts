import { distance } from 'fastest-levenshtein'
import { HovedgrepError } from '../../errors.ts'
import type { ClassifiedInput } from '../../types/assignment.ts'

/** Groupings that need no column of the file's own. */
export const builtInGroups = {
  avsendertype: (row) => row.input.respondent.type,
  fylke: (row) => row.input.respondent.county,
  kilde: (row) => row.input.source,
  språk: (row) => row.assignment.language,
  vinkling: (row) => row.assignment.aspect,
  spørsmål: (row) => row.input.question,
} as const satisfies Record<string, (row: ClassifiedInput) => string>

/** Whether a name is one of {@link builtInGroups}. */
export function isBuiltInGroup(name: string): name is keyof typeof builtInGroups {
  return Object.hasOwn(builtInGroups, name)
}

/** Reads the value by which a row is grouped. */
export interface GroupValue {
  /** The row's value, trimmed; empty where it has none. */
  of(row: ClassifiedInput): string
  /** Throws COLUMN_MISSING if no row had the column (and there were rows). */
  verify(): void
}

/** A grouping by one of hovedgrep's own, or else by the file's column of that name. */
export function createGroupValue(by: string): GroupValue {
  if (isBuiltInGroup(by)) {
    const read = builtInGroups[by]
    return { of: (row) => read(row).trim(), verify: () => undefined }
  }
  const met = new Set<string>()
  let [names, at, hasRows]: [readonly string[], number, boolean] = [[], -1, false]
  return {
    of(row) {
      hasRows = true
      // Rows of one file share their list of names.
      if (row.input.meta.names !== names) {
        names = row.input.meta.names
        at = names.indexOf(by)
        for (const name of names) met.add(name)
      }
      return at === -1 ? '' : (row.input.meta.values[at] ?? '').trim()
    },
    verify() {
      if (hasRows && !met.has(by)) throw missingColumn(by, [...met])
    },
  }
}

function missingColumn(by: string, columns: readonly string[]): HovedgrepError {
  const own = Object.keys(builtInGroups)
  const nearest = [...columns, ...own]
    .map((name) => ({ name, edits: distance(name.toLowerCase(), by.toLowerCase()) }))
    .reduce((best, next) => (next.edits < best.edits ? next : best))
  const found = columns.length === 0 ? 'ingen' : columns.join(', ')
  return new HovedgrepError(
    'COLUMN_MISSING',
    `Ingen av kildene har kolonnen «${by}» som --by skal dele opp etter (kolonner: ${found}; alltid: ${own.join(', ')}).`,
    {
      hint:
        nearest.edits <= Math.max(2, by.length / 3)
          ? `Mente du --by "${nearest.name}"?`
          : 'Velg en av kolonnene over, skrevet som i fila.',
    },
  )
}
