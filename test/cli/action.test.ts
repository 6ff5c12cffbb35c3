import { execFile } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { bareEnvironment } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const script = join(root, 'bin/action.sh')

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

/** Runs the script of the action with a program in hovedgrep's place that tells the words it was given. */
async function wordsFor(workspace: Workspace, inputs: Readonly<Record<string, string>>) {
  await mkdir(join(workspace.path, 'bin'), { recursive: true })
  const program = 'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = Number(process.env.CODE ?? 0)'
  await writeFile(join(workspace.path, 'bin/hovedgrep.js'), program)
  const output = join(workspace.path, 'ut')
  const env = bareEnvironment({ ACTION: workspace.path, GITHUB_OUTPUT: output, ...inputs })
  return new Promise<{ words: readonly string[]; exitCode: number; stderr: string; output: string }>((done) => {
    execFile('bash', [script], { cwd: workspace.path, env }, (error, stdout, stderr) => {
      const exitCode = typeof error?.code === 'number' ? error.code : 0
      const words = stdout === '' ? [] : JSON.parse(stdout)
      readFile(output, 'utf8')
        .catch(() => '')
        .then((written) => done({ words, exitCode, stderr, output: written }))
    })
  })
}

describe('action.yml', () => {
  const text = readFile(join(root, 'action.yml'), 'utf8')

  it('never puts what a workflow passes in into a script', async () => {
    const { runs }: Action = parse(await text)
    expect(runs.using).toBe('composite')
    const scripts = runs.steps.flatMap(({ run }) => run ?? [])
    expect(scripts.length).toBeGreaterThan(1)
    for (const one of scripts) expect(one).not.toContain('${{')
  })

  it('names the actions that it uses by commit', async () => {
    const { runs }: Action = parse(await text)
    for (const { uses } of runs.steps) expect(uses ?? 'a/b@'.padEnd(44, '0')).toMatch(/@[0-9a-f]{40}$/)
  })

  it('hands every input on, and docs/ci.md describes each', async () => {
    const { inputs, runs }: Action = parse(await text)
    const page = await readFile(join(root, 'docs/ci.md'), 'utf8')
    for (const [name, { description }] of Object.entries(inputs)) {
      expect(description, name).toMatch(/^[A-Z].*\.$/)
      expect(JSON.stringify(runs), name).toContain(`inputs.${name}`)
      expect(page, name).toContain(`\`${name}\``)
    }
  })
})

describe.skipIf(process.platform === 'win32')('the script of the action (needs bash)', () => {
  let workspace: Workspace
  afterEach(() => workspace.remove())

  it('makes each line of a list one word, whatever stands in it', async () => {
    workspace = await createWorkspace()
    const evil = '$(touch ondt) `touch ondt` "; touch ondt #'
    const { words, exitCode, stderr } = await wordsFor(workspace, {
      INPUT_PATHS: `innspill\n${evil}\n--output=x\n*`,
      INPUT_FORMAT: 'github\nsarif=ut med mellomrom.sarif',
      INPUT_CONFIG: evil,
      INPUT_FAIL_ON: 'warning',
      INPUT_DATE: '2026-03-01',
      INPUT_ARGS: `--rule\ncampaign=off\n${evil}`,
    })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(words).toEqual([
      'check',
      ...['--format', 'github', '--format', 'sarif=ut med mellomrom.sarif'],
      ...['--config', evil, '--fail-on', 'warning', '--date', '2026-03-01'],
      ...['--rule', 'campaign=off', evil],
      ...['--', 'innspill', evil, '--output=x', '*'],
    ])
    await expect(readFile(join(workspace.path, 'ondt'))).rejects.toThrow('ENOENT')
  })

  it('leaves to the configuration what is not given, and tells the date of the runner', async () => {
    workspace = await createWorkspace()
    const { words } = await wordsFor(workspace, { INPUT_FORMAT: 'github' })
    expect(words).toEqual(['check', '--format', 'github', '--date', expect.stringMatching(/^\d{4}-\d\d-\d\d$/), '--'])
    expect((await wordsFor(workspace, { INPUT_DATE: 'none' })).words).toEqual(['check', '--'])
  })

  it('ends as the command did, and tells it to the steps that follow', async () => {
    workspace = await createWorkspace()
    const { exitCode, output } = await wordsFor(workspace, { CODE: '1' })
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: 'exit-code=1\n' })
  })

  it('takes a version from npm into an empty folder, and nothing that the checkout holds in its place', async () => {
    const own = (what: string): string => `console.log(JSON.stringify(['${what}', ...process.argv.slice(2)]))`
    workspace = await createWorkspace({
      'node_modules/hovedgrep/bin/hovedgrep.js': own('from the checkout'),
      'node_modules/.bin/hovedgrep': `#!/usr/bin/env node\n${own('from the checkout')}`,
      // Does what `npm install --prefix <folder>` does, where it is called.
      'path/npm': `#!/bin/sh\nmkdir -p node_modules/hovedgrep/bin\ncp "$ACTION/real.js" node_modules/hovedgrep/bin/hovedgrep.js\n`,
      'real.js': own('from npm'),
    })
    await chmod(join(workspace.path, 'path/npm'), 0o755)
    const PATH = `${join(workspace.path, 'path')}:${process.env.PATH ?? ''}`
    const { exitCode, words } = await wordsFor(workspace, { INPUT_VERSION: '0.1.0', PATH, INPUT_DATE: 'none' })
    expect(exitCode).toBe(0)
    expect(words.slice(0, 2)).toEqual(['from npm', 'check'])
  })

  it.each(['latest', '1; touch ondt', '../ondt', '-x'])(
    'refuses the version %s, which is no number',
    async (version) => {
      workspace = await createWorkspace()
      const { exitCode, words } = await wordsFor(workspace, { INPUT_VERSION: version })
      expect({ exitCode, words }).toEqual({ exitCode: 2, words: [] })
    },
  )
})

describe('.pre-commit-hooks.yaml', () => {
  it('has a hook that runs the check, over the whole consultation', async () => {
    const hooks: readonly Readonly<Record<string, unknown>>[] = parse(
      await readFile(join(root, '.pre-commit-hooks.yaml'), 'utf8'),
    )
    expect(hooks).toMatchObject([
      { id: 'hovedgrep-check', entry: 'hovedgrep check', language: 'node', pass_filenames: false },
    ])
  })

  it('is called for every kind of file that is read, and for the configuration', async () => {
    const [hook]: readonly { readonly files: string }[] = parse(
      await readFile(join(root, '.pre-commit-hooks.yaml'), 'utf8'),
    )
    const pattern = new RegExp((hook?.files ?? '').replace('(?i)', ''), 'i')
    const { knownExtensions } = await import('../../src/read/registry.ts')
    for (const extension of knownExtensions().split(', ')) expect(`innspill/SVAR${extension}`).toMatch(pattern)
    expect('hovedgrep.yaml').toMatch(pattern)
    expect('src/main.ts').not.toMatch(pattern)
  })
})
