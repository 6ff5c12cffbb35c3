import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type CliResult, runInProcess } from '../support/cli-run.ts'
import { git, gitEnvironment, hasGit } from '../support/git.ts'
import { packFiles } from '../support/pack-files.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { files } from './files.ts'

const sound = 'Torgleien er for høy for dem som bare selger jordbær i juni måned.'

let workspace: Workspace
beforeEach(async () => {
  workspace = await createWorkspace({
    'torget.yaml': files['torget.yaml'] ?? '',
    'hovedgrep.yaml': 'taxonomy: torget.yaml\ncheck: { rules: { lever-without-input: off } }\n',
    'inn/svar.csv': `id;innspill\n1;${sound}\n2;Ja\n`,
    'inn/notat.md': '# Torget\n\n- Vi vil ha konsert hver lørdag i hele juni.\n- Nei.\n',
    'brev/svar.csv': 'id;innspill\n2;Gi oss heller et tak over alle bodene på torget\n',
  })
})
afterEach(() => workspace.remove())

const path = (name: string): string => join(workspace.path, name)
const check = (...argv: string[]): Promise<CliResult> =>
  runInProcess(['check', '--fail-on', 'info', ...argv], { cwd: workspace.path })
const baseline = async () => JSON.parse(await readFile(path('hovedgrep-baseline.json'), 'utf8'))
const none = /^Ingen nye funn; 2 kjente er utelatt\.\n$/

describe('a baseline, when other files are read than it was made of', () => {
  it('knows its files when a folder is added, and tells of the new one alone', async () => {
    await check('inn', '--update-baseline')
    expect((await baseline()).recorded.sources).toEqual({ 'inn/notat.md': 2, 'inn/svar.csv': 2 })
    expect((await check('inn', 'brev')).stdout).toMatch(none)
    await writeFile(path('brev/svar.csv'), 'id;innspill\n2;Ja\n')
    const { stdout } = await check('inn', 'brev')
    expect(stdout).toMatch(/^brev\/svar\.csv\n.*too-short/)
    expect(stdout).toContain('\n1 funn: 1 advarsel.')
  })

  it('leaves alone what was not to be read, and tells of what is gone from where it looked', async () => {
    await check('inn', 'brev', '--update-baseline')
    const part = await check('brev')
    expect([part.exitCode, part.stdout]).toEqual([0, 'Ingen funn.\n'])
    await rm(path('inn/notat.md'))
    expect((await check('inn/svar.csv')).stdout).toMatch(/^Ingen nye funn; 1 kjent er utelatt/)
    expect((await check('inn/*.csv')).stdout).toMatch(/^Ingen nye funn; 1 kjent er utelatt/)
    const { stdout } = await check('inn')
    expect(stdout).toContain('Grunnlinjen har 1 funn som ikke finnes lenger: too-short (inn/notat.md#line:*).')
    expect(stdout).toMatch(/^inn\/notat\.md\n.*silent-source/m)
  })

  it('tells in which file a silent source was', async () => {
    await check('inn', '--update-baseline')
    await rm(path('inn/notat.md'))
    const { stdout } = await check('inn', '--format', 'github')
    expect(stdout).toContain('file=inn/notat.md,title=silent-source')
  })

  it('says nothing of exceptions that are not judged because only some files are read', async () => {
    await writeFile(
      path('hovedgrep.yaml'),
      'taxonomy: torget.yaml\npaths: [inn]\ncheck:\n  rules: { lever-without-input: off }\n  exceptions: [{ rule: too-short, id: borte.csv, reason: Avtalt }]\n',
    )
    await check('--update-baseline')
    expect((await baseline()).findings).toContainEqual({
      rule: 'unused-exception',
      source: 'hovedgrep.yaml',
      hash: expect.any(String),
    })
    expect((await check('inn', 'brev')).stdout).toMatch(none)
  })

  it('knows files outside of its own folder by the way to them', async () => {
    await mkdir(path('sak'))
    const elsewhere = ['--baseline', 'sak/kjent.json', '--update-baseline']
    await check('inn', ...elsewhere)
    expect(await readFile(path('sak/kjent.json'), 'utf8')).toContain('"id":"../inn/notat.md#line:*"')
    const { stdout } = await runInProcess(
      ['check', path('inn/notat.md'), path('inn/svar.csv'), '--baseline', 'kjent.json', '--fail-on', 'info'],
      { cwd: path('sak') },
    )
    expect(stdout).toMatch(none)
  })

  it('takes standard input for the file that it is said to be', async () => {
    await check('inn', '--update-baseline')
    const stdin = await readFile(path('inn/notat.md'), 'utf8')
    const { stdout } = await runInProcess(['check', '-', '--stdin-filename', 'inn/notat.md', '--fail-on', 'info'], {
      cwd: workspace.path,
      stdin,
    })
    expect(stdout).toMatch(/^Ingen nye funn; 1 kjent er utelatt/)
  })

  it('knows what lies in an archive by the archive and the path in it', async () => {
    await writeFile(path('inn/sendt.zip'), packFiles({ 'a/b.md': '# Torget\n\n- Jo.\n', 'gammel.doc': 'x' }))
    await check('inn', '--update-baseline')
    const { findings } = await baseline()
    expect(findings).toContainEqual(expect.objectContaining({ id: 'inn/sendt.zip/a/b.md#line:*' }))
    expect(findings).toContainEqual(expect.objectContaining({ source: 'inn/sendt.zip/gammel.doc' }))
    expect((await check('brev', 'inn/sendt.zip', 'inn/notat.md', 'inn/svar.csv')).stdout).toMatch(
      /^Ingen nye funn; 4 kjente er utelatt\.\n$/,
    )
  })
})

