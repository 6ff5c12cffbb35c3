import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runInProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { files } from './files.ts'

let workspace: Workspace

beforeAll(async () => {
  workspace = await createWorkspace(files)
})
afterAll(() => workspace.remove())

const run = (...argv: readonly string[]) => runInProcess(['levers', ...argv], { cwd: workspace.path })
const checkFlawed = (...argv: readonly string[]) => run('--check', '--taxonomy', 'torget-feil.yaml', ...argv)

describe('levers --check', () => {
  it('writes several formats at once, as check does', async () => {
    const { stdout } = await checkFlawed(
      '--format',
      'sarif=funn.sarif',
      '--format',
      'json=funn.json',
      '--format',
      'text',
    )
    const { findings } = JSON.parse(await readFile(join(workspace.path, 'funn.json'), 'utf8'))
    const sarif = JSON.parse(await readFile(join(workspace.path, 'funn.sarif'), 'utf8'))
    expect(sarif.runs[0].results).toHaveLength(findings.length)
    expect(stdout).toContain(`${findings.length} funn`)
  })

  it('marks the term in its line, in every format that has a place for it', async () => {
    const { stdout } = await checkFlawed('--format', 'json')
    const { findings } = JSON.parse(stdout)
    const lines = (await readFile(join(workspace.path, 'torget-feil.yaml'), 'utf8')).split('\n')
    const terms = findings.filter(({ message }: { message: string }) => message.startsWith('Termen «'))
    expect(terms.length).toBeGreaterThan(0)
    for (const { message, line, column, endColumn } of terms) {
      const marked = lines[line - 1]?.slice(column - 1, endColumn - 1) ?? ''
      expect(message).toContain(`Termen «${marked.replace(/^["']|["']$/g, '')}»`)
    }
  })

  it('refuses to write over the taxonomy, and formats that say nothing without --check', async () => {
    const over = await checkFlawed('--format', 'json=torget-feil.yaml')
    expect(over.exitCode).toBe(2)
    expect(over.stderr).toContain('taksonomien')
    const plain = await run('--format', 'json=ut.json')
    expect(plain.exitCode).toBe(2)
    expect(plain.stderr).toContain('--check')
    expect((await run('--format', 'text', '--format', 'json')).exitCode).toBe(2)
    expect((await run('--format', 'sarif')).exitCode).toBe(2)
  })
})
