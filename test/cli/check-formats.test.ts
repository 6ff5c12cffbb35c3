import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliResult, runInProcess } from '../support/cli-run.ts'
import { packFiles } from '../support/pack-files.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const rows = [
  'id;navn;svar',
  '1;Kari;Ring meg på 987 65 432 om torget.',
  '2;Ola;"Linje en',
  'og to."',
  '3;Per;',
  '3;Per;Nei',
]

/** The folder, with ids that the few rows alone do not tell. */
const inn = ['inn', '--id-column', 'id']

let workspace: Workspace
const run = (argv: readonly string[], more: { stdin?: string; columns?: number } = {}): Promise<CliResult> =>
  runInProcess(['check', ...argv, '--rule', 'lever-without-input=off', '-q'], { cwd: workspace.path, ...more })
const read = (name: string): Promise<string> => readFile(join(workspace.path, name), 'utf8')

beforeAll(async () => {
  workspace = await createWorkspace({
    'inn/a/svar.csv': rows.join('\r\n'),
    'inn/notat.md': '# Torget\n\n- Ja\n',
    'pakket/svar.zip': packFiles({ 'brev/ett.txt': 'Ja\n' }),
  })
})
afterAll(() => workspace.remove())

describe('check, in several formats at once', () => {
  it('writes each to its file and one to standard output', async () => {
    const { stdout, exitCode } = await run([...inn, '-f', 'sarif=ut.sarif', '-f', 'json', '-f', 'junit=ut.xml'])
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout).findings).toHaveLength(5)
    expect(JSON.parse(await read('ut.sarif')).runs[0].results).toHaveLength(5)
    expect(await read('ut.xml')).toContain('<testsuite name="inn/a/svar.csv"')
  })

  it('writes nothing to standard output when every format has a file', async () => {
    expect((await run([...inn, '-f', 'jsonl=ut.jsonl'])).stdout).toBe('')
    expect((await read('ut.jsonl')).trimEnd().split('\n')).toHaveLength(5)
  })

  it('gives the format without a file to -o', async () => {
    const { stdout } = await run([...inn, '-f', 'github=gh.txt', '-f', 'text', '-o', 'funn.txt'])
    expect(stdout).toBe('')
    expect(await read('funn.txt')).toMatch(/^a\/svar\.csv\n/)
    expect(await read('gh.txt')).toContain('::error file=inn/a/svar.csv,line=6,col=1,endColumn=1,title=duplicate-id')
  })

  it('does not read what it is about to write, and never writes over what it is told to read', async () => {
    await run([...inn, '-f', 'json=inn/funn.json'])
    const { stdout } = await run([...inn, '-f', 'json=inn/funn.json', '-f', 'jsonl'])
    const findings = stdout
      .trim()
      .split('\n')
      .map((line): { source: string } => JSON.parse(line))
    const own = findings.filter(({ source }) => source === 'funn.json')
    expect(own).toMatchObject([{ rule: 'skipped-file', message: expect.stringContaining('filen det skrives til') }])
    const refused = await run(['inn/notat.md', '-f', 'json=inn/notat.md'])
    expect([refused.exitCode, await read('inn/notat.md')]).toEqual([2, '# Torget\n\n- Ja\n'])
    await rm(join(workspace.path, 'inn/funn.json'))
  })

  it('ends with 2 and writes nothing when two formats want standard output', async () => {
    const { exitCode, stdout, stderr } = await run([...inn, '-f', 'text', '-f', 'sarif', '-f', 'json=aldri.json'])
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain('--format sarif=funn.sarif')
    expect(await readdir(workspace.path)).not.toContain('aldri.json')
  })
})

describe('check, in text', () => {
  it('shows the line in the file, marks what is meant, and has dots for personal data', async () => {
    const { stdout } = await run(inn)
    expect(stdout).toContain(
      '      linje 2 | 1;Kari;Ring meg på •••••••••• om torget.\n              |                    ^~~~~~~~~~\n',
    )
    expect(stdout).toContain('      linje 5 | 3;Per;\n              |       ^\n')
    expect(stdout).toContain('      3 | - Ja\n        | ^~~~\n')
  })

  it('cuts lines to the width of the terminal', async () => {
    const { stdout } = await run([...inn, '--no-color'], { columns: 60 })
    const frames = stdout.split('\n').filter((line) => /^ {6}(?:linje )?\d+ \| /.test(line))
    expect(frames).toHaveLength(5)
    for (const line of frames) expect(line.length).toBeLessThanOrEqual(60)
  })

  it('shows no line of what is redacted, and still tells its number to programs', async () => {
    expect((await run([...inn, '--redact'])).stdout).not.toContain(' | ')
    const { findings } = JSON.parse((await run([...inn, '--redact', '-f', 'json'])).stdout)
    expect(findings.map(({ line }: { line: number }) => line)).toEqual([2, 5, 6, 6, 3])
  })

  it('has no line for what stands in an archive, and names the archive', async () => {
    const { stdout } = await run(['pakket', '-f', 'github'])
    expect(stdout).toMatch(/^::warning file=pakket\/svar\.zip,title=too-short brev\/ett\.txt line%3A1::/)
  })
})

