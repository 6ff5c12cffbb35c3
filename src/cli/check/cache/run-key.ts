import { resolve } from 'node:path'
import { builtInFiles, toolVersion } from '../../../load.ts'
import { hashFile } from '../../../read/files/hash-file.ts'
import { readPackageFile, sha256 } from '../../../read/package-files.ts'
import { configKeyNames, configKeys } from '../../config/config-type.ts'
import type { Analysis } from '../../run-analysis.ts'
import { classifierSettings, type Session } from '../../session.ts'
import { baselineFile } from '../baseline-file.ts'
import { nameOfEntry } from './cache-folder.ts'

/** Grows when what entries hold changes its form or meaning. */
const formatVersion = 1

/** The code as it was built: the first file names the others by their content. */
const codeFiles = ['dist/main.js', 'dist/classifier-worker.js']

/** Flags that change how an answer is shown or come by, never what it is. Every other flag is part of the key. */
const flagsOfNoMatter = new Set([
  'format',
  'output',
  'color',
  'quiet',
  'verbose',
  'workers',
  'cache',
  'cacheLocation',
  'fix',
  'outputs',
  'severity',
  'maxWarnings',
  'changedSince',
])

/** What the entries of a run are kept under. */
export interface RunKeys {
  /** All that the findings can depend on. */
  readonly run: string
  /** SHA-256 of the file on disk that a source is in, by the file's path. */
  readonly hashes: ReadonlyMap<string, string>
}

/** This program, the built-in data and the Unicode tables that texts are composed by. */
function programKey(): string {
  const files = [...codeFiles, ...Object.values(builtInFiles)]
  const hashes = files.map((file) => sha256(readPackageFile(file) ?? ''))
  return nameOfEntry(String(formatVersion), toolVersion(), process.versions.unicode ?? '', ...hashes)
}

/**
 * All that an assignment of a text can depend on: program, settings, and the content of taxonomy and model.
 * @returns undefined when a file cannot be read, which is for the run itself to tell of
 */
export function classifierKey({ config, io }: Session): string | undefined {
  try {
    const files = [config.taxonomy, config['model-file']].map((path) =>
      path === undefined ? '' : hashFile(resolve(io.cwd, path)),
    )
    return nameOfEntry('classifier', programKey(), JSON.stringify(classifierSettings(config)), ...files)
  } catch {
    return undefined
  }
}

/**
 * Works out what a run can depend on: program, working folder, flags, the whole configuration with the content of every
 * file that it names, the sources in their order with the content of each, and what was passed over. Flags and settings
 * that come later are part of it by themselves.
 * @returns undefined when something cannot be told beforehand: standard input, a file that cannot be read
 */
export function runKeys(session: Session, { found }: Pick<Analysis, 'found'>): RunKeys | undefined {
  const { config, io, flags } = session
  try {
    const hashes = new Map<string, string>()
    const sources = found.sources.map((source) => {
      if ('stream' in source || source.path === '') throw new Error('a stream')
      const { name, path, format, bytes, isFound, flaw } = source
      const hash = hashes.get(path) ?? hashFile(path)
      hashes.set(path, hash)
      return [name, path, hash, format, bytes, isFound, flaw]
    })
    const named = configKeyNames.filter((name) => name !== 'paths').flatMap((name) => filesOf(config, name, io.cwd))
    const settings = configKeyNames
      .filter((name) => name !== 'check.cache' && name !== 'check.cache-location')
      .map((name) => [name, config[name]])
    const given = Object.entries(flags).filter(([name]) => !flagsOfNoMatter.has(name))
    // Without being named it is found beside the configuration.
    const baseline = hashIfThere(resolve(io.cwd, baselineFile(session)))
    // Whether less is read than the configuration says decides which exceptions and known findings are asked for.
    const scope = [session.isPartial, session.configFile, baselineFile(session)]
    const all = [io.cwd, scope, settings, given, named, baseline, sources, found.skipped]
    return { run: nameOfEntry('run', programKey(), JSON.stringify(all)), hashes }
  } catch {
    return undefined
  }
}

type Name = (typeof configKeyNames)[number]

/** The files that a setting names, with the hash of each; of one that is not there, that it is not. */
function filesOf(config: Session['config'], name: Name, cwd: string): readonly (readonly [string, string])[] {
  if (name === 'check.cache-location') return []
  return pathsOf(config, name).map((path) => [path, hashIfThere(resolve(cwd, path))])
}

function pathsOf<K extends Name>(config: Session['config'], name: K): readonly string[] {
  const paths: string[] = []
  configKeys[name].mapPaths?.(config[name], (path) => {
    paths.push(path)
    return path
  })
  return paths
}

/** @throws the errors of `node:fs` for what is no file that can be read: a folder, a pattern */
function hashIfThere(path: string): string {
  try {
    return hashFile(path)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    // What looks like a pattern may stand for many files.
    if (isMissing && !/[*?[\]{}()!]/.test(path)) return ''
    throw error
  }
}
