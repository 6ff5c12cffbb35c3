import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliResult, runInProcess } from '../support/cli-run.ts'
import { git, gitEnvironment, hasGit } from '../support/git.ts'
import { packFiles } from '../support/pack-files.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { files } from './files.ts'
import { originals, plantedFiles } from './planted.ts'

let workspace: Workspace

const sound = 'Torgleien er for høy for dem som bare selger jordbær i juni måned.'

beforeEach(async () => {
  workspace = await createWorkspace({
    'torget.yaml': files['torget.yaml'] ?? '',
    'inn/svar.csv': `id;innspill\n1;${sound}\n2;Ja\n`,
    'inn/notat.md': '# Torget\n\n- Vi vil ha konsert hver lørdag i hele juni.\n- Nei.\n',
  })
})
afterEach(() => workspace.remove())

const path = (name: string): string => join(workspace.path, name)
const run = (...argv: string[]): Promise<CliResult> => runInProcess(argv, { cwd: workspace.path })
const check = (...argv: string[]): Promise<CliResult> =>
  run('check', 'inn', '--taxonomy', 'torget.yaml', '--fail-on', 'info', '--rule', 'lever-without-input=off', ...argv)
const baseline = (): Promise<string> => readFile(path('hovedgrep-baseline.json'), 'utf8')

