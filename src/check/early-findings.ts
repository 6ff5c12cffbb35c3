import type { Finding } from '../types/finding.ts'

/** Findings of reading that wait until all is known that may except them: a Markdown file is read before its comments. */
export interface EarlyFindings {
  /** Keeps a finding for later; false when there are too many of its kind, and it has to be dealt with at once. */
  readonly hold: (finding: Finding) => boolean
  /** In the order in which they came. */
  readonly all: () => readonly Finding[]
}

/** Findings of one rule in one source that wait. A Markdown file has fewer, and only such a file has comments. */
const most = 1000

/** None yet. */
export function createEarlyFindings(): EarlyFindings {
  const held: Finding[] = []
  const counts = new Map<string, number>()
  return {
    hold: (finding) => {
      const key = `${finding.rule}\u0000${finding.source}`
      const count = counts.get(key) ?? 0
      if (count >= most) return false
      counts.set(key, count + 1)
      held.push(finding)
      return true
    },
    all: () => held,
  }
}
