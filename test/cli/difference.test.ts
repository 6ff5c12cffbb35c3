import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CliResult, runInProcess } from '../support/cli-run.ts'
import { withoutMark } from '../support/without-mark.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { files } from './files.ts'

const nasty =
  'Nr;Avsender;Innspill\n2;Kari;Torgleien er for høy for oss.\n1;Torg | <b>laget</b>;"Torgleien | er <script>x</script> [for](javascript:a) høy\n# nå"\n'

/** The same taxonomy without its third lever. */
const twoLevers = String(files['torget.yaml']).split('  - number: 3')[0] ?? ''

const people =
  'Nr;Navn;Innspill\n1;Kari Oppdikt;Torgleien er for høy, ring meg på 99 88 77 66 eller skriv til kari@oppdikt.no.\n'
const morePeople = `${people}2;Per Påfunn;Vi vil ha konsert hver lørdag. Hilsen Per Påfunn.\n`

describe('hovedgrep diff', () => {
  let workspace: Workspace

  async function run(...argv: string[]): Promise<CliResult> {
    return runInProcess(argv, { cwd: workspace.path })
  }

  const diff = (...argv: string[]): Promise<CliResult> => run('diff', ...argv, '--taxonomy', 'torget.yaml')

  beforeAll(async () => {
    workspace = await createWorkspace({
      ...files,
      'stygg.csv': nasty,
      'enkel.csv': nasty.split('1;')[0] ?? '',
      'to.yaml': twoLevers,
      'folk1.csv': people,
      'folk2.csv': morePeople,
    })
    for (const [path, name, taxonomy = 'torget.yaml'] of [
      ['innspill/svar.csv', 'svar.jsonl'],
      ['innspill', 'alt.jsonl'],
      ['stygg.csv', 'stygg.jsonl'],
      ['enkel.csv', 'enkel.jsonl'],
      ['tomt.csv', 'tomt.jsonl'],
      ['innspill/svar.csv', 'to.jsonl', 'to.yaml'],
      ['folk1.csv', 'folk1.jsonl'],
      ['folk2.csv', 'folk2.jsonl'],
    ] as const) {
      const { exitCode, stderr } = await run('classify', path, '-o', name, '--taxonomy', taxonomy, '-q')
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    }
  })

  afterAll(() => workspace.remove())

  it('ends with 0 whether there are differences or not, and says the counts on standard error', async () => {
    const same = await diff('svar.jsonl', 'svar.jsonl')
    expect(same.exitCode).toBe(0)
    expect(same.stdout).toContain('De to rundene har nøyaktig de samme innspillene.')
    expect(same.stderr).toContain('Innspill: 5 uendret, 0 med ny id, 0 med endret tekst, 0 nye, 0 borte')
    const other = await diff('svar.jsonl', 'alt.jsonl', '-o', 'ut.md')
    expect(other).toMatchObject({ exitCode: 0, stdout: '' })
    expect(other.stderr).toContain('Sammenligningen står i ut.md')
    expect(await readFile(join(workspace.path, 'ut.md'), 'utf8')).toContain('## Nye innspill\n')
  })

  it('writes the same bytes twice, and says so of a language and a date as told', async () => {
    const argv = [
      'svar.jsonl',
      'alt.jsonl',
      '--language',
      'nn',
      '--date',
      '2019-05-31',
      '--title',
      'Torget *to* gonger',
    ]
    const { stdout } = await diff(...argv)
    expect(withoutMark(stdout).startsWith('# Torget \\*to\\* gonger\n\nDato: 31. mai 2019\n')).toBe(true)
    expect((await diff(...argv)).stdout).toBe(stdout)
  })

  it('compares empty rounds', async () => {
    expect((await diff('tomt.jsonl', 'tomt.jsonl')).stdout).toContain('Ingen av rundene har innspill.')
    const { stdout, exitCode } = await diff('tomt.jsonl', 'svar.jsonl')
    expect(exitCode).toBe(0)
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('says that a filter was used, and tests nothing', async () => {
    await run('classify', 'innspill', '-o', 'utvalg.jsonl', '--lever', 'bod', '--taxonomy', 'torget.yaml', '-q')
    const { stdout } = await diff('alt.jsonl', 'utvalg.jsonl')
    expect(stdout).toMatch(/Sammenligningen gjelder utvalg: Et filter holdt 0 innspill utenfor forrige runde og [1-9]/)
    expect(stdout).toContain('så forskjellene er ikke testet.')
    expect(stdout).not.toMatch(/er mer enn tilfeldig\.|Mer enn tilfeldig\?|uten innspill nå/)
  })

  it('refuses what is no result, and says how to make one', async () => {
    const { exitCode, stderr } = await diff('innspill', 'svar.jsonl')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('«innspill» er ikke et resultat fra «hovedgrep classify» i JSON Lines.')
    expect(stderr).toContain('hovedgrep classify innspill -o gammel.jsonl')
    expect((await diff('svar.jsonl', 'innspill/svar.csv')).stderr).toContain('classify innspill/svar.csv -o ny.jsonl')
    expect((await diff('-', 'svar.jsonl')).stderr).toContain('classify innspill/ -o gammel.jsonl')
  })

  it('refuses a result that is missing, cut short or damaged, as report does', async () => {
    expect((await diff('svarr.jsonl', 'svar.jsonl')).stderr).toContain('Mente du «svar.jsonl»?')
    const whole = await readFile(join(workspace.path, 'svar.jsonl'), 'utf8')
    await writeFile(join(workspace.path, 'kuttet.jsonl'), whole.split('\n').slice(0, 3).join('\n'))
    await writeFile(join(workspace.path, 'skadet.jsonl'), whole.replace('"aspect":"', '"aspect":"x'))
    await writeFile(join(workspace.path, 'ny-versjon.jsonl'), whole.replace('"formatVersion":1', '"formatVersion":99'))
    for (const [name, words] of [
      ['kuttet.jsonl', 'er avkortet: siste linje, med regnskapet, mangler'],
      ['skadet.jsonl', 'skadet.jsonl:1: aspect skal være en av'],
      ['ny-versjon.jsonl', 'formatversjon 99'],
    ] as const)
      for (const paths of [
        [name, 'svar.jsonl'],
        ['svar.jsonl', name],
      ]) {
        const { exitCode, stdout, stderr } = await diff(...paths)
        expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
        expect(stderr).toContain(words)
      }
  })

  it('never writes over what it reads', async () => {
    const before = await readFile(join(workspace.path, 'svar.jsonl'), 'utf8')
    const { exitCode, stderr } = await diff('svar.jsonl', 'alt.jsonl', '-o', './svar.jsonl')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('er både innfil og utfil')
    expect(await readFile(join(workspace.path, 'svar.jsonl'), 'utf8')).toBe(before)
  })

  it('refuses a result of other levers and names the option, and with it tells which levers only one has', async () => {
    const refused = await diff('to.jsonl', 'svar.jsonl')
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain('to.jsonl er laget med andre hovedgrep: Filen mangler «renhold».')
    expect(refused.stderr).toContain('--old-taxonomy <fil>')
    const { stdout, exitCode } = await diff('to.jsonl', 'svar.jsonl', '--old-taxonomy', 'to.yaml')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('Bare den nye rundens taksonomi har **3. Renhold**. Det er ikke sammenlignet.')
    expect(stdout).toMatch(/\| Renhold +\| +ikke i taksonomien \| 3 \(60,0.%\) \| +\|/)
    expect(stdout).toMatch(/\| Hovedgrepene i taksonomien +\| ingen egne +\| egne: 3\. Renhold +\|/)
  })

  it('lets nothing in the inputs become structure', async () => {
    const { stdout } = await diff('enkel.jsonl', 'stygg.jsonl')
    expect(stdout).toContain('«Torgleien \\| er \\<script>x\\</script> \\[for\\](javascript:a) høy # nå»')
    expect(stdout).toContain('Torg \\| \\<b>laget\\</b>')
  })

  it('takes inputs with personal data for the same, and shows none of them with --redact', async () => {
    const argv = ['folk1.jsonl', 'folk2.jsonl', '--redact']
    for (const format of ['markdown', 'json']) {
      const { stdout, stderr } = await diff(...argv, '--format', format)
      expect(stdout + stderr).not.toMatch(/99 ?88|oppdikt\.no|Påfunn|Kari/)
      expect(stderr).toContain('1 uendret')
      expect(stderr).toContain('Erstattet personopplysninger:')
    }
    expect((await diff('folk1.jsonl', 'folk2.jsonl')).stdout).toContain('Per Påfunn')
  })

  it('knows two folders with one round each for the same', async () => {
    const { path } = workspace
    await copyFile(join(path, 'innspill/svar.csv'), join(path, 'tom/svar.csv'))
    await copyFile(join(path, 'innspill/notat.md'), join(path, 'tom/notat.md'))
    await run('classify', 'tom/svar.csv', 'tom/notat.md', '-o', 'mappe.jsonl', '--taxonomy', 'torget.yaml', '-q')
    const { stdout } = await diff('alt.jsonl', 'mappe.jsonl', '--format', 'json')
    const found: { inputs: unknown } = JSON.parse(stdout)
    expect(found.inputs).toEqual({ same: 7, moved: 0, changed: 0, added: 0, gone: 1 })
  })
})