describe('check --update-baseline', () => {
  it('leaves a check that is clean, which then fails for a new flaw alone', async () => {
    expect((await check()).exitCode).toBe(1)
    const updated = await check('--update-baseline')
    expect([updated.exitCode, updated.stdout]).toEqual([0, 'Ingen nye funn; 2 kjente er utelatt.\n'])
    expect(updated.stderr).toContain('Grunnlinje: 2 funn er skrevet til hovedgrep-baseline.json og regnes som kjent')
    const clean = await check()
    expect([clean.exitCode, clean.stdout]).toEqual([0, 'Ingen nye funn; 2 kjente er utelatt.\n'])
    expect(clean.stderr).toContain('Grunnlinje: 2 funn er kjent fra før og ikke vist (hovedgrep-baseline.json)')

    await writeFile(path('inn/svar.csv'), `id;innspill\n1;${sound}\n2;Ja\n3;Tja\n`)
    const failed = await check()
    expect(failed.exitCode).toBe(1)
    expect(failed.stdout).toContain('«Tja»')
    expect(failed.stdout).not.toContain('«Ja»')
    expect(failed.stdout).toContain('1 funn: 1 advarsel.')
    expect((await check('--no-baseline')).stdout).toContain('3 funn: 3 advarsler.')
  })

  it('tells of what has been mended, and takes it out', async () => {
    await check('--update-baseline')
    await writeFile(path('inn/notat.md'), '# Torget\n\n- Vi vil ha konsert hver lørdag i hele juni.\n')
    const stale = await check()
    expect(stale.stdout).toContain('stale-baseline')
    expect(stale.stdout).toContain('Grunnlinjen har 1 funn som ikke finnes lenger: too-short (inn/notat.md#line:*).')
    await check('--update-baseline')
    expect(await baseline()).not.toContain('inn/notat.md#')
    expect((await check()).stdout).toBe('Ingen nye funn; 1 kjent er utelatt.\n')
  })

  it('tells of a source that has fallen silent, unless other files were asked for', async () => {
    await check('--update-baseline')
    expect(await baseline()).toContain('"inn/notat.md": 2')
    await rm(path('inn/notat.md'))
    const silent = await check()
    expect(silent.stdout).toContain('silent-source')
    expect(silent.stdout).toContain('Kilden hadde 2 innspill da grunnlinjen ble laget, og har ingen nå.')
    const other = await run('check', 'inn/svar.csv', '--taxonomy', 'torget.yaml')
    expect(other.stdout).not.toContain('silent-source')
    expect(other.stdout).not.toContain('stale-baseline')
  })

  it('writes the same bytes with a worker, and when nothing has changed', async () => {
    await check('--update-baseline')
    const first = await baseline()
    await check('--update-baseline', '--workers', '1')
    expect(await baseline()).toBe(first)
  })

  it('is no input, neither of check nor of other commands', async () => {
    const all = ['.', '--taxonomy', 'torget.yaml']
    await run('check', ...all, '--update-baseline')
    expect(await baseline()).toContain('"inn/svar.csv": 2')
    expect(await baseline()).not.toContain('hovedgrep-baseline.json')
    expect((await run('check', ...all)).stdout).toBe('Ingen nye funn; 4 kjente er utelatt.\n')
    const rows = await run('classify', ...all, '--format', 'csv')
    expect(rows.stdout).not.toContain('hovedgrep-baseline')
    expect(rows.stderr).not.toContain('hovedgrep-baseline')
  })

  it('is read and written where the flag or the configuration says, beside the configuration without', async () => {
    await writeFile(path('hovedgrep.yaml'), 'taxonomy: torget.yaml\ncheck: { baseline: kjent/her.json }\n')
    const missing = await run('check', 'inn')
    expect([missing.exitCode, missing.stderr]).toEqual([
      2,
      expect.stringContaining('Grunnlinjen kjent/her.json finnes ikke.'),
    ])
    await run('check', 'inn', '--update-baseline', '--baseline', 'annen.json')
    expect(await readFile(path('annen.json'), 'utf8')).toContain('"hovedgrep-baseline"')
    await writeFile(path('hovedgrep.yaml'), 'taxonomy: torget.yaml\npaths: [inn]\n')
    const below = await runInProcess(['check', '--update-baseline'], { cwd: path('inn') })
    expect(below.stderr).toContain('skrevet til ../hovedgrep-baseline.json')
  })

  it('ends with 2 when the file is damaged or of another version, and can be made anew', async () => {
    await check('--update-baseline')
    const whole = await baseline()
    await writeFile(path('hovedgrep-baseline.json'), whole.slice(0, 120))
    const damaged = await check()
    expect([damaged.exitCode, damaged.stdout]).toEqual([2, ''])
    expect(damaged.stderr).toContain('Grunnlinjen hovedgrep-baseline.json er ikke gyldig JSON.')
    expect(damaged.stderr).toContain('Lag den på nytt med --update-baseline')
    await writeFile(path('hovedgrep-baseline.json'), whole.replace('"version": 3', '"version": 7'))
    const later = await check()
    expect([later.exitCode, later.stderr]).toEqual([2, expect.stringContaining('fikk versjon 7')])
    expect((await check('--update-baseline')).exitCode).toBe(0)
    expect(await baseline()).toBe(whole)
  })

  it('writes over nothing that is no baseline', async () => {
    const refused = await check('--update-baseline', '--baseline', 'inn/svar.csv')
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      expect.stringContaining('«inn/svar.csv» er ingen grunnlinje'),
    ])
    expect(await readFile(path('inn/svar.csv'), 'utf8')).toContain(sound)
  })

  it('holds no personal data, and is not mixed up with one made with --redact', async () => {
    const planted = await createWorkspace({ 'torget.yaml': files['torget.yaml'] ?? '', ...plantedFiles() })
    const there = (...argv: string[]) =>
      runInProcess(['check', 'inn', '--taxonomy', 'torget.yaml', ...argv], { cwd: planted.path })
    try {
      for (const more of [[], ['--redact']]) {
        await there('--update-baseline', ...more)
        const text = (await readFile(join(planted.path, 'hovedgrep-baseline.json'), 'utf8')).toLowerCase()
        for (const original of Object.values(originals)) expect(text).not.toContain(original.toLowerCase())
      }
      expect((await there('--redact')).stdout).toMatch(/^Ingen nye funn; \d+ kjente er utelatt\.\n$/)
      const mixed = await there()
      expect([mixed.exitCode, mixed.stderr]).toEqual([
        2,
        expect.stringContaining('er laget med --redact, og nå leses det uten.'),
      ])
    } finally {
      await planted.remove()
    }
  })
})

