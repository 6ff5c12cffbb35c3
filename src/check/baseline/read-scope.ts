import { type Baseline, byCodeUnits, type Recorded } from './baseline.ts'
import { steadySource } from './steady-name.ts'

/** What a run was asked to read, as a baseline has it. */
export interface ReadScope {
  /** The paths, each once, sorted. */
  readonly paths: readonly string[]
  /**
   * Whether a file that the baseline names would have been read if it were there; where that cannot be told, as of a
   * file that a pattern might have matched, it is not.
   */
  readonly covers: (name: string) => boolean
}

/** The scope of a run whose paths are called as the user named them, and which covers only what it has found. */
export function givenScope(paths: readonly string[]): ReadScope {
  return { paths: sortedOnce(paths.map(plainPath).map(steadySource)), covers: () => false }
}

/** Each once, sorted. */
export function sortedOnce(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].sort(byCodeUnits)
}

/** Whether a run was asked to read just what an earlier one was. */
export function isSameScope({ paths }: Baseline, now: ReadScope): boolean {
  return paths.length === now.paths.length && paths.every((path, at) => path === now.paths[at])
}

/** Whether all files that an earlier run read are covered. */
export function coversAll({ recorded }: Baseline, covers: (name: string) => boolean): boolean {
  const before = [...(recorded.get('sources')?.keys() ?? [])]
  return before.length > 0 && before.every(covers)
}

/**
 * What an earlier run recorded, in so far as this one can be compared with it: of the sources those that it reads or
 * would read, of all else nothing unless the paths are the same.
 */
export function comparable(baseline: Baseline, now: ReadScope): Recorded {
  const { recorded } = baseline
  if (isSameScope(baseline, now)) return recorded
  const sources = [...(recorded.get('sources') ?? [])].filter(([name]) => now.covers(name))
  return new Map([['sources', new Map(sources)]])
}

/** A path without what does not change its meaning. */
function plainPath(path: string): string {
  let plain = path
  while (plain.startsWith('./') && plain.length > 2) plain = plain.slice(2)
  while (plain.endsWith('/') && plain.length > 1) plain = plain.slice(0, -1)
  return plain
}
