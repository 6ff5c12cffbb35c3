import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliResult, runInProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { files } from './files.ts'

const rows = 'Nr;Innspill\n1;Torgleien er for høy for dem som bare selger jordbær. \n2;Vi vil ha konsert hver lørdag.\n'
const gold =
  'id,text,primary\n1,Torgleien er for høy for dem som bare selger jordbær. ,bod\n2,Vi vil ha konsert hver lørdag.,musikk\n'
const before: Readonly<Record<string, string>> = {
  'inn/a.csv': rows,
  'inn/b.csv': rows.replaceAll('jordbær', 'epler').replaceAll('konsert', 'musikk'),
  'inn/c.csv': rows.replaceAll('jordbær', 'pærer').replaceAll('konsert', 'sang'),
  'gold2.csv': gold,
  'h2.yaml': 'taxonomy: torget.yaml\n',
  'y.json': '{"formatVersion":1}\n',
  'egen.yaml': String(files['torget.yaml']),
}

let place: Workspace
beforeEach(async () => {
  place = await createWorkspace({ 'torget.yaml': files['torget.yaml'] ?? '', ...before })
})
afterEach(() => place.remove())

const textOf = (name: string): string => readFileSync(join(place.path, name), 'utf8')
const check = (...words: string[]): Promise<CliResult> =>
  runInProcess(['check', '--taxonomy', 'torget.yaml', ...words], { cwd: place.path })

describe('what check reads and writes', () => {
  it.each([
    ['inn --gold gold2.csv --record-quality inn/b.csv', '«b.csv» er både innfil og utfil.'],
    ['inn --gold gold2.csv -o gold2.csv', '«gold2.csv» er fasiten'],
    ['inn --gold gold2.csv -f json=./inn/../gold2.csv', 'gold2.csv» er fasiten'],
    ['inn --config h2.yaml -o h2.yaml', '«h2.yaml» er konfigurasjonen'],
    ['inn -o torget.yaml', '«torget.yaml» er taksonomien'],
    ['inn -o inn/a.csv', '«a.csv» er både innfil og utfil.'],
    ['inn --fix --dry-run -o inn/c.csv', '«c.csv» er både innfil og utfil.'],
    ['inn --fix -f json=inn/c.csv', '«c.csv» er både innfil og utfil.'],
    ['inn --baseline y.json -f json=y.json', '«y.json» er grunnlinjen'],
    ['inn --baseline ny.json --update-baseline -f json=ny.json', 'Både formatet json og grunnlinjen skal skrives'],
    ['inn --gold gold2.csv --record-quality x.json -f json=x.json', 'Både formatet json og målingen skal skrives'],
    ['gold2.csv --gold gold2.csv', 'Ingen innspill er lest: «gold2.csv» er fasiten'],
  ])('is refused before anything is written: check %s', async (words, message) => {
    const { exitCode, stderr, stdout } = await check(...words.split(' '))
    expect(stderr).toContain(message)
    expect([exitCode, stdout]).toEqual([2, ''])
    for (const [name, content] of Object.entries(before)) expect(textOf(name)).toBe(content)
  })

  it('is left alone by --fix where it is no input', async () => {
    writeFileSync(join(place.path, 'hovedgrep.yaml'), 'check:\n  gold: inn/fasit.csv\n  baseline: inn/kjente.json\n')
    writeFileSync(join(place.path, 'inn/fasit.csv'), gold)
    writeFileSync(
      join(place.path, 'inn/rader.csv'),
      'id,source,place,section,question,language,lever,lever_name,status,x\n1 ,a\n',
    )
    const kept = ['inn/fasit.csv', 'inn/rader.csv', 'hovedgrep.yaml', 'inn/kjente.json']
    expect((await check('inn', '--update-baseline')).exitCode).toBe(0)
    const old = kept.map(textOf)
    const { stderr } = await check('inn', '--fix', '-f', 'jsonl=inn/rader.jsonl')
    expect(stderr).toContain('Rettet a.csv')
    expect(stderr).toContain('Ikke rettet, for fasit, grunnlinje og det som skrives, er ikke innspill: fasit.csv')
    expect(kept.map(textOf)).toEqual(old)
  })

  it('hints at the column of labels where the only input is the gold', async () => {
    expect((await check('gold2.csv', '--gold', 'gold2.csv')).stderr).toContain('--gold-column')
  })

  it.each(['classify', 'report'])(
    'is refused for %s too, and for its own earlier answer it is not',
    async (command) => {
      const run = (...words: string[]): Promise<CliResult> =>
        runInProcess([command, 'inn', '--taxonomy', 'torget.yaml', ...words], { cwd: place.path })
      const refused = await run('-o', 'inn/a.csv', '--format', command === 'report' ? 'json' : 'csv')
      expect(refused.exitCode).toBe(2)
      expect(textOf('inn/a.csv')).toBe(rows)
      const own = command === 'report' ? 'inn/svar.json' : 'inn/svar.csv'
      expect((await run('-o', own)).exitCode).toBe(0)
      const again = await run('-o', own, '--verbose')
      expect(again.exitCode).toBe(0)
      expect(again.stderr).toContain('det er filen det skrives til')
    },
  )

  it('writes a measurement again to where it was, and compares it with none', async () => {
    const words = ['inn/a.csv', '--gold', 'gold2.csv', '--record-quality', 'm.json']
    expect((await check(...words)).exitCode).toBeLessThan(2)
    expect((await check(...words)).exitCode).toBeLessThan(2)
  })
})

describe('the file of a finding that is in no input', () => {
  it.each(['github', 'sarif', 'junit', 'gitlab', 'github-summary'])(
    'is the one from the working folder, in %s',
    async (format) => {
      writeFileSync(join(place.path, 'fasit.csv'), 'id,text,primary\n1,Torgleien er for høy.,botter\n')
      writeFileSync(
        join(place.path, 'hovedgrep.yaml'),
        'check:\n  date: 2027-01-31\n  exceptions:\n    - { rule: too-short, id: a.csv#1, reason: Kort, until: 2026-01-31 }\n',
      )
      const { stdout } = await check('inn', '--gold', './fasit.csv', '--format', format)
      expect(stdout).toContain('fasit.csv')
      expect(stdout).toContain('hovedgrep.yaml')
      expect(stdout).not.toMatch(/inn\/(?:fasit\.csv|hovedgrep\.yaml)/)
    },
  )

  it('is the true one where the configuration lies elsewhere', async () => {
    mkdirSync(join(place.path, 'sak'))
    writeFileSync(
      join(place.path, 'sak/hovedgrep.yaml'),
      'paths: [../inn]\ntaxonomy: ../torget.yaml\ncheck:\n  gold: fasit.csv\n  date: 2027-01-31\n  exceptions:\n    - { rule: too-short, id: a.csv#1, reason: Kort, until: 2026-01-31 }\n',
    )
    writeFileSync(join(place.path, 'sak/fasit.csv'), 'id,text,primary\n1,Torgleien er for høy.,botter\n')
    const { stdout } = await runInProcess(['check', '--config', 'sak/hovedgrep.yaml', '--format', 'github'], {
      cwd: place.path,
    })
    expect(stdout).toMatch(/file=sak\/fasit\.csv[,:]/)
    expect(stdout).toMatch(/file=sak\/hovedgrep\.yaml[,:]/)
  })
})
