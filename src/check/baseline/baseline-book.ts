import type { Finding } from '../../types/finding.ts'
import { type BaselineEntry, byCodeUnits } from './baseline.ts'
import { type EntryName, entryOf, keyOf } from './entry-of.ts'

/** Entries of a baseline, counted. */
export interface BaselineBook {
  readonly add: (finding: Finding) => void
  /** Takes one off, if there is one left. */
  readonly take: (finding: Finding) => boolean
  /** What is left, sorted by what it is about, then by rule and hash. */
  readonly entries: () => readonly BaselineEntry[]
}

/** A book with the entries given. */
export function createBaselineBook(known: readonly BaselineEntry[] = []): BaselineBook {
  const held = new Map<string, { readonly name: EntryName; count: number }>()
  for (const { count, ...name } of known) {
    const key = keyOf(name)
    held.set(key, { name, count: count + (held.get(key)?.count ?? 0) })
  }
  return {
    add: (finding) => {
      const name = entryOf(finding)
      const key = keyOf(name)
      const entry = held.get(key)
      if (entry === undefined) held.set(key, { name, count: 1 })
      else entry.count++
    },
    take: (finding) => {
      const entry = held.get(keyOf(entryOf(finding)))
      if (entry === undefined || entry.count === 0) return false
      entry.count--
      return true
    },
    entries: () =>
      [...held.values()]
        .filter(({ count }) => count > 0)
        .map(({ name, count }) => ({ ...name, count }))
        .sort(compareEntries),
  }
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return (
    byCodeUnits(a.name, b.name) ||
    byCodeUnits(a.rule, b.rule) ||
    byCodeUnits(a.kind, b.kind) ||
    byCodeUnits(a.hash, b.hash)
  )
}
