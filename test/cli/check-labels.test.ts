import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runInProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { files } from './files.ts'

interface Found {
  readonly rule: string
  readonly severity: string
  readonly source: string
  readonly place: string
  readonly inputId: string
  readonly message: string
}

const config = `taxonomy: torget.yaml
paths: [innspill]
check:
  rules: { missing-label: off }
`
const gold = `source,locator,snippet,primary,secondary
innspill/svar.csv,row:1,Torgleien er for høy,bod,
innspill/svar.csv,row:2,Vi vil ha konsert hver,musik,
innspill/svar.csv,row:3,Noe helt annet,renhold,
innspill/borte.csv,row:3,,renhold,
innspill/notat.md,line:9,,bod,
`
const coded = `Innspill;Fasit;Andre
Torgleien er for høy for dem som bare selger jordbær.;bod;bod
Vi vil ha konsert hver lørdag på torget.;musikk;renhold
Mindre søppel på torget om kvelden takk.;renhold;renhold
`

let workspace: Workspace

beforeAll(async () => {
  workspace = await createWorkspace({
    ...files,
    'hovedgrep.yaml': config,
    'fasit/fasit.csv': gold,
    'innspill/fasit.csv': gold.replaceAll('innspill/', ''),
    'kodet.csv': coded,
  })
})
afterAll(() => workspace.remove())

async function check(...argv: readonly string[]) {
  const { exitCode, stdout, stderr } = await runInProcess(['check', '--format', 'json', ...argv], {
    cwd: workspace.path,
  })
  const findings: readonly Found[] = stdout === '' ? [] : JSON.parse(stdout).findings
  return { exitCode, stderr, findings, of: (rule: string) => findings.filter((one) => one.rule === rule) }
}

describe('check --gold', () => {
  it('finds the inputs of a gold file that lies in the same folder, and does not read it as inputs', async () => {
    const { of, findings } = await check('--gold', 'innspill/fasit.csv')
    expect(of('unknown-lever')).toMatchObject([
      { source: 'innspill/fasit.csv', place: 'row:2', message: 'Merkelappen «musik» er ikke et hovedgrep.' },
    ])
    expect(of('gold-not-found')).toMatchObject([
      { place: 'row:3', message: expect.stringContaining('peker på et innspill med andre ord') },
      { place: 'row:4', message: '1 rad i fasiten gjelder «borte.csv», som ikke er lest.' },
    ])
    expect(findings.filter(({ inputId }) => inputId.includes('fasit.csv'))).toEqual([])
  })

  it('finds them by the end of their path, too', async () => {
    const { of } = await check('--gold', 'fasit/fasit.csv', 'innspill/svar.csv', 'innspill/notat.md')
    expect(of('gold-not-found').map(({ place }) => place)).toEqual(['row:3', 'row:4'])
  })

  it('finds them under --redact, and tells no more than without', async () => {
    const { of } = await check('--gold', 'fasit/fasit.csv', 'innspill', '--redact')
    expect(of('gold-not-found').map(({ place }) => place)).toEqual(['row:3', 'row:4'])
  })

  it('says which file is missing, and what is no gold', async () => {
    expect(await check('--gold', 'fasitt.csv')).toMatchObject({ exitCode: 2 })
    const { exitCode, stderr } = await check('--gold', 'kodet.csv')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('Fasiten sier ikke hvilke innspill')
  })
})

