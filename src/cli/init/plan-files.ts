import { access, lstat, readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { HovedgrepError } from '../../errors.ts'
import { configFileName } from '../config/load-config.ts'
import { type CiSettings, githubWorkflow, gitlabJob, madeByInit } from './ci-files.ts'
import { type FoundInputs, findReadPaths } from './find-inputs.ts'
import { initialConfig } from './initial-config.ts'

/** What may be chosen with `--ci`. */
export const ciChoices = ['github', 'gitlab', 'both', 'none'] as const

/** One of {@link ciChoices}. */
export type CiChoice = (typeof ciChoices)[number]

/** A file that is to be written. */
export interface PlannedFile {
  /** Absolute. */
  readonly path: string
  readonly content: string
  /** Whether it lies there already. */
  readonly exists: boolean
  /** What the user has to do besides, in Norwegian; absent when nothing. */
  readonly todo?: string
}

/** What `hovedgrep init` would do in a folder. */
export interface InitPlan {
  readonly files: readonly PlannedFile[]
  /** What was found to read. */
  readonly inputs: FoundInputs
  /** The folder that CI works in: that of the repository, or the folder itself. Absolute. */
  readonly root: string
}

const schemaPath = 'node_modules/hovedgrep/data/hovedgrep.schema.json'

/**
 * Looks around in a folder and decides what is to be written. Nothing is written yet.
 * @param folder - absolute
 * @param ci - undefined decides by what lies there: files of GitHub or GitLab, else the address of the repository, else both
 * @param version - of hovedgrep, which CI is to run
 * @param nameOf - what a file is called in messages, from its absolute path
 * @throws {HovedgrepError} OUTPUT_FAILED where something that is no file has the place of one that is to be written
 * @throws the error of `node:fs` when the folder may not be read
 */
export async function planFiles(
  folder: string,
  ci: CiChoice | undefined,
  version: string,
  nameOf: (path: string) => string,
): Promise<InitPlan> {
  const root = (await repositoryAround(folder)) ?? folder
  const inputs = await findReadPaths(folder)
  const schema = (await exists(join(folder, schemaPath))) ? `./${schemaPath}` : undefined
  const configFile = join(folder, configFileName)
  const settings: CiSettings = { version, config: root === folder ? undefined : slashed(relative(root, configFile)) }
  const chosen = ci ?? (await guessCi(root))
  const isChosen = (name: CiChoice): boolean => chosen === name || chosen === 'both'
  const files = [
    await plan(configFile, initialConfig({ paths: inputs.paths, schema })),
    ...(isChosen('github')
      ? [await plan(join(root, '.github/workflows/hovedgrep.yml'), githubWorkflow(settings))]
      : []),
    ...(isChosen('gitlab') ? [await planGitlab(root, gitlabJob(settings))] : []),
  ]
  for (const { path } of files) await refuseWhatIsNoFile(path, nameOf(path))
  return { files, inputs, root }
}

async function plan(path: string, content: string): Promise<PlannedFile> {
  return { path, content, exists: await exists(path) }
}

/** Before anything is written, and without opening it: a pipe would be waited for, a link lead elsewhere. */
async function refuseWhatIsNoFile(path: string, name: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink() === true
  if (found === undefined ? !isLink : found.isFile()) return
  const what =
    found === undefined ? 'lenken fører ikke til noe' : found.isDirectory() ? 'det er en mappe' : 'det er ingen fil'
  throw new HovedgrepError('OUTPUT_FAILED', `${name} kan ikke skrives: ${what}.`, {
    hint: 'Flytt det som ligger der, og kjør igjen. Med --ci velger du hvilke filer som skrives.',
  })
}

/** GitLab reads one file. One that is somebody else's is never written over: the job goes beside it. */
async function planGitlab(root: string, content: string): Promise<PlannedFile> {
  const main = await plan(join(root, '.gitlab-ci.yml'), content)
  // Something else of that name is told of; nothing has to be included in it.
  if ((await stat(main.path).catch(() => undefined))?.isFile() !== true) return main
  if ((await textOf(main.path)).startsWith(madeByInit)) return main
  const todo = 'Legg til i .gitlab-ci.yml:\n  include:\n    - local: .gitlab/hovedgrep.yml'
  return { ...(await plan(join(root, '.gitlab/hovedgrep.yml'), content)), todo }
}

async function guessCi(root: string): Promise<CiChoice> {
  const isGithub = await exists(join(root, '.github'))
  const isGitlab = await exists(join(root, '.gitlab-ci.yml'))
  if (isGithub !== isGitlab) return isGithub ? 'github' : 'gitlab'
  if (isGithub) return 'both'
  const addresses = await textOf(join(root, '.git/config'))
  if (addresses.includes('github.com')) return 'github'
  return addresses.includes('gitlab') ? 'gitlab' : 'both'
}

/** The folder of the Git repository that a folder lies in: CI starts there. */
async function repositoryAround(folder: string): Promise<string | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return at
    if (dirname(at) === at) return undefined
  }
}

/** Empty for what is no file, or may not be read. */
async function textOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFile() === true ? readFile(path, 'utf8').catch(() => '') : ''
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}