describe('an exception in the configuration', () => {
  const except = (...ids: string[]): Promise<void> =>
    writeFile(
      path('hovedgrep.yaml'),
      `taxonomy: torget.yaml\ncheck:\n  rules: { lever-without-input: off }\n  exceptions:\n${ids
        .map((id) => `    - { rule: too-short, id: "${id}", reason: Avtalt }\n`)
        .join('')}`,
    )

  it('fits by the path of the file, from wherever the check is run and whatever else is read', async () => {
    await except('inn/svar.csv#2', 'inn/not*')
    for (const paths of [['inn'], ['inn', 'brev'], ['inn/svar.csv', 'inn/notat.md'], [path('inn')]])
      expect((await check(...paths)).stdout).toBe('Ingen funn.\n')
    const below = await runInProcess(['check', '.', '--fail-on', 'info'], { cwd: path('inn') })
    expect(below.stdout).toBe('Ingen funn.\n')
  })

  it('fits by the name that the finding shows, as long as that is its name', async () => {
    await except('svar.csv#2', 'notat.md')
    expect((await check('inn')).stdout).toBe('Ingen funn.\n')
    expect((await check('inn', 'brev')).stdout).toContain('2 advarsler'.replace('2', '4'))
  })
})

describe('check --format exceptions', () => {
  it('writes exceptions that hold when their reasons are written, and not before', async () => {
    const { stdout } = await check('inn', 'brev', '--format', 'exceptions')
    const { exceptions } = parse(stdout)
    expect(exceptions).toEqual([
      { rule: 'too-short', id: 'inn/notat.md#line:4', reason: '' },
      { rule: 'too-short', id: 'inn/svar.csv#2', reason: '' },
    ])
    const config = `taxonomy: torget.yaml\ncheck:\n  rules: { lever-without-input: off }\n${stdout}`
    await writeFile(path('hovedgrep.yaml'), config)
    const refused = await check('inn')
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      expect.stringContaining('check.exceptions[0].reason er tom: skriv hvorfor funnet skal stå'),
    ])
    await writeFile(path('hovedgrep.yaml'), config.replaceAll("reason: ''", 'reason: Et ja er et svar'))
    expect((await check('inn')).stdout).toBe('Ingen funn.\n')
  })

  it('writes to a file beside other formats', async () => {
    const { stdout } = await check('inn', '--format', 'exceptions=unntak.yaml', '--format', 'text')
    expect(stdout).toContain('2 funn: 2 advarsler.')
    expect(parse(await readFile(path('unntak.yaml'), 'utf8')).exceptions).toHaveLength(2)
  })

  it('shows no personal data in ids, with --redact not in names of files either', async () => {
    await writeFile(path('inn/svar.csv'), 'id;innspill\nkari.nordmann@example.no;Ja\n2;Ja\n')
    await writeFile(path('inn/Svar_Kari_Nordmann.txt'), 'Nei.\n')
    const { stdout } = await check('inn', '--id-column', 'id', '--format', 'exceptions')
    expect(stdout).not.toContain('example.no')
    expect(stdout).toContain('inn/Svar_Kari_Nordmann.txt#line:1')
    expect(stdout).toContain(
      '2 funn er ikke med (personal-data, too-short): id-en har personopplysninger, som er skjult her',
    )
    const redacted = await check('inn', '--id-column', 'id', '--format', 'exceptions', '--redact')
    expect(redacted.stdout).not.toMatch(/Kari|Nordmann|example\.no/)
    expect(parse(redacted.stdout).exceptions).toContainEqual({ rule: 'too-short', id: 'inn/svar.csv#2', reason: '' })
  })
})