describe('check, with exceptions', () => {
  it('lets a comment except, tells how many, and tells of the comment when it is not in use', async () => {
    await writeFile(
      path('inn/notat.md'),
      '# Torget\n\n<!-- hovedgrep-disable-block too-short campaign -- svar på ja/nei -->\n- Nei.\n- Jo.\n',
    )
    const { stdout, stderr } = await check()
    expect(stderr).toContain('Unntatt: 1 funn')
    expect(stdout).not.toContain('«Nei.»')
    expect(stdout).toContain('«Jo.»')
    expect(stdout).toMatch(/linje 3 +advarsel +unused-exception +Unntaket fra campaign er ikke i bruk/)
    const off = await writeFile(path('hovedgrep.yaml'), 'check: { inline-exceptions: false }\n').then(() => check())
    expect(off.stdout).toContain('«Nei.»')
    expect(off.stdout).not.toContain('exception')
  })

  it('lets a comment except that somebody sent with a date, as long as it holds, also with --redact', async () => {
    await writeFile(
      path('inn/notat.md'),
      '- Nei. <!-- hovedgrep-disable-block too-short -- avtalt med Kari Nordmann until:2027-01-31 -->\n',
    )
    for (const more of [[], ['--redact']]) {
      expect((await check('--date', '2027-01-31', ...more)).stdout).not.toContain('«Nei.»')
      const after = await check('--date', '2027-02-01', ...more)
      expect(after.stdout).toContain('«Nei.»')
      expect(after.stdout).toContain('Unntaket fra too-short gjaldt til og med 2027-01-31, og gjelder ikke lenger.')
    }
  })

  it('lets no file in an archive except anything', async () => {
    const note = '<!-- hovedgrep-disable-file too-short -- fordi jeg vil -->\n\n- Nei.\n'
    await writeFile(path('inn/sendt.zip'), packFiles({ 'a.md': note }))
    expect((await check()).stdout).toMatch(/sendt\.zip\/a\.md\n.*«Nei\.»/)
  })

  it('lets the configuration except by id, and tells of what is not in use', async () => {
    await writeFile(
      path('hovedgrep.yaml'),
      `check:
  exceptions:
    - { rule: too-short, id: svar.csv#2, reason: Svaret er ja }
    - { rule: too-short, id: "notat.md#*", reason: Avtalt, until: 2027-01-31 }
    - { rule: too-short, id: borte.csv, reason: Avtalt }
`,
    )
    const { stdout } = await check()
    expect(stdout).not.toContain('too-short  ')
    expect(stdout).toContain('1 funn: 1 advarsel.')
    expect(stdout).toContain('hovedgrep.yaml\n')
    expect(stdout).toContain(
      'Unntaket fra too-short for borte.csv i check.exceptions er ikke i bruk'.replace('borte.csv', '«borte.csv»'),
    )
    expect((await check('--date', '2027-02-01')).stdout).toContain('«Nei.»')
  })

  it('ends with 2 for mistakes in the configuration, each with its place', async () => {
    await writeFile(
      path('hovedgrep.yaml'),
      `check:
  date: 2027-02-30
  exceptions:
    - { rule: to-short, id: a, reason: b }
    - { rule: too-short, id: a }
    - { rule: too-short, id: a, reason: b, until: snart }
    - { rule: too-short, ids: a, reason: b }
    - { rule: unused-exception, id: a, reason: b }
`,
    )
    const { exitCode, stderr } = await check()
    expect(exitCode).toBe(2)
    expect(stderr).toContain('hovedgrep.yaml:2:9 check.date må være en dato')
    expect(stderr).toContain(
      'hovedgrep.yaml:4:15 check.exceptions[0]: Unntaket gjelder en regel som ikke finnes, «to-short» (mente du too-short?).',
    )
    expect(stderr).toContain('hovedgrep.yaml:5:7 check.exceptions[1] mangler nøkkelen «reason»')
    expect(stderr).toContain('check.exceptions[2].until må være en dato')
    expect(stderr).toContain('ukjent nøkkel «ids» i check.exceptions[3]')
    expect(stderr).toContain('check.exceptions[4]: Unntaket gjelder en regel som ikke finnes, «unused-exception»')
  })

  it('refuses a --date that does not exist', async () => {
    const { exitCode, stderr } = await check('--date', '31.01.2027')
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('ventet en dato som finnes')])
  })
})

