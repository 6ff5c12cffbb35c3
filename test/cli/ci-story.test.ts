import { execFile } from 'node:child_process'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { requireBuild } from '../support/built.ts'
import { bareEnvironment, binary, type CliResult, runAsProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const answers = `id;avsender;innspill
1;Fjordheim kommune;Regelverket gjør det vanskelig å prøve ut ny velferdsteknologi, så vi trenger en sandkasse.
2;Tussvik Kart AS;Staten bør kjøpe flere løsninger fra små bedrifter, og dele kravene før utlysningen.
3;Høgskolen i Elvebyen;Forskerne og kommunene må få midler til å måle hva de nye tjenestene faktisk gir.
`

const notes = `# Verksted

- Ledere må våge å la ansatte bruke tid på å prøve nye ideer
- Etatene bør dele data én gang, så innbyggerne slipper å fylle ut det samme skjemaet
`

describe('a consultation under CI, from nothing', () => {
  let workspace: Workspace
  const hovedgrep = (...argv: readonly string[]): Promise<CliResult> => runAsProcess(argv, { cwd: workspace.path })
  const add = (line: string): Promise<void> => appendFile(join(workspace.path, 'innspill/svar.csv'), `${line}\n`)

  /** The command of the workflow as GitHub would run it, with our program in the place of the package. */
  async function runWorkflow(): Promise<CliResult> {
    const workflow: {
      readonly jobs: { readonly check: { readonly steps: readonly { readonly run?: string }[] } }
    } = parse(await readFile(join(workspace.path, '.github/workflows/hovedgrep.yml'), 'utf8'))
    const [install = '', command = ''] = workflow.jobs.check.steps.flatMap(({ run }) => run ?? [])
    expect(install).toMatch(/^npm install --global hovedgrep@/)
    const script = `hovedgrep() { "$NODE" "$HG" "$@"; }; ${command}`
    const env = bareEnvironment({
      NODE: process.execPath,
      HG: binary,
      GITHUB_STEP_SUMMARY: join(workspace.path, 'summary.md'),
    })
    return new Promise((done) => {
      execFile('bash', ['--norc', '-e', '-c', script], { cwd: workspace.path, env }, (error, stdout, stderr) =>
        done({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      )
    })
  }

  beforeAll(async () => {
    await requireBuild()
    workspace = await createWorkspace({ 'innspill/svar.csv': answers, 'innspill/notat.md': notes })
  })
  afterAll(() => workspace.remove())

  it('begins with init, which says what it wrote and what comes next', async () => {
    const { exitCode, stderr } = await hovedgrep('init')
    expect(exitCode).toBe(0)
    expect(stderr).toContain('Skrev .github/workflows/hovedgrep.yml.')
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('Neste: hovedgrep check')
  })

  it('passes while the files are sound', async () => {
    const { exitCode, stdout } = await hovedgrep('check')
    expect(exitCode).toBe(0)
    expect(stdout).not.toContain('feil')
  })

  it.skipIf(process.platform === 'win32')(
    'passes with the very command of the workflow, which leaves a SARIF file and a summary',
    async () => {
      const { exitCode, stderr } = await runWorkflow()
      expect({ exitCode, stderr: stderr.replace(/Regnskap[\s\S]*/u, '') }).toEqual({ exitCode: 0, stderr: '' })
      const sarif = JSON.parse(await readFile(join(workspace.path, 'hovedgrep.sarif'), 'utf8'))
      expect(sarif).toMatchObject({ version: '2.1.0' })
      expect(await readFile(join(workspace.path, 'summary.md'), 'utf8')).toContain('hovedgrep')
    },
  )

  it('fails for one new flaw, and says where it is and what to do', async () => {
    await add('3;Elvebakken;Kommunene må samarbeide mer om de samme tjenestene.')
    const config = join(workspace.path, 'hovedgrep.yaml')
    await writeFile(config, (await readFile(config, 'utf8')).replace('  #id-column:', '  id-column: id'))
    const { exitCode, stdout } = await hovedgrep('check')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('Id-en «3» er brukt på en tidligere rad i filen.')
    const github = await hovedgrep('check', '--format', 'github')
    expect(github.exitCode).toBe(1)
    expect(github.stdout).toMatch(/^::error .*title=duplicate-id/m)
  })

  it('passes once the flaw is in the baseline', async () => {
    expect((await hovedgrep('check', '--update-baseline')).exitCode).toBe(0)
    const { exitCode, stdout } = await hovedgrep('check')
    expect(exitCode).toBe(0)
    expect(stdout).not.toContain('Id-en «3»')
  })

  it('fails again for the next one, and tells of that alone', async () => {
    await add('2;Elvebakken;Vi ønsker oss et felles system for å dele erfaringer.')
    const { exitCode, stdout } = await hovedgrep('check')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('Id-en «2» er brukt på en tidligere rad i filen.')
    expect(stdout).not.toContain('Id-en «3»')
  })
})
