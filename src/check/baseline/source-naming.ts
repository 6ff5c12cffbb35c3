import { steadySource } from './steady-name.ts'

/** What a baseline calls the sources of a run. */
export interface SourceNaming {
  /** What stands for a source in hashes: the same however the source was named on the command line. */
  readonly inHash: (source: string) => string
  /** What a source is called in the file itself, where no personal data may stand. */
  readonly inFile: (source: string) => string
}

/**
 * The naming of a run.
 * @param pathOf - the path of a source from the folder of the baseline, with `/`
 */
export function createNaming(pathOf: (source: string) => string): SourceNaming {
  /** There are many findings to a source, and to look for personal data takes time. */
  const known = new Map<string, string>()
  const inFile = (source: string): string => {
    const path = pathOf(source)
    const name = known.get(path) ?? steadySource(path)
    known.set(path, name)
    return name
  }
  return { inHash: pathOf, inFile }
}

/** Sources called as they are in findings. */
export const ownNaming: SourceNaming = { inHash: (source) => source, inFile: steadySource }