describe('check --changed-since', () => {
  it.skipIf(!hasGit())('shows findings in changed files alone, though the rules see all (needs git)', async () => {
    git(workspace.path, 'init')
    git(workspace.path, 'add', '.')
    git(workspace.path, 'commit', '-m', 'Først')
    const since = (ref: string) =>
      runInProcess(['check', 'inn', '--taxonomy', 'torget.yaml', '--fail-on', 'warning', '--changed-since', ref], {
        cwd: workspace.path,
        env: gitEnvironment,
      })
    const same = await since('HEAD')
    expect([same.exitCode, same.stdout]).toEqual([0, 'Ingen funn.\n'])
    expect(same.stderr).toContain('Ikke endret siden HEAD: 3 funn er utelatt (1 av dem gjelder hele materialet)')
    // The words stand in a file that has not changed: only who reads both can tell.
    await writeFile(path('inn/ny.csv'), `nr;innspill\n1;${sound}\n`)
    const copied = await since('HEAD')
    expect(copied.exitCode).toBe(1)
    expect(copied.stdout).toMatch(/^svar\.csv|^ny\.csv/)
    expect(copied.stdout).not.toContain('too-short')
    const unknown = await since('mian')
    expect([unknown.exitCode, unknown.stderr]).toEqual([2, expect.stringContaining('git kjenner ikke «mian».')])
  })
})

describe('check, with many findings of reading in one file', () => {
  const table = (...ids: readonly number[]): string =>
    ['id;innspill', ...ids.map((id, at) => `${id};Innspill ${at} sier at ${sound.toLowerCase()}`)].join('\n')
  const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at)
  const one = (...argv: string[]): Promise<CliResult> =>
    check('--rule', 'duplicate-id=warning', '--fail-on', 'warning', '--id-column', 'id', ...argv)

  it('knows each repeated id, so that one more of many is new', async () => {
    await writeFile(path('inn/svar.csv'), table(...upTo(60), ...upTo(60)))
    await one('--update-baseline')
    expect((await baseline()).match(/duplicate-id/g)).toHaveLength(60)
    expect((await one()).exitCode).toBe(0)
    await writeFile(path('inn/svar.csv'), table(...upTo(180), ...upTo(180)))
    const { exitCode, stdout } = await one()
    expect(exitCode).toBe(1)
    expect(stdout).toContain('Id-en «179» er brukt på en tidligere rad i filen.')
    expect(stdout).toContain(': 120 advarsler')
  })

  it('counts those above a thousand as warnings too, and lists the first', async () => {
    await writeFile(path('inn/svar.csv'), table(...upTo(1100), ...upTo(1100)))
    const argv = ['check', 'inn/svar.csv', '--taxonomy', 'torget.yaml', '--rule', 'lever-without-input=off']
    const most = (n: number): Promise<CliResult> =>
      run(...argv, '--id-column', 'id', '--rule', 'duplicate-id=warning', '--max-warnings', String(n))
    const failed = await most(1099)
    expect(failed.exitCode).toBe(1)
    expect(failed.stderr).toContain('For mange advarsler: 1100')
    expect(failed.stdout).toContain('Id-en «0» er brukt på en tidligere rad i filen.')
    expect(failed.stdout).toContain('100 funn til av samme slag er ikke vist (1100 i alt).')
    expect((await most(1100)).exitCode).toBe(0)
  })
})

