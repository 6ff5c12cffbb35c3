import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { files as samples } from '../cli/files.ts'
import { runInProcess } from '../support/cli-run.ts'
import { packFiles } from '../support/pack-files.ts'

let root: string
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'navn-')))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const sound = 'Torgleien er for høy for dem som bare selger jordbær i juni måned.'

/** Files with something to find in them, of every kind of which a baseline knows findings in its own way. */
const contents: Readonly<Record<string, string | Uint8Array>> = {
  'kopier.csv': `id;innspill\n1;${sound}\n2;${sound}\n2;${sound}\n3;Ja\n`,
  'datoer.csv': `id;Dato;innspill\n1;2019-03-04;Vi vil ha konsert hver lørdag i juni.\n2;ganske snart;Vi vil ha flere benker.\n`,
  'telefon.csv': `id;Telefon;innspill\n1;22 33 44 55;Gi torget et tak mot regnet om høsten.\n2;;Ja\n`,
  'rader.csv': 'id;innspill;Merknad\n1;;\n2;Her er det altfor få benker ved fontenen\n;Enda et tak trengs;a\n',
  'notat.md':
    '# Torget\n\n<!-- hovedgrep-disable-file exact-duplicate campaign -- avtalt -->\n\n- Nei.\n- Ring 22 33 44 55 om torget og boden.\n- ' +
    `${sound}\n`,
  'brev.txt': `${sound}\n\nRing Kari Nordmann på 22 33 44 55 om boden.\n`,
  'Svar_Kari_Nordmann.txt': 'Nei.\n\nVi i velforeningen vil ha tak over bodene på torget.\n',
  'pakke.zip': packFiles({
    'a/notat.md': '# Torget\n\n- Jo.\n',
    'gammel.doc': 'x',
    'svar.csv': `id;innspill\n1;${sound}\n`,
  }),
  'tom.csv': '',
  'gammel.doc': 'x',
}

const gold = [
  'source,locator,text,primary',
  `inn/a/kopier.csv,row:1,${sound},bod`,
  `b/telefon.csv,row:1,Gi torget et tak mot regnet om høsten.,botter`,
  `inn/a/borte.csv,row:1,Et svar som ingen har gitt noe sted.,bod`,
  `,,${sound},musikk`,
  'b/kopier.csv,row:3,Helt andre ord enn de som står her.,musikk',
].join('\n')

const config = [
  'taxonomy: torget.yaml',
  'check:',
  '  gold: fasit.csv',
  '  date: 2026-11-22',
  '  exceptions:',
  '    - { rule: too-short, id: borte.csv, reason: Avtalt }',
].join('\n')

async function lay(files: readonly string[]): Promise<void> {
  await rm(join(root, 'sak'), { recursive: true, force: true })
  const all = { 'torget.yaml': samples['torget.yaml'] ?? '', 'fasit.csv': gold, 'hovedgrep.yaml': config }
  const own = Object.fromEntries(files.map((name) => [`inn/${name}`, contents[name.slice(2)] ?? '']))
  for (const [name, content] of Object.entries({ ...all, ...own })) {
    await mkdir(dirname(join(root, 'sak', name)), { recursive: true })
    await writeFile(join(root, 'sak', name), content)
  }
}

/** The same files in other words: the working folder, and the paths. */
function namings(files: readonly string[]): readonly (readonly [cwd: string, ...paths: string[]])[] {
  const folders = [...new Set(files.map((name) => name.slice(0, 1)))]
  const sak = join(root, 'sak')
  const inOne = folders[0] ?? ''
  return [
    [sak, 'inn'],
    [sak, ...folders.map((folder) => `./inn/${folder}/`)],
    [sak, 'inn/*/*'],
    // A file of a format that is not read cannot be named.
    ...(files.some((name) => name.endsWith('.doc')) ? [] : [[sak, ...files.map((name) => `inn/${name}`)] as const]),
    [join(sak, 'inn'), '.'],
    [join(sak, 'inn', inOne), ...folders.map((folder) => (folder === inOne ? '.' : `../${folder}`))],
    [sak, join(sak, 'inn')],
    [sak, join(root, 'lenke/inn')],
  ]
}

const withoutPaths = (text: string): string => text.replace(/^ {2}"paths": .*$/m, '')

/** A folder that can be named: something in it can be read. */
const folder = fc
  .subarray(Object.keys(contents), { minLength: 1 })
  .filter((names) => names.some((name) => !name.endsWith('.doc')))

const corpus = fc
  .tuple(folder, fc.option(folder, { nil: [] }))
  .map(([a, b]) => [...a.map((name) => `a/${name}`), ...b.map((name) => `b/${name}`)].sort())

const everything = ['a', 'b'].flatMap((folder) => Object.keys(contents).map((name) => `${folder}/${name}`))

describe('a baseline of the same files', () => {
  it('is the same, and knows them all, however they are named and from wherever', async () => {
    await symlink(join(root, 'sak'), join(root, 'lenke'), 'dir')
    await fc.assert(
      fc.asyncProperty(corpus, async (files) => {
        await lay(files)
        const file = join(root, 'sak/hovedgrep-baseline.json')
        const check = ([cwd, ...paths]: readonly [string, ...string[]], ...more: string[]) =>
          runInProcess(['check', ...paths, '--fail-on', 'info', ...more], { cwd })
        const texts: string[] = []
        for (const naming of namings(files)) {
          const { exitCode, stderr } = await check(naming, '--update-baseline')
          expect([exitCode, stderr]).toEqual([0, expect.stringContaining('regnes som kjent')])
          texts.push(withoutPaths(await readFile(file, 'utf8')))
        }
        for (const text of texts) expect(text).toBe(texts[0])
        for (const naming of namings(files)) {
          const { stdout } = await check(naming)
          expect(stdout).toMatch(/^Ingen nye funn; \d+ (?:kjente|kjent) er utelatt\.\n$/)
        }
      }),
      { seed: 20190601, numRuns: 4, examples: [[everything]] },
    )
  }, 240_000)
})
