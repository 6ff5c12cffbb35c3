import { access, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
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
 * @throws the error of `node:fs` when the folder may not be read
 */
export async function planFiles(folder: string, ci: CiChoice | undefined, version: string): Promise<InitPlan> {
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
  return { files, inputs, root }
}

async function plan(path: string, content: string): Promise<PlannedFile> {
  return { path, content, exists: await exists(path) }
}

/** GitLab reads one file. One that is somebody else's is never written over: the job goes beside it. */
async function planGitlab(root: string, content: string): Promise<PlannedFile> {
  const main = await plan(join(root, '.gitlab-ci.yml'), content)
  if (!main.exists || (await readFile(main.path, 'utf8')).startsWith(madeByInit)) return main
  const todo = 'Legg til i .gitlab-ci.yml:\n  include:\n    - local: .gitlab/hovedgrep.yml'
  return { ...(await plan(join(root, '.gitlab/hovedgrep.yml'), content)), todo }
}

async function guessCi(root: string): Promise<CiChoice> {
  const isGithub = await exists(join(root, '.github'))
  const isGitlab = await exists(join(root, '.gitlab-ci.yml'))
  if (isGithub !== isGitlab) return isGithub ? 'github' : 'gitlab'
  if (isGithub) return 'both'
  const addresses = await readFile(join(root, '.git/config'), 'utf8').catch(() => '')
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

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}
