import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findingFormats } from '../../src/check/format/registry.ts'
import { runInProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

let workspace: Workspace

beforeAll(async () => {
  workspace = await createWorkspace({
    'hovedgrep.yaml': [
      'paths: [inn]',
      'check:',
      '  gold-column: Grep',
      '  exceptions:',
      '    - { rule: too-long, id: Kari Hansen.csv, reason: avtalt }',
      '    - { rule: too-long, id: Ola Nordmann.csv, reason: avtalt, until: 2020-01-01 }',
    ].join('\n'),
    'inn/Kari Hansen.csv': 'id,Grep,svar\n1,Berit Solberg,Vi trenger en regulatorisk sandkasse i kommunen.\n2,,Nei\n',
    'inn/notat.csv': 'id,Knut Bakken\n1,Nei\n2,Kanskje\n',
  })
})
afterAll(() => workspace.remove())

const names = ['Hansen', 'Nordmann', 'Solberg', 'Bakken']

describe('check --redact, and the names that no row tells', () => {
  const run = (more: readonly string[]) =>
    runInProcess(['check', '--date', '2026-01-01', ...more], { cwd: workspace.path })

  it('has them in its messages and places without --redact', async () => {
    const { stdout } = await run([])
    for (const name of names) expect(stdout).toContain(name)
  })

  it.each(Object.keys(findingFormats))('replaces them in every format (%s)', async (format) => {
    const { stdout, stderr } = await run(['--redact', '-f', format])
    for (const rule of ['unused-exception', 'expired-exception', 'unknown-lever']) expect(stdout).toContain(rule)
    for (const name of names) {
      expect(stdout).not.toContain(name)
      expect(stderr).not.toContain(name)
    }
  })
})
