import { relative, resolve, sep } from 'node:path'
import { steadySource } from '../../check/baseline/steady-name.ts'
import type { FindingFile } from '../../check/format/finding-format.ts'
import type { NamedFile } from '../../read/files/named-file.ts'
import type { Analysis } from '../run-analysis.ts'
import type { Session } from '../session.ts'
import { baselineFile } from './baseline-file.ts'
import { pathFromFolder } from './path-from-folder.ts'

/**
 * Which file each name in findings stands for: names of sources, of what was passed over, and of the files that a check
 * reads besides. Made once, from what found the files, so that nobody has to tell the file by the name.
 */
export interface SourceFiles {
  /** Takes in what a run has found; to be called before anything is asked of it. */
  readonly add: (analysis: Pick<Analysis, 'sources' | 'found'>) => void
  /** Takes in a file that is no input, under the name that findings have for it, if that is no other's. @param path - absolute */
  readonly addOwn: (name: string, path: string) => void
  /** Names of all inputs, as in findings. */
  readonly sources: () => readonly string[]
  /** Absolute path on disk, of the outermost file for one within another; undefined where there is none, or no such name. */
  readonly pathOf: (name: string) => string | undefined
  /** Where programs find it from the working folder. */
  readonly fileOf: (name: string) => FindingFile
  /** The input that lies at a path, within an archive too. @param path - absolute, with `/` */
  readonly sourceAt: (path: string) => string | undefined
  /** The inputs whose path, within an archive too, ends with these folders and this name. */
  readonly sourcesEndingIn: (path: string) => readonly string[]
  /**
   * Makes what names a file by its path from a folder, with `/`, the same however it was named on the command line.
   * Standard input without a name of its own, what has no file, and with `--redact` what holds personal data keep their
   * name.
   * @param folder - absolute
   */
  readonly namesFrom: (folder: string) => (name: string) => string
}

/** A table with the files that the settings name. */
export function createSourceFiles(session: Session): SourceFiles {
  const { io, redaction, flags } = session
  const inputs = new Map<string, NamedFile>()
  const others = new Map<string, NamedFile>()
  /** What was passed over, as long as nobody has asked: with `--redact` to name it gives out a pseudonym. */
  let passedOver: readonly NamedFile[] = []
  /** What standard input stands for, where the user has said so. */
  const stream = flags.stdinFilename === undefined ? '' : resolve(io.cwd, flags.stdinFilename)

  const addOwn = (name: string, path: string): void => {
    if (!others.has(name)) others.set(name, { name, path })
  }
  for (const file of ownFiles(session)) {
    addOwn(file, resolve(io.cwd, file))
    addOwn(file.replace(/^(?:\.\/+)+/, ''), resolve(io.cwd, file))
  }
  const fileNamed = (name: string): NamedFile | undefined => {
    const known = inputs.get(name) ?? others.get(name)
    if (known !== undefined || name === '' || passedOver.length === 0) return known
    for (const one of passedOver) others.set(redaction?.knownName(one.name) ?? one.name, one)
    passedOver = []
    return others.get(name)
  }
  const fullPath = ({ path, inside = '' }: NamedFile): string => {
    const outer = withSlashes(path === '' ? stream : path)
    return inside === '' ? outer : `${outer}/${inside}`
  }
  let byPath: ReadonlyMap<string, string> | undefined
  const inputsByPath = (): ReadonlyMap<string, string> => {
    byPath ??= new Map([...inputs].map(([name, file]) => [fullPath(file), name]))
    return byPath
  }

  return {
    add: ({ sources, found }) => {
      passedOver = found.passedOver
      for (const { name, opened } of sources) {
        const { path, inside } = 'stream' in opened ? { path: '', inside: '' } : opened
        inputs.set(name, { name: opened.name, path, inside })
      }
    },
    addOwn,
    sources: () => [...inputs.keys()],
    pathOf: (name) => fileNamed(name)?.path || undefined,
    fileOf: (name) => {
      const known = fileNamed(name)
      if (known === undefined) return { path: '', inside: '' }
      const { path, inside = '' } = known
      if (path === '' && inside !== '') return { path: '', inside: name }
      if (path === '') return { path: stream === '' ? '' : name, inside: '' }
      if (redaction !== undefined) return { path: redaction.knownName(known.name), inside: '' }
      return { path: withSlashes(relative(io.cwd, path)), inside }
    },
    sourceAt: (path) => inputsByPath().get(path),
    sourcesEndingIn: (path) => [...inputsByPath()].flatMap(([full, name]) => (full.endsWith(`/${path}`) ? [name] : [])),
    namesFrom: (folder) => {
      const pathFrom = pathFromFolder(folder)
      const names = new Map<string, string>()
      return (name) => {
        const file = names.has(name) ? undefined : fileNamed(name)
        if (file !== undefined) names.set(name, nameBy(pathFrom, name, file))
        return names.get(name) ?? name
      }
    },
  }

  function nameBy(pathFrom: (path: string) => string, name: string, file: NamedFile): string {
    const path = file.path === '' ? stream : file.path
    if (path === '') return name
    const { inside = '' } = file
    const found = inside === '' ? pathFrom(path) : `${pathFrom(path)}/${inside}`
    // Where a name is replaced, not even a hash of it is kept.
    const isShown = redaction === undefined || (file.name === name && steadySource(found) === found)
    return isShown ? found : name
  }
}

/** The files that a check reads beside its inputs, as findings call them: from the working folder, that of the settings. */
function ownFiles(session: Session): readonly string[] {
  const { config, configFile } = session
  const own = [config['check.gold'], config['check.recorded-quality'], configFile, baselineFile(session)]
  return own.filter((file) => file !== undefined)
}

function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}
