import { statSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { type ReadScope, sortedOnce } from '../../check/baseline/read-scope.ts'
import { steadySource } from '../../check/baseline/steady-name.ts'
import type { Session } from '../session.ts'
import { baselineFile } from './baseline-file.ts'
import { pathFromFolder } from './path-from-folder.ts'
import type { SourceFiles } from './source-files.ts'

/** How a baseline knows the files of a run. */
export interface BaselineScope {
  readonly scope: ReadScope
  /** The path of a source from the folder of the baseline. */
  readonly pathOf: (source: string) => string
}

/** A path that was given, as a baseline has it. */
interface Given {
  readonly name: string
  /** Whether it is a file or a folder that is there, not a pattern. */
  readonly isThere: boolean
}

/**
 * What a run is asked to read, by paths from the folder of its baseline. Covered is what lies where a folder or a file was
 * named, and what the run has found; of a pattern only the latter is known.
 */
export function baselineScope(session: Session, files: SourceFiles): BaselineScope {
  const { config, flags, io } = session
  const folder = dirname(resolve(io.cwd, baselineFile(session)))
  const pathOf = files.namesFrom(folder)
  const pathFrom = pathFromFolder(folder)
  const asked = config.paths.map((path) => (path === '-' ? (flags.stdinFilename ?? path) : path))
  const given = asked.map((path) => givenPath(path, io.cwd, pathFrom))
  const roots = given.flatMap(({ name, isThere }) => (isThere ? [resolve(folder, name)] : []))
  let read: ReadonlySet<string> | undefined
  const covers = (name: string): boolean => {
    read ??= new Set(files.sources().map((source) => steadySource(pathOf(source))))
    if (read.has(name)) return true
    const path = resolve(folder, name)
    return roots.some((root) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep))
  }
  return { pathOf, scope: { paths: sortedOnce(given.map(({ name }) => name)), covers } }
}

function givenPath(path: string, cwd: string, pathFrom: (path: string) => string): Given {
  if (path === '-') return { name: path, isThere: false }
  const absolute = resolve(cwd, path)
  const found = statSync(absolute, { throwIfNoEntry: false })
  // What lies in a folder is reached through it, so that it counts where the folder really is.
  const name = found?.isDirectory() === true ? dirname(pathFrom(resolve(absolute, '_'))) : pathFrom(absolute)
  return { name: steadySource(name), isThere: found !== undefined }
}