describe('check with limits', () => {
  it('fails when two people agree too little', async () => {
    await write('kodet.yaml', 'check: { second-coder-column: Andre, min-agreement: 0.8 }')
    const { exitCode, of } = await check('kodet.csv', '--gold-column', 'Fasit', '--config', 'kodet.yaml')
    expect(exitCode).toBe(1)
    expect(of('coder-agreement')[0]?.message).toMatch(/^De to er enige om 2 av 3 innspill: kappa er 0,500 /)
  })

  it('refuses a minimum about a column that nothing has, with the nearest, unless it may be in what was not read', async () => {
    const minimum = 'check: { minima: [{ column: Anre, value: bod, at-least: 1 }] }'
    await write('minst.yaml', minimum)
    const whole = await check('kodet.csv', '--config', 'minst.yaml')
    expect(whole.exitCode).toBe(2)
    expect(whole.stderr).toContain('Ingen tabell har kolonnen «Anre», som check.minima[0].column nevner.')
    expect(whole.stderr).toContain('Mente du «Andre»?')
    await write('alle.yaml', `paths: [innspill, kodet.csv]\n${minimum}`)
    const part = await check('kodet.csv', '--config', 'alle.yaml')
    expect(part.exitCode).toBe(1)
    expect(part.of('too-few-inputs')).toHaveLength(1)
    await write('feil.docx', 'Ikke noe dokument.')
    const damaged = await check('kodet.csv', 'feil.docx', '--config', 'minst.yaml')
    expect(damaged.exitCode).toBe(1)
    expect(damaged.of('too-few-inputs')).toHaveLength(1)
  })

  it('says that a limit has no labels to measure against', async () => {
    await write('uten.yaml', 'check: { min-macro-f1: 0.8 }')
    const { exitCode, stderr } = await check('kodet.csv', '--config', 'uten.yaml')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('check.min-macro-f1 måler mot merkelapper')
  })

  it('records its figures, passes against them, and fails when they were better', async () => {
    const own = ['kodet.csv', '--gold-column', 'Fasit', '--config', 'kvalitet.yaml']
    await write('kvalitet.yaml', 'check: { recorded-quality: kvalitet.json }')
    expect((await check(...own)).stderr).toContain('kvalitet.json i check.recorded-quality finnes ikke')
    expect(await check(...own, '--record-quality', 'kvalitet.json')).toMatchObject({ exitCode: 0 })
    expect((await check(...own)).of('quality-drop')).toEqual([])
    const text = await readFile(join(workspace.path, 'kvalitet.json'), 'utf8')
    await write('kvalitet.json', text.replace(/"error": [\d.]+/, '"error": 0'), '')
    const { of, exitCode } = await check(...own)
    expect(of('quality-drop')).toHaveLength(1)
    expect(exitCode).toBe(1)
  })

  it('records the bytes that evaluate writes of the same inputs', async () => {
    await check('kodet.csv', '--gold-column', 'Fasit', '--record-quality', 'en.json')
    const rows: Record<string, string>[] = parse(coded, { columns: true, delimiter: ';' })
    const cells = rows.map(
      ({ Innspill, Fasit }, at) => `kodet.csv#row:${at + 1} column:Innspill,${Innspill},${Fasit}\n`,
    )
    await write('som-fasit.csv', `id,text,primary\n${cells.join('')}`, '')
    await runInProcess(['evaluate', 'som-fasit.csv', '--format', 'json', '-o', 'to.json'], { cwd: workspace.path })
    const [one, other] = await Promise.all(
      ['en.json', 'to.json'].map((name) => readFile(join(workspace.path, name), 'utf8')),
    )
    expect(one).toBe(other)
  })
})

/** Writes a file; a configuration has the taxonomy in front. */
async function write(name: string, text: string, before = 'taxonomy: torget.yaml\n'): Promise<void> {
  await writeFile(join(workspace.path, name), before + text)
}

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url))

describe.skipIf(!existsSync(corpus))('on the example consultation (needs ../shared beside the project)', () => {
  it('finds every row of the gold, and is quiet on labels that are right', async () => {
    await write('norsk.yaml', 'language: nb\n', '')
    const { of, exitCode, findings } = await check(
      corpus,
      '--gold',
      join(corpus, 'fasit.csv'),
      '--config',
      'norsk.yaml',
    )
    expect(of('gold-not-found')).toEqual([])
    expect(of('unknown-lever')).toEqual([])
    expect(of('gold-two-levers')).toEqual([])
    expect(of('label-column')).toEqual([])
    // 375 labels, set with care: those that the model cannot believe are its own mistakes.
    expect(of('unlikely-gold').length).toBeLessThanOrEqual(8)
    // The gold is known to leave some inputs out, and says so of each file where it does.
    expect(of('missing-label').map(({ source }) => source)).toEqual([
      'idejam-nynorsk.md',
      'openspace-baerum.md',
      'workshop-bergen.md',
      'workshop-sarpsborg.md',
    ])
    expect(exitCode).toBe(findings.some(({ severity }) => severity === 'error') ? 1 : 0)
  })
})