describe('check, with a flaw that has moved or got worse', () => {
  const write = (text: string): Promise<void> => writeFile(path('inn/svar.csv'), text)

  it('tells one empty row from another, wherever they stand', async () => {
    await write(`id;innspill\n1;${sound}\n2;\n3;Vi vil ha flere benker ved fontenen i parken.\n`)
    await check('--update-baseline')
    await write(`id;innspill\n2;\n1;${sound}\n3;Vi vil ha flere benker ved fontenen i parken.\n`)
    expect((await check()).exitCode).toBe(0)
    await write(`id;innspill\n1;${sound}\n2;Vi vil ha flere trær ved fontenen i parken.\n3;\n`)
    const { exitCode, stdout } = await check()
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/rad 3.*empty-input/)
  })

  it('tells one short row from another, and «Spørsmål 1» from «Spørsmål 2»', async () => {
    await write(`id;innspill;Svar 1;Svar 2\n1;${sound};a;b\n2;Her er det altfor få benker ved fontenen.;c\n`)
    await check('--update-baseline', '--required-column', 'Spørsmål 1')
    expect((await check('--required-column', 'Spørsmål 1')).exitCode).toBe(0)
    expect((await check('--required-column', 'Spørsmål 2')).stdout).toContain('missing-column')
    await write(`id;innspill;Svar 1;Svar 2\n1;${sound};a\n2;Her er det altfor få benker ved fontenen.;c;d\n`)
    const { stdout } = await check('--required-column', 'Spørsmål 1')
    expect(stdout).toMatch(/rad 1.*short-row/)
  })

  it('takes a further copy of a known text as new, and one fewer as known', async () => {
    const copies = (n: number): string =>
      ['id;innspill', ...Array.from({ length: n }, (_, at) => `${at};${sound}`)].join('\n')
    await write(copies(3))
    await check('--update-baseline')
    expect((await check()).exitCode).toBe(0)
    await write(copies(4))
    const more = await check()
    expect(more.stdout).toContain('Samme tekst står 4 ganger')
    expect(more.stdout).not.toContain('stale-baseline')
    await write(copies(2))
    expect((await check()).exitCode).toBe(0)
  })

  it('takes a limit that is missed by more than was recorded as new', async () => {
    const answers = (n: number): string =>
      ['id;innspill', ...Array.from({ length: n }, (_, at) => `${at};Svar ${at} sier at ${sound}`)].join('\n')
    await writeFile(
      path('hovedgrep.yaml'),
      'taxonomy: torget.yaml\ncheck:\n  minima:\n    - lever: bod\n      at-least: 90\n',
    )
    const limited = (...argv: string[]): Promise<CliResult> =>
      run('check', 'inn/svar.csv', '--rule', 'near-duplicate=off', '--rule', 'campaign=off', ...argv)
    await write(answers(5))
    await limited('--update-baseline')
    expect((await limited()).exitCode).toBe(0)
    await write(answers(6))
    expect((await limited()).exitCode).toBe(0)
    await write(answers(4))
    const { exitCode, stdout } = await limited()
    expect(exitCode).toBe(1)
    expect(stdout).toContain('check.minima krever minst 90.')
  })
})

describe('check, with a comment that would hide what is said of other files', () => {
  const comment = '<!-- hovedgrep-disable-file exact-duplicate respondent-spelling -- jeg -->'

  it('tells of the repeat all the same, and why the comment does not hold', async () => {
    await writeFile(path('inn/a.csv'), `id;innspill\n1;${sound}\n`)
    await writeFile(path('inn/b.md'), `${comment}\n\n- ${sound}\n`)
    await writeFile(path('inn/c.csv'), `id;innspill\n2;${sound}\n`)
    const { stdout } = await check()
    expect(stdout).toContain('Samme tekst står 4 ganger')
    expect(stdout).toContain(
      'Unntaket fra exact-duplicate gjelder ikke: funnet er også om innspill i andre filer: a.csv#1, c.csv#2, svar.csv#1.',
    )
  })

  it('covers a repeat that stands in its own file alone', async () => {
    const other = 'Det trengs mange flere benker langs hele kaia og opp bakken.'
    await writeFile(path('inn/b.md'), `${comment}\n\n- ${other}\n- ${other}\n`)
    const { stdout } = await check()
    expect(stdout).not.toContain('Samme tekst')
    expect(stdout).not.toContain('Unntaket fra exact-duplicate')
  })

  it('tells of a sender that is spelt in another way in another file', async () => {
    const letter = (name: string): string => `---\navsender: ${name}\n---\n\n${comment}\n\n`
    await writeFile(path('inn/svar.csv'), `id;avsender;innspill\n1;Oslo Kommune;${sound}\n`)
    await writeFile(path('inn/z.md'), `${letter('Oslo kommune')}- Det trengs mange flere benker langs hele kaia.\n`)
    expect((await check()).stdout).toContain('respondent-spelling')
  })
})
