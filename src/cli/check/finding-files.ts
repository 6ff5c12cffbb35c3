import { relative, resolve } from 'node:path'
import type { FindingFile } from '../../check/format/finding-format.ts'
import type { Session } from '../session.ts'
import type { UnitSource } from '../unit-source.ts'
import { baselineFile } from './baseline-file.ts'

/**
 * Makes what tells in which file a source stands, for programs that look for it from the working folder: a source in a
 * folder is called by its path within that folder, one in an archive by the path in it. With `--redact` files are called
 * as the sources are, because their own names may be those of people.
 */
export function findingFiles(session: Session, sources: readonly UnitSource[]): (source: string) => FindingFile {
  const { io, redaction } = session
  const files = ownFiles(session)
  /** What stands before the names of files on their way from the working folder: the same for all in one folder. */
  const folders = new Set<string>()
  for (const { name, opened } of sources) {
    if ('stream' in opened) files.set(name, { path: name === 'stdin' ? '' : name, inside: '' })
    else if (opened.path === '') files.set(name, { path: '', inside: name })
    else if (redaction !== undefined) files.set(name, { path: name, inside: '' })
    else {
      const path = relative(io.cwd, opened.path).replaceAll('\\', '/')
      const inside = opened.contents === undefined ? '' : insideOf(name, path)
      files.set(name, { path, inside })
      const own = inside === '' ? name : name.slice(0, -inside.length - 1)
      files.set(own, { path, inside: '' })
      folders.add(path.endsWith(own) ? path.slice(0, path.length - own.length) : '')
    }
  }
  const folder = folders.size === 1 ? [...folders].join('') : ''
  return (source) => {
    const known = files.get(source)
    if (known !== undefined || source === '') return known ?? { path: '', inside: '' }
    // What was passed over is no source: it may lie in an archive that is one, else in the folder where the others lie.
    for (let at = source.lastIndexOf('/'); at > 0; at = source.lastIndexOf('/', at - 1)) {
      const outer = files.get(source.slice(0, at))
      if (outer !== undefined) return { path: outer.path, inside: source.slice(at + 1) }
    }
    return { path: `${folder}${source}`, inside: '' }
  }
}

/**
 * The files that a check reads beside its inputs, as findings call them: by their path from the working folder, which is
 * that of the settings. An input of the same name stands before them.
 */
function ownFiles(session: Session): Map<string, FindingFile> {
  const { config, configFile, io, redaction } = session
  const own = [config['check.gold'], config['check.recorded-quality'], configFile, baselineFile(session)]
  return new Map(
    own.flatMap((file) => {
      if (file === undefined) return []
      const path = relative(io.cwd, resolve(io.cwd, file)).replaceAll('\\', '/')
      return [file, file.replace(/^(?:\.\/+)+/, '')].map((given) => {
        const name = redaction?.knownName(given) ?? given
        return [name, { path: redaction === undefined ? path : name, inside: '' }] as const
      })
    }),
  )
}

/** The path within an archive: what stands behind the archive's own name. */
function insideOf(name: string, archive: string): string {
  const own = `${archive.slice(archive.lastIndexOf('/') + 1)}/`
  const at = name.startsWith(own) ? 0 : name.indexOf(`/${own}`) + 1
  return name.startsWith(own, at) ? name.slice(at + own.length) : name
}
