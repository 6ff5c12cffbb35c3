import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasUnsafe } from '../../src/text/visible-text.ts'
import { runInProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

/** What an input could send a terminal: a title, a colour, a reversed direction, a cursor home, a line written over. */
const nasty = 'Vi vil \u001b]0;eid\u0007 ha \u001b[31mkurs\u009b2J \u202e for alle\rskjult'

/** Line feeds and tabs apart, nothing that a terminal obeys. */
const isTame = (text: string): boolean => !hasUnsafe(text.replaceAll('\n', '').replaceAll('\t', ''))

describe('a terminal', () => {
  let workspace: Workspace
  beforeAll(async () => {
    workspace = await createWorkspace({
      'ond.csv': `id;tekst;"navn"\n1;"${nasty}";"\u001b]8;;http://x\u0007ola"\n`,
      'ond.md': `- ${nasty.replace('\r', ' ')}\n`,
    })
  })
  afterAll(() => workspace.remove())

  it.each([
    [['classify', 'ond.csv']],
    [['classify', 'ond.csv', 'ond.md', '--format', 'csv']],
    [['classify', 'ond.csv', '--format', 'tsv']],
    [['classify', 'ond.csv', '--format', 'jsonl']],
    [['report', 'ond.csv', 'ond.md']],
    [['report', 'ond.csv', '--by', 'navn']],
    [['report', 'ond.csv', '--format', 'json']],
    [['check', 'ond.csv', 'ond.md']],
    [['check', 'ond.csv', '--format', 'json']],
    [['explain', 'ond.csv#1', 'ond.csv']],
    [['explain', 'ond.csv#1', 'ond.csv', '--format', 'json']],
    [['explain', `ond.csv#${nasty}`, 'ond.csv']],
    [['classify', `${nasty}.csv`]],
  ])('obeys nothing that an input or an argument says: %j', async (argv) => {
    // Without colours of our own, which are escapes too.
    const world = { cwd: workspace.path, columns: 100, env: { NO_COLOR: '1' } }
    const { exitCode, stdout, stderr } = await runInProcess(argv, world)
    expect([0, 1, 2]).toContain(exitCode)
    expect(stdout + stderr).toContain('eid')
    expect(isTame(stdout)).toBe(true)
    // Progress writes its own line over, with a return.
    expect(isTame(stderr.replaceAll('\r', ''))).toBe(true)
  })

  it('is not meant by a pipe, which gets the very characters.', async () => {
    const { stdout } = await runInProcess(['classify', 'ond.csv', '--format', 'csv'], { cwd: workspace.path })
    expect(stdout).toContain('\u001b[31mkurs')
  })
})
