import { resolve } from 'node:path'
import type { Finding } from '../../types/finding.ts'
import type { Session } from '../session.ts'
import type { UnitSource } from '../unit-source.ts'
import type { ChangedFiles } from './changed-files.ts'

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
 * changed.
 * @param files - what git knows
 * @param sources - what was read
 */
export async function keepChanged(
  { io, config }: Session,
  files: ChangedFiles,
  findings: readonly Finding[],
  sources: readonly UnitSource[],
): Promise<KeptFindings> {
  const paths = new Map(sources.map(({ name, path }) => [name, path]))
  const known = new Map<string, boolean>()
  const isChanged = async (source: string): Promise<boolean> => {
    const before = known.get(source)
    if (before !== undefined) return before
    // What was passed over is called by its path in a folder that was given, as sources are.
    const found = paths.has(source)
      ? [paths.get(source)].filter((path) => path !== undefined)
      : ['.', ...config.paths].map((folder) => resolve(io.cwd, folder, source))
    const answer = found.length === 0 || (await areAllChanged(files, found))
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
    else if (await isAnyChanged(finding.groupSources ?? [finding.source])) kept.push(finding)
  }
  return { findings: kept, unchanged: findings.length - kept.length - ofCorpus, ofCorpus }
}

/** A path that leads nowhere is no file that git follows, and so counts as changed. */
async function areAllChanged(files: ChangedFiles, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) if (!(await files.isChanged(path))) return false
  return true
}
