import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readVersion } from '../../src/cli/version.ts'
import { requireBuild } from '../support/built.ts'
import { type CliResult, type CliWorld, runAsProcess, runInProcess } from '../support/cli-run.ts'
import { createWorkspace } from '../support/workspace.ts'
import { type CliCase, cases } from './cases.ts'
import { files } from './files.ts'

type Run = (argv: readonly string[], world: CliWorld) => Promise<CliResult>

/** Runs a case in a fresh folder: exit code, both outputs, and the files that it left there. */
async function outcomeOf(run: Run, { argv, stdin, env, folder = '.', writes = [] }: CliCase) {
  const workspace = await createWorkspace(files)
  const whole = (text: string): string =>
    text
      .replaceAll(workspace.path, '<mappe>')
      .replaceAll(`"${readVersion()}"`, '"<versjon>"')
      .replaceAll(` ${readVersion()} `, ' <versjon> ')
  try {
    const cwd = join(workspace.path, folder)
    const { exitCode, stdout, stderr } = await run(argv, { cwd, stdin, env })
    const written = await Promise.all(
      writes.map(async (name) => [name, whole(await readFile(join(cwd, name), 'utf8'))]),
    )
    const left = (await readdir(cwd, { recursive: true })).filter((name) => name.endsWith('.hovedgrep-tmp'))
    expect(left, 'half-written files').toEqual([])
    return { exitCode, stdout: whole(stdout), stderr: whole(stderr), ...(writes.length === 0 ? {} : { written }) }
  } finally {
    await workspace.remove()
  }
}

describe('the command line', () => {
  beforeAll(requireBuild)

  it.each(cases.map((one) => [one.title, one] as const))('%s, in process and as a real one.', async (_, one) => {
    const inProcess = await outcomeOf(runInProcess, one)
    expect(inProcess).toMatchSnapshot()
    expect(inProcess.exitCode, 'nothing here may be our own bug').not.toBe(3)
    expect(await outcomeOf(runAsProcess, one)).toEqual(inProcess)
  })

  it('has a title for each case that no other case has.', () => {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length)
  })
})
