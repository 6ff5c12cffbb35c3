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

interface Held {
  readonly name: EntryName
  count: number
  extent: number | undefined
}

/**
 * A book with the entries given.
 * @param nameOf - what an entry remembers of a finding; as the entries given were named
 */
export function createBaselineBook(
  known: readonly BaselineEntry[] = [],
  nameOf: (finding: Finding) => EntryName = entryOf,
): BaselineBook {
  const held = new Map<string, Held>()
  for (const { count, extent, ...name } of known) {
    const key = keyOf(name)
    const before = held.get(key)
    held.set(key, { name, count: count + (before?.count ?? 0), extent: worse(before?.extent, extent) })
  }
  return {
    add: (finding) => {
      const name = nameOf(finding)
      const key = keyOf(name)
      const before = held.get(key)
      held.set(key, { name, count: 1 + (before?.count ?? 0), extent: worse(before?.extent, finding.extent) })
    },
    take: (finding) => {
      const entry = held.get(keyOf(nameOf(finding)))
      if (entry === undefined || entry.count === 0) return false
      entry.count--
      // What has got worse is not what was known; nor is the entry then one of what is gone.
      return entry.extent === undefined || (finding.extent ?? entry.extent) <= entry.extent
    },
    entries: () =>
      [...held.values()]
        .filter(({ count }) => count > 0)
        .map(({ name, count, extent }) => ({ ...name, count, ...(extent === undefined ? {} : { extent }) }))
        .sort(compareEntries),
  }
}

function worse(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other)
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return (
    byCodeUnits(a.name, b.name) ||
    byCodeUnits(a.rule, b.rule) ||
    byCodeUnits(a.kind, b.kind) ||
    byCodeUnits(a.hash, b.hash)
  )
}
