import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliResult, runInProcess } from '../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { files } from './files.ts'

let place: Workspace
beforeEach(async () => {
  place = await createWorkspace(files)
})
afterEach(() => place.remove())

const check = (...words: string[]): Promise<CliResult> =>
  runInProcess(['check', 'innspill', '--taxonomy', 'torget.yaml', '--verbose', ...words], { cwd: place.path })

/** What the cache did, as `--verbose` tells it. */
const did = ({ stderr }: CliResult): string => /^Mellomlager: (.*)$/m.exec(stderr)?.[1] ?? ''

const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n')

describe('check --cache', () => {
  it('makes no cache unless it is asked for', async () => {
    await check()
    expect(readdirSync(place.path)).not.toContain('.hovedgrep-cache')
  })

  it('answers at once when nothing has changed, with the same words on both outputs', async () => {
    const without = await check()
    const first = await check('--cache')
    const again = await check('--cache')
    expect(did(first)).toMatch(/^0 innspill gjenbrukt, \d+ plassert på nytt$/)
    expect(did(again)).toBe('ingenting er endret siden sist, så funnene er de samme')
    for (const { stdout, stderr, exitCode } of [first, again])
      expect({ stdout, stderr: stderr.replace(/^Mellomlager: .*\n/m, ''), exitCode }).toEqual(without)
  })

  it('classifies only the file that has changed', async () => {
    await check('--cache')
    writeFileSync(join(place.path, 'innspill/brev.txt'), 'Det er for mye søppel på torget hver eneste søndag.\n')
    expect(did(await check('--cache'))).toMatch(/^\d+ innspill gjenbrukt, 1 plassert på nytt$/)
  })

  it('applies other rules to remembered inputs, and classifies anew with other settings of the model', async () => {
    await check('--cache')
    expect(did(await check('--cache', '--rule', 'campaign=error'))).toMatch(/, 0 plassert på nytt$/)
    expect(did(await check('--cache', '--min-words', '9'))).toMatch(/^0 innspill gjenbrukt/)
  })

  it('notices that a file which the configuration names has changed', async () => {
    await check('--cache')
    const taxonomy = join(place.path, 'torget.yaml')
    writeFileSync(taxonomy, readFileSync(taxonomy, 'utf8').replace('søppel: 5', 'søppel: 4'))
    expect(did(await check('--cache'))).toMatch(/^0 innspill gjenbrukt/)
  })

  it('tells a run of a part from one of all that the configuration names, though both read the same', async () => {
    const configure = (paths: string): void =>
      writeFileSync(
        join(place.path, 'hovedgrep.yaml'),
        `paths: ${paths}\ncheck:\n  exceptions:\n    - { rule: too-short, id: "svar.csv#77", reason: avklart }\n`,
      )
    const run = (...words: string[]) => runInProcess(['check', '--quiet', ...words], { cwd: place.path })
    configure('[innspill, annet]')
    expect((await run('--cache', 'innspill')).stdout).not.toContain('unused-exception')
    configure('[innspill]')
    const without = await run()
    expect(without.stdout).toContain('unused-exception')
    expect(await run('--cache')).toEqual(without)
  })

  it('does not read its own folder as inputs, and does not tell of it', async () => {
    const before = await check('--no-cache', '--cache-location', 'innspill/lager')
    const made = await check('--cache', '--cache-location', 'innspill/lager')
    expect(readdirSync(join(place.path, 'innspill/lager')).length).toBeGreaterThan(0)
    const after = await check('--no-cache', '--cache-location', 'innspill/lager')
    expect([made.stdout, after.stdout]).toEqual([before.stdout, before.stdout])
  })

  it('lies beside the configuration that asks for it', async () => {
    const config = join(place.path, 'prosjekt/hovedgrep.yaml')
    writeFileSync(config, readFileSync(config, 'utf8').replace('check:\n', 'check:\n  cache: true\n'))
    await runInProcess(['check'], { cwd: join(place.path, 'prosjekt') })
    expect(readdirSync(join(place.path, 'prosjekt'))).toContain('.hovedgrep-cache')
    expect(readdirSync(place.path)).not.toContain('.hovedgrep-cache')
  })

  it('gives the same from several runs at a time', async () => {
    const without = await check('--format', 'json')
    const runs = await Promise.all(Array.from({ length: 6 }, () => check('--format', 'json', '--cache')))
    for (const { stdout, exitCode } of runs)
      expect({ stdout, exitCode }).toEqual({ stdout: without.stdout, exitCode: without.exitCode })
    expect(readdirSync(join(place.path, '.hovedgrep-cache')).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('holds with --redact none of what was replaced, and says of a run from the cache how much that was', async () => {
    const secret = 'kari.hansen@eksempel.no'
    writeFileSync(join(place.path, 'innspill/hemmelig.txt'), `Skriv til ${secret} om torgleien, og ring 41 23 45 67.\n`)
    const first = await check('--cache', '--redact')
    const again = await check('--cache', '--redact')
    expect(did(again)).toBe('ingenting er endret siden sist, så funnene er de samme')
    const replaced = /Erstattet personopplysninger: .*/.exec(first.stderr)?.[0]
    expect(replaced).toMatch(/e-post 1/)
    expect(again.stderr).toContain(replaced)
    expect(bytesIn(join(place.path, '.hovedgrep-cache'))).not.toMatch(/kari|hansen|41 23/i)
  })

  it('holds no words of findings that can be read without the files, also without --redact', async () => {
    const said = 'Ring meg på 987 65 432 om jordbærbua på torget.'
    writeFileSync(join(place.path, 'innspill/tlf.md'), `- ${said}\n- Jordbærbua\n`)
    const { stdout } = await check('--cache')
    expect(stdout).toContain('personal-data')
    expect(stdout).toContain('«Jordbærbua»')
    const kept = bytesIn(join(place.path, '.hovedgrep-cache'))
    for (const words of ['987', '65 432', 'Jordb', 'personal-data']) expect(kept).not.toContain(words)
    expect((await check('--cache')).stdout).toBe(stdout)
  })

  it('keeps a baseline apart: what it leaves out is told, and it can be made anew', async () => {
    await check('--cache')
    expect((await check('--cache', '--update-baseline')).stderr).toContain('regnes som kjent')
    const first = await check('--cache')
    const again = await check('--cache')
    expect(first.stdout).toContain('Ingen nye funn; 4 kjente er utelatt.')
    expect(did(again)).toBe('ingenting er endret siden sist, så funnene er de samme')
    expect(again.stderr).toContain('funn er kjent fra før og ikke vist')
    expect((await check('--cache', '--no-baseline')).stdout).not.toContain('Ingen nye funn')
  })

  it('says that it cannot be used where its folder is a file, and answers all the same', async () => {
    writeFileSync(join(place.path, 'opptatt'), '')
    const without = await check()
    const result = await check('--cache', '--cache-location', 'opptatt')
    expect(result.stdout).toBe(without.stdout)
    expect(result.stderr).toMatch(
      /merk: Mellomlageret kan ikke brukes \((?:mappen i stien er en fil|det er ingen mappe)\); svaret er det samme uten\./,
    )
  })

  it.skipIf(process.platform === 'win32')(
    'says so too where a link leads nowhere, or nothing can be made',
    async () => {
      const without = await check()
      symlinkSync('/finnes/ikke', join(place.path, 'lenke'))
      const places = ['lenke', '/dev/null', ...(process.platform === 'linux' ? ['/proc', '/proc/1/lager'] : [])]
      for (const folder of places) {
        const { stdout, stderr } = await check('--cache', '--cache-location', folder)
        expect(stdout).toBe(without.stdout)
        expect(stderr).toMatch(/merk: Mellomlageret kan ikke brukes \([a-zæøå ]+\); svaret er det samme uten\./)
      }
    },
  )

  it.skipIf(process.platform === 'win32')('opens nothing in its folder but files, and replaces the rest', async () => {
    const without = await check()
    await check('--cache')
    const folder = join(place.path, '.hovedgrep-cache')
    const entries = readdirSync(folder).filter((name) => /\.(?:flaws|rows)$/.test(name))
    expect(entries.length).toBeGreaterThan(1)
    const replaceWith: readonly ((path: string) => void)[] = [
      (path) => execFileSync('mkfifo', [path]),
      (path) => symlinkSync('/dev/zero', path),
    ]
    for (const make of replaceWith) {
      for (const name of entries) {
        rmSync(join(folder, name))
        make(join(folder, name))
      }
      const { stdout, stderr } = await check('--cache')
      expect(stdout).toBe(without.stdout)
      expect(stderr).toContain('merk: Mellomlageret kan ikke brukes (noe i mappen er ikke en vanlig fil)')
      for (const name of entries) expect(lstatSync(join(folder, name)).isFile()).toBe(true)
    }
    expect(did(await check('--cache'))).toBe('ingenting er endret siden sist, så funnene er de samme')
  })

  it('uses no cache of the whole where standard input is read, whose bytes cannot be known beforehand', async () => {
    const run = (stdin: string) =>
      runInProcess(['check', '-', '--from', 'text', '--taxonomy', 'torget.yaml', '--cache', '--format', 'json'], {
        cwd: place.path,
        stdin,
      })
    const one = await run('Torgleien er for høy for dem som selger jordbær.\n')
    const two = await run('Ja\n')
    expect(two.stdout).toContain('too-short')
    expect(await run('Torgleien er for høy for dem som selger jordbær.\n')).toEqual(one)
  })

  it.skipIf(process.platform === 'win32')('keeps what it holds from others', async () => {
    const folder = join(place.path, 'lager')
    mkdirSync(folder)
    chmodSync(folder, 0o755)
    await check('--cache', '--cache-location', 'lager')
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
  })
})
