import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findingFormats } from '../../src/check/format/registry.ts'
import { forTerminal } from '../../src/cli/messages.ts'
import { runInProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

let workspace: Workspace
const run = (argv: readonly string[]) => runInProcess([...argv, '--no-color'], { cwd: workspace.path })

beforeAll(async () => {
  workspace = await createWorkspace({
    'inn/##[error]a.csv': 'id,##[warning]svar\n1,##[stop-commands]\n1,Nei ##[error]\n',
    'inn/::error::b.md': '::error::x\n\nJa\n\n::set-output name=a::b\n',
    'inn/c.csv': 'id,svar\n::error::1,::error::\n',
  })
})
afterAll(() => workspace.remove())

/** Lines that the runner of a workflow would take for commands to it. */
function obeyed(output: string): readonly string[] {
  return output.split(/\r\n|\r|\n/).filter((line) => line.includes('##[') || line.trimStart().startsWith('::'))
}

describe('what strangers write, in the log of a workflow', () => {
  it.each(Object.keys(findingFormats).filter((name) => name !== 'github'))(
    'is no command to it (%s)',
    async (format) => {
      const { stdout, stderr } = await run(['check', 'inn', '--verbose', '-f', format])
      expect(stdout).toContain('too-short')
      expect(obeyed(stdout)).toEqual([])
      expect(obeyed(stderr)).toEqual([])
    },
  )

  it('is only what a command of ours says (github)', async () => {
    const { stdout } = await run(['check', 'inn', '-f', 'github'])
    const lines = stdout.trimEnd().split('\n')
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) (?:file=[^:,]*,)?[^:]*title=[^:]*::/)
    const said = lines.map((line) => line.slice(line.indexOf('title=')))
    for (const text of said) expect(text).not.toContain('##[')
  })

  it('comes back whole from the formats for programs', async () => {
    const { stdout } = await run(['check', 'inn', '-f', 'json'])
    const { findings } = JSON.parse(stdout)
    expect(findings.map(({ source }: { source: string }) => source)).toContain('##[error]a.csv')
  })

  it('keeps the mark under what is meant in a line', async () => {
    const { stdout } = await run(['check', 'inn', '--rule', 'lever-without-input=off'])
    expect(stdout).toContain(`linje 2 | 1,#\\u0023[stop-commands]\n              |   ^${'~'.repeat(21)}\n`)
  })

  it('is no command in a table of inputs', async () => {
    expect(obeyed((await run(['classify', 'inn', '--format', 'table'])).stdout)).toEqual([])
  })

  it('is no command in a message about an error, on any of its lines', async () => {
    expect(forTerminal('a\n ::error::b\n##[error]c')).toBe('a\n \\u003A:error::b\n#\\u0023[error]c')
    const { stderr } = await run(['check', 'borte\n::error::x ##[error]'])
    expect(stderr).toContain('borte')
    expect(obeyed(stderr)).toEqual([])
  })
})