describe('check, with limits', () => {
  it('ends with 0, 1 and 2', async () => {
    expect((await run(['inn/notat.md'])).exitCode).toBe(0)
    expect((await run(inn)).exitCode).toBe(1)
    expect((await run(['borte'])).exitCode).toBe(2)
  })

  it('fails on more warnings than are allowed, and says so', async () => {
    const argv = ['inn/notat.md', '--rule', 'lever-without-input=off']
    const at = (limit: string) => runInProcess(['check', ...argv, '--max-warnings', limit], { cwd: workspace.path })
    const [one, none] = [await at('1'), await at('0')]
    expect([one.exitCode, none.exitCode]).toEqual([0, 1])
    expect(none.stderr).toContain('For mange advarsler: 1, og grensen er 0 (--max-warnings).')
    expect(one.stderr).not.toContain('For mange')
    expect((await run([...argv, '--max-warnings', '0', '-f', 'junit'])).stdout).toContain('<failure ')
  })

  it('shows only what is bad enough, and still fails for what it does not show', async () => {
    const shown = await runInProcess(
      [
        'check',
        ...inn,
        '--rule',
        'lever-without-input=off',
        '--severity',
        'error',
        '--fail-on',
        'warning',
        '-f',
        'json',
      ],
      {
        cwd: workspace.path,
      },
    )
    const { findings } = JSON.parse(shown.stdout)
    expect(findings.map(({ severity }: { severity: string }) => severity)).toEqual(['error'])
    expect(shown.stderr).toMatch(/Ikke vist: \d+ mildere funn \(--severity error\)\./)
    const mild = await run(['inn/notat.md', '--severity', 'error', '--fail-on', 'warning'])
    expect([mild.exitCode, mild.stdout]).toEqual([1, 'Ingen funn vises; 1 mildere er utelatt.\n'])
  })
})

describe('check, of standard input with a name', () => {
  const stdin = rows.join('\n')

  it('shows, identifies and reads it as the file of that name', async () => {
    const named = await run(['-', '--id-column', 'id', '--stdin-filename', 'inn/a/svar.csv', '-f', 'json'], { stdin })
    const { findings } = JSON.parse(named.stdout)
    expect(findings[0]).toMatchObject({ source: 'inn/a/svar.csv', inputId: 'inn/a/svar.csv#1', line: 2, column: 20 })
    const { stdout } = await run(['-', '--id-column', 'id', '--stdin-filename', 'inn/a/svar.csv', '-f', 'github'], {
      stdin,
    })
    expect(stdout).toMatch(/^::warning file=inn\/a\/svar\.csv,line=2,/)
  })

  it('reads it as --from says where both are given', async () => {
    const { stdout } = await run(['-', '--stdin-filename', 'svar.csv', '--from', 'text'], { stdin: 'Ja\n' })
    expect(stdout).toMatch(/^svar\.csv\n {2}linje 1 /)
  })

  it('shows lines of it also without a name', async () => {
    const { stdout } = await run(['-', '--from', 'markdown'], { stdin: '# A\n\n- Ja\n' })
    expect(stdout).toContain('Standard inn\n')
    expect(stdout).toContain('      3 | - Ja\n')
  })

  it.each([
    ['a name without standard input', [...inn, '--stdin-filename', 'x.csv'], 'gjelder standard inn'],
    ['a name that says no kind', ['-', '--stdin-filename', 'x.dat'], 'sier ikke selv hva den er'],
    ['an empty name', ['-', '--stdin-filename', ' '], 'mangler et navn'],
    ['a name that a file has', ['-', 'inn/notat.md', '--stdin-filename', 'inn/notat.md'], 'er både en fil og'],
  ])('refuses %s', async (_title, argv, message) => {
    const { exitCode, stderr } = await run(argv, { stdin: 'x' })
    expect([exitCode, stderr.includes(message)]).toEqual([2, true])
  })
})
