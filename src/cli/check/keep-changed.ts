import type { Finding } from '../../types/finding.ts'
import type { ChangedFiles } from './changed-files.ts'
import type { SourceFiles } from './source-files.ts'

/** Findings in files that have changed, and how many others there are. */
export interface KeptFindings {
  readonly findings: readonly Finding[]
  /** Findings in files that have not changed. */
  readonly unchanged: number
  /** Findings about the corpus as a whole, which are in no file. */
  readonly ofCorpus: number
}

/**
 * Keeps the findings in files that have changed since a git reference. Standard input is nobody's file and counts as
 * changed, and so does a file that is gone.
 * @param changes - what git knows
 * @param files - which files the names in findings stand for
 */
export async function keepChanged(
  changes: ChangedFiles,
  findings: readonly Finding[],
  files: SourceFiles,
): Promise<KeptFindings> {
  const known = new Map<string, boolean>()
  const isChanged = async (source: string): Promise<boolean> => {
    const before = known.get(source)
    if (before !== undefined) return before
    const path = files.pathOf(source)
    const answer = path === undefined || (await changes.isChanged(path))
    known.set(source, answer)
    return answer
  }
  /** Of copies, the one that is named is the second to be read, which need not be the one that is new. */
  const isAnyChanged = async (names: readonly string[]): Promise<boolean> => {
    for (const name of names) if (await isChanged(name)) return true
    return false
  }
  const kept: Finding[] = []
  let ofCorpus = 0
  for (const finding of findings) {
    if (finding.source === '') ofCorpus++
    else if (await isAnyChanged(sourcesOf(finding))) kept.push(finding)
  }
  return { findings: kept, unchanged: findings.length - kept.length - ofCorpus, ofCorpus }
}

/** The sources that a finding is about; its own is among those of a group. */
function sourcesOf({ source, groupSources, related = [] }: Finding): readonly string[] {
  return groupSources ?? [source, ...related.map((one) => one.source)]
}
