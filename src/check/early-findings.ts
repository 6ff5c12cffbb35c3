import type { Finding } from '../types/finding.ts'

/** Findings of reading that wait until all is known that may except them: a Markdown file is read before its comments. */
export interface EarlyFindings {
  /**
   * Keeps a finding for later, unless there are too many of its kind.
   * @returns what has to be dealt with at once, in the order in which it came; mostly nothing
   */
  readonly hold: (finding: Finding) => readonly Finding[]
  /** Those that wait, of each kind in the order in which they came. */
  readonly all: () => readonly Finding[]
}

/** Findings of one rule in one source that wait. A Markdown file has fewer, and only such a file has comments. */
const most = 1000

/** None yet. */
export function createEarlyFindings(): EarlyFindings {
  /** By rule and source; undefined for what no longer waits. */
  const held = new Map<string, Finding[] | undefined>()
  return {
    hold: (finding) => {
      const key = `${finding.rule}\u0000${finding.source}`
      const own = held.get(key)
      if (own === undefined && held.has(key)) return [finding]
      if (own === undefined) {
        held.set(key, [finding])
        return []
      }
      own.push(finding)
      if (own.length <= most) return []
      held.set(key, undefined)
      return own
    },
    all: () => [...held.values()].flatMap((findings) => findings ?? []),
  }
}