describe('a file that is passed over in one of several folders', () => {
  it('is the true one for other programs, also where another has its name', async () => {
    await writeFile(path('brev/gammel.doc'), 'x')
    await mkdir(path('inn/inn'))
    await writeFile(path('inn/inn/gammel.doc'), 'x')
    const both = await check('inn', 'brev', '--format', 'github')
    expect(both.stdout).toContain('file=brev/gammel.doc,')
    expect(both.stdout).toContain('file=inn/inn/gammel.doc,')
    const below = await runInProcess(['check', '../inn', '--format', 'github'], { cwd: path('brev') })
    expect(below.stdout).toContain('file=../inn/inn/gammel.doc,')
  })

  it.skipIf(!hasGit())('has changed only if it has (needs git)', async () => {
    await writeFile(path('brev/gammel.doc'), 'x')
    await writeFile(path('inn/gammel.doc'), 'x')
    git(workspace.path, 'init')
    git(workspace.path, 'add', '.')
    git(workspace.path, 'commit', '-m', 'Først')
    await writeFile(path('inn/gammel.doc'), 'y')
    const { stdout } = await runInProcess(['check', 'inn', 'brev', '--changed-since', 'HEAD', '--format', 'jsonl'], {
      cwd: workspace.path,
      env: gitEnvironment,
    })
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).source),
    ).toEqual(['inn/gammel.doc'])
  })
})

describe('a baseline made with --redact', () => {
  it('names no person, whether in the folder or in the file, and knows again what it can name', async () => {
    await mkdir(path('Kari Nordmann'))
    await writeFile(path('Kari Nordmann/svar.csv'), 'id;innspill\n1;Ja\n')
    await writeFile(path('inn/Svar_Kari_Nordmann.txt'), 'Nei.\n')
    for (const argv of [[], ['--redact']]) {
      await check('inn', 'Kari Nordmann', ...argv, '--update-baseline')
      expect(await readFile(path('hovedgrep-baseline.json'), 'utf8')).not.toMatch(/Kari|Nordmann/)
      expect((await check('inn', 'Kari Nordmann', ...argv)).stdout).toMatch(/^Ingen nye funn/)
    }
    expect((await baseline()).recorded.sources).toMatchObject({ 'inn/notat.md': 2, 'inn/svar.csv': 2 })
    expect(JSON.stringify(await baseline())).toContain('[innsender 1]')
  })
})
