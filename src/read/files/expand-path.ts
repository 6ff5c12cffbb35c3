import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { HovedgrepError } from '../../errors.ts'
import { nearest } from '../../taxonomy/nearest.ts'
import { walkFolder } from './walk-folder.ts'

/** A file that may be a source: the name that it would have, and its absolute path. */
export interface Candidate {
  readonly name: string
  readonly path: string
}

/** The files that a path stands for. */
export interface Expansion {
  readonly candidates: readonly Candidate[]
  /** Hidden files and folders, and lock files. */
  readonly passedOver: readonly Candidate[]
  /** Whether the path is that of a file, not of a folder, and no pattern. */
  readonly isNamedFile: boolean
}

/**
 * Finds the files that one path stands for: itself, what is in the folder, or what the pattern matches. A path that
 * exists is never taken for a pattern.
 * @param isOnly - whether it is the only path given: then files in a folder are named by their path in it
 * @param without - a folder, absolute, that is left out; not where it is the path itself
 * @throws {HovedgrepError} INPUT_MISSING when it does not exist, INPUT_UNREADABLE when it may not be looked at
 */
export async function expandPath(path: string, cwd: string, isOnly: boolean, without?: string): Promise<Expansion> {
  const absolute = resolve(cwd, path)
  const given = withSlashes(path)
    .replace(/^(?:\.\/+)+(?=.)/, '')
    .replace(/(?<=[^/])\/+$/, '')
  const found = await look(path, absolute)
  if (found?.isDirectory() === true) {
    const { files, passedOver } = await unreadable(path, walkFolder(absolute, without))
    const nameOf = (inside: string) => (isOnly || given === '.' || given === '' ? inside : `${given}/${inside}`)
    const named = (inside: string): Candidate => ({ name: nameOf(inside), path: resolve(absolute, inside) })
    return { candidates: files.map(named), passedOver: passedOver.map(named), isNamedFile: false }
  }
  if (found !== undefined) return { candidates: [{ name: given, path: absolute }], passedOver: [], isNamedFile: true }
  if (isDynamicPattern(path))
    return {
      candidates: (await matches(path, cwd)).filter((one) => !isWithin(one.path, without)),
      passedOver: [],
      isNamedFile: false,
    }
  throw await missing(path, absolute)
}

function isWithin(path: string, folder: string | undefined): boolean {
  return folder !== undefined && path.startsWith(folder + sep)
}

function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}

async function look(path: string, absolute: string) {
  return unreadable(
    path,
    stat(absolute).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined
      throw error
    }),
  )
}

async function unreadable<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new HovedgrepError('INPUT_UNREADABLE', `«${path}» lar seg ikke lese: ${why}`, {
      place: { source: path, place: '' },
      hint: 'Se etter om du har lov til å lese den.',
      cause,
    })
  }
}

function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}

async function matches(pattern: string, cwd: string): Promise<Candidate[]> {
  // Links are not followed: a link to a folder around it would be matched without end.
  const found = await glob(withSlashes(pattern), {
    cwd,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  })
  const isAbsolute = pattern.startsWith('/') || resolve(pattern) === pattern
  return found
    .map((path) => resolve(cwd, path))
    .filter((path) => !basename(path).startsWith('~$'))
    .map((path) => ({ name: withSlashes(isAbsolute ? path : relative(cwd, path)), path }))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
}

async function missing(path: string, absolute: string): Promise<HovedgrepError> {
  const names = await readdir(dirname(absolute)).catch(() => [])
  const near = nearest(basename(absolute), names.sort())
  const folder = withSlashes(path).split('/').slice(0, -1)
  const hint = near === undefined ? 'Se etter om stien er riktig.' : `Mente du «${[...folder, near].join('/')}»?`
  return new HovedgrepError('INPUT_MISSING', `Finner ikke «${path}».`, { place: { source: path, place: '' }, hint })
}
