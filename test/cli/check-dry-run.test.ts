import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CliResult, runInProcess } from '../support/cli-run.ts'
import { git, gitEnvironment, hasGit } from '../support/git.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'
import { files } from './files.ts'

const long = 'Torgleien er for høy for dem som bare selger jordbær.'

/** Files of all kinds that a diff of text can hold the change of, by their path. */
const ordinary: Readonly<Record<string, string | Buffer>> = {
  'merke.csv': `\uFEFFNr;Innspill\n1;${long} \n2;${long} To.\n`,
  'blå bær/ansi.csv': iconv.encode(`Nr;Innspill\r\n1;${long} \r\n2;${long} To.`, 'win1252'),
  'blå bær/brev ansi.txt': iconv.encode(`${long}\n`, 'win1252'),
  'begge.csv': Buffer.concat([Buffer.from(`Nr;Innspill\n1;${long}\n`), iconv.encode(`2;${long} Nå.\n`, 'win1252')]),
  'sitat"\\ og\ttab.txt': `${long} \n`,
  "'$HOME `x`.txt": `${long} \n`,
  'uten-slutt.md': `- ${long}\t\n- ${long} To. \t`,
}

let place: Workspace
beforeEach(async () => {
  place = await createWorkspace({ 'torget.yaml': files['torget.yaml'] ?? '' })
  mkdirSync(join(place.path, 'inn'))
})
afterEach(() => place.remove())

const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(join(place.path, name, '..'), { recursive: true })
  writeFileSync(join(place.path, name), content)
}
const run = (cwd: string, ...words: string[]): Promise<CliResult> =>
  runInProcess(['check', '--taxonomy', join(place.path, 'torget.yaml'), '--fix', ...words], { cwd })
const dryRun = (...words: string[]): Promise<CliResult> => run(join(place.path, 'inn'), '--dry-run', ...words)

const appliers: readonly (readonly [name: string, isThere: boolean, apply: (cwd: string, diff: string) => void])[] = [
  [
    'git apply',
    hasGit(),
    (cwd, diff) => execFileSync('git', ['apply', '--whitespace=nowarn', diff], { cwd, env: gitEnvironment }),
  ],
  ['patch -p1', hasPatch(), (cwd, diff) => execFileSync('patch', ['-p1', '--binary', '-s', '-i', diff], { cwd })],
]

function hasPatch(): boolean {
  try {
    return execFileSync('patch', ['--version']).includes('GNU patch')
  } catch {
    return false
  }
}

describe('check --fix --dry-run', () => {
  for (const [name, isThere, apply] of appliers)
    it.skipIf(!isThere || process.platform === 'win32')(
      `writes a diff of which ${name} makes what --fix makes, in a repository and outside of one`,
      async () => {
        for (const [file, content] of Object.entries(ordinary)) put(`inn/${file}`, content)
        put('inn/stor.txt', iconv.encode(`\uFEFF${long} \n`, 'utf16-le'))
        put('inn/logg.txt', `${long}\n::error::${long}\n##[error]Nei. \n`)
        const diff = join(place.path, 'endring.diff')
        const { exitCode, stderr } = await dryRun('.', '-o', diff)
        expect(exitCode).toBe(0)
        expect(stderr.match(/^Endringen i .*: /gm)).toEqual(['Endringen i stor.txt står ikke i diffen: '])
        if (name === 'git apply') git(place.path, 'init')
        cpSync(join(place.path, 'inn'), join(place.path, 'kopi'), { recursive: true })
        apply(join(place.path, 'kopi'), diff)
        await run(join(place.path, 'inn'), '.')
        for (const file of [...Object.keys(ordinary), 'logg.txt'])
          expect({ [file]: readFileSync(join(place.path, 'kopi', file)) }).toEqual({
            [file]: readFileSync(join(place.path, 'inn', file)),
          })
      },
    )

  it('leaves a file in UTF-16 out of the diff, and says so', async () => {
    for (const [at, encoding] of ['utf16-le', 'utf16-be'].entries()) {
      put(`inn/${at}.txt`, iconv.encode(`\uFEFF${long} \n`, encoding))
      const { stdout, stderr } = await dryRun(`${at}.txt`)
      expect(stdout).toBe(`# ${at}.txt: fra utf-16${at === 0 ? 'le' : 'be'} til UTF-8\n`)
      expect(stderr).toContain(
        `Endringen i ${at}.txt står ikke i diffen: den er ikke i en tegnkoding som kan vises linje for linje.`,
      )
    }
  })

  it('leaves a file out that lies where no program would follow the diff to, and says so', async () => {
    put('ute.txt', `${long} \n`)
    const { stdout, stderr } = await dryRun('../ute.txt')
    expect(stdout).toBe('')
    expect(stderr).toContain('Endringen i ../ute.txt står ikke i diffen: filen ligger utenfor mappen du står i.')
  })

  it.skipIf(!hasGit() || process.platform === 'win32')('names the file itself where a link was named', async () => {
    put('inn/ekte/brev.txt', `${long} \n`)
    symlinkSync('ekte', join(place.path, 'inn/lenke'))
    const { stdout } = await dryRun('lenke/brev.txt')
    execFileSync('git', ['apply', '-'], { cwd: join(place.path, 'inn'), env: gitEnvironment, input: stdout })
    expect(readFileSync(join(place.path, 'inn/ekte/brev.txt'), 'utf8')).toBe(`${long}\n`)
  })

  it.each([
    ['##[error] anywhere', `Se ##[error]her ${long}`],
    ['::error:: after the space of an unchanged line', `  ::error::${long}`],
    ['::error:: after a return', `Hei\r::error::${long}`],
    ['##vso[', `Se ##vso[task.setvariable]her ${long}`],
  ])('writes no line to a log that a runner of workflows would obey: %s', async (_, line) => {
    put('inn/brev.txt', `${line}\nNei. \n`)
    put('inn/annet.txt', `Hos oss: ## a::b ::c ${long} \n`)
    const { stdout, stderr } = await dryRun('.')
    expect(stdout).toContain('+++ b/annet.txt')
    expect(stdout).not.toContain('brev.txt')
    expect(stderr).toContain('Endringen i brev.txt står ikke i diffen: den har linjer som en CI-logg')
  })
})
