import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requireBuild } from '../support/built.ts'
import { runAsProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('the model files that ship', () => {
  let workspace: Workspace

  beforeAll(async () => {
    await requireBuild()
    workspace = await createWorkspace()
  })
  afterAll(() => workspace.remove())

  it('come out of «hovedgrep train data/training» again, byte for byte.', { timeout: 3_600_000 }, async () => {
    const [model, languages] = [join(workspace.path, 'model.bin'), join(workspace.path, 'languages.bin')]
    const argv = ['train', 'data/training', '-o', model, '--languages', languages]
    const { exitCode, stdout, stderr } = await runAsProcess(argv, { cwd: root })
    expect({ exitCode, stdout }, stderr).toEqual({ exitCode: 0, stdout: '' })
    for (const name of ['model.bin', 'languages.bin']) {
      const [made, ships] = await Promise.all([
        readFile(join(workspace.path, name)),
        readFile(join(root, 'data', name)),
      ])
      // Not toEqual: a difference of three million bytes takes minutes to print.
      expect(made.equals(ships), `data/${name} is not what training gives: run «npm run model»`).toBe(true)
    }
  })
})
