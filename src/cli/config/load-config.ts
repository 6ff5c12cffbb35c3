import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { HovedgrepError } from '../../errors.ts'
import { type Config, defaultConfig } from './config-type.ts'
import { mapConfigPaths } from './merge-config.ts'

/** Name of the configuration file. */
export const configFileName = 'hovedgrep.yaml'

/** The configuration that holds in a folder. */
export interface LoadedConfig {
  readonly config: Config
  /** The file that it was read from, relative to the working folder with `/`; undefined when there is none. */
  readonly file: string | undefined
}

/**
 * Finds and reads the configuration: the file given, else `hovedgrep.yaml` in the working folder or the nearest folder
 * above it. Paths in it are relative to its own folder; they come out relative to the working folder, so that the names
 * of sources do not depend on where on the machine a project lies. Absolute paths and `-` stay as they are.
 * @param cwd - working folder, absolute
 * @param file - a certain file, relative to `cwd`
 * @returns the defaults when there is no file
 * @throws {HovedgrepError} CONFIG_INVALID when the file has mistakes; INPUT_MISSING when `file` does not exist;
 * INPUT_UNREADABLE when the file cannot be read
 */
export async function loadConfig(cwd: string, file?: string): Promise<LoadedConfig> {
  const found = file === undefined ? await findConfig(cwd) : resolve(cwd, file)
  if (found === undefined) return { config: defaultConfig(), file: undefined }
  const name = relativeName(cwd, found)
  const text = await readConfigFile(found, name)
  // YAML is loaded only here, so that a run without a configuration starts without it.
  const { parseConfig } = await import('./parse-config.ts')
  const folder = dirname(found)
  const fromHere = (path: string): string =>
    path === '-' || isAbsolute(path) ? path : notStandardInput(relativeName(cwd, resolve(folder, path)))
  return { config: mapConfigPaths(parseConfig(text, name), fromHere), file: name }
}

/** A file or folder of that name was written as `./-`, and is not standard input. */
function notStandardInput(path: string): string {
  return path === '-' ? './-' : path
}

async function findConfig(cwd: string): Promise<string | undefined> {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const candidate = join(folder, configFileName)
    if (await isFile(candidate)) return candidate
    if (dirname(folder) === folder) return undefined
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    // A folder that may not be looked into holds no configuration for us.
    return false
  }
}

async function readConfigFile(path: string, name: string): Promise<string> {
  const place = { source: name, place: '' }
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    if (isMissing) {
      const hint = 'Se etter skrivefeil i stien, eller kjør uten --config.'
      throw new HovedgrepError('INPUT_MISSING', `Konfigurasjonsfilen ${name} finnes ikke.`, { place, hint, cause })
    }
    const hint = 'Se etter at det er en fil, og at du har lov til å lese den.'
    throw new HovedgrepError('INPUT_UNREADABLE', `Konfigurasjonsfilen ${name} kan ikke leses.`, { place, hint, cause })
  }
}

function relativeName(cwd: string, path: string): string {
  const name = relative(cwd, path)
  return sep === '/' ? name || '.' : name.split(sep).join('/') || '.'
}
