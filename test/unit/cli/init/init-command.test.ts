import { execFileSync } from 'node:child_process'
import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type CliResult, runInProcess } from '../../../support/cli-run.ts'
import { createWorkspace, type Workspace } from '../../../support/workspace.ts'

describe('hovedgrep init', () => {
  let workspace: Workspace
  afterEach(() => workspace.remove())

  const start = async (files: Readonly<Record<string, string>>): Promise<void> => {
    workspace = await createWorkspace(files)
  }
  const init = (...argv: readonly string[]): Promise<CliResult> =>
    runInProcess(['init', ...argv], { cwd: workspace.path })
  const read = (name: string): Promise<string> => readFile(join(workspace.path, name), 'utf8')
  const names = async (): Promise<readonly string[]> =>
    (await readdir(workspace.path, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(workspace.path.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort()

  it('writes the configuration and a job for both, and says what to do next', async () => {
    await start({ 'innspill/svar.csv': 'id;innspill\n1;Vi trenger en sandkasse.\n' })
    expect(await init()).toEqual({
      exitCode: 0,
      stdout: '',
      stderr:
        'Skrev hovedgrep.yaml.\nSkrev .github/workflows/hovedgrep.yml.\nSkrev .gitlab-ci.yml.\nFant innspill i innspill.\nNeste: hovedgrep check\n',
    })
    expect(await read('hovedgrep.yaml')).toContain('\npaths:\n  - innspill\n')
    expect((await runInProcess(['check', '--quiet'], { cwd: workspace.path })).exitCode).toBe(0)
  })

  it.each([
    ['github', '.github/workflows/test.yml'],
    ['gitlab', '.gitlab/CODEOWNERS'],
  ] as const)('writes what --ci %s asks for, and nothing else', async (ci, other) => {
    await start({ [other]: '' })
    await init('--ci', ci)
    const job = ci === 'github' ? '.github/workflows/hovedgrep.yml' : '.gitlab-ci.yml'
    expect(await names()).toEqual([job, other, 'hovedgrep.yaml'].sort())
  })

  it.each([
    ['.github', { '.github/CODEOWNERS': '' }, ['.github/workflows/hovedgrep.yml']],
    ['.gitlab-ci.yml', { '.gitlab-ci.yml': 'test: {}\n' }, ['.gitlab/hovedgrep.yml']],
    ['an address at GitHub', { '.git/config': 'url = git@github.com:a/b.git' }, ['.github/workflows/hovedgrep.yml']],
    ['an address at GitLab', { '.git/config': 'url = https://gitlab.etat.no/a/b' }, ['.gitlab-ci.yml']],
  ] as const)('goes by %s when nothing is asked for', async (_, files, made) => {
    await start(files)
    await init()
    const given: readonly string[] = Object.keys(files)
    expect((await names()).filter((name) => !given.includes(name))).toEqual([...made, 'hovedgrep.yaml'].sort())
  })

  it('writes only the configuration with --ci none', async () => {
    await start({})
    await init('--ci', 'none')
    expect(await names()).toEqual(['hovedgrep.yaml'])
  })

  it('keeps what lies there, writes what is missing, and says so', async () => {
    await start({ 'hovedgrep.yaml': 'redact: true\n' })
    const { stderr, exitCode } = await init('--ci', 'github')
    expect(exitCode).toBe(0)
    expect(await read('hovedgrep.yaml')).toBe('redact: true\n')
    expect(stderr).toContain('Beholdt hovedgrep.yaml, som finnes fra før (--force skriver den på nytt).\n')
    expect(stderr).toContain('Skrev .github/workflows/hovedgrep.yml.\n')
  })

  it('writes anew with --force', async () => {
    await start({ 'hovedgrep.yaml': 'redact: true\n' })
    await init('--ci', 'none', '--force')
    expect(await read('hovedgrep.yaml')).toContain('#redact: false')
  })

  it('leaves the pipeline of others alone, even with --force, and tells what to add', async () => {
    await start({ '.gitlab-ci.yml': 'test: {}\n' })
    const { stderr } = await init('--ci', 'gitlab', '--force')
    expect(await read('.gitlab-ci.yml')).toBe('test: {}\n')
    expect(stderr).toContain('Legg til i .gitlab-ci.yml:\n  include:\n    - local: .gitlab/hovedgrep.yml\n')
    expect(await read('.gitlab/hovedgrep.yml')).toContain('hovedgrep:\n  image:')
  })

  it('knows its own pipeline, which it keeps and writes anew like the rest', async () => {
    await start({})
    await init('--ci', 'gitlab')
    expect((await init('--ci', 'gitlab')).stderr).toContain('Beholdt .gitlab-ci.yml')
    expect((await init('--ci', 'gitlab', '--force')).stderr).toContain('Skrev .gitlab-ci.yml')
    expect(await names()).toEqual(['.gitlab-ci.yml', 'hovedgrep.yaml'])
  })

  it('puts the job at the top of the repository when the inputs lie further down', async () => {
    await start({ '.git/HEAD': '', 'saker/høring 2026/svar.csv': '' })
    const { stderr } = await init('saker/høring 2026', '--ci', 'github')
    expect(stderr).toContain('Skrev saker/høring 2026/hovedgrep.yaml.\nSkrev .github/workflows/hovedgrep.yml.\n')
    expect(stderr).toContain('Neste: hovedgrep check --config "saker/høring 2026/hovedgrep.yaml"\n')
    const workflow = await read('.github/workflows/hovedgrep.yml')
    expect(workflow).toContain('HOVEDGREP_CONFIG: saker/høring 2026/hovedgrep.yaml\n')
    expect(workflow).toContain('check --config "$HOVEDGREP_CONFIG" ')
  })

  it.each([
    ['standing in it', [], 'sak'],
    ['from above', ['sak'], '.'],
  ])('reads the whole folder of the inputs, %s, so that an answer that comes later is read', async (_, argv, from) => {
    const answer = 'Id;Innspill\n1;Vi trenger en sandkasse for forsøk med ny teknologi.\n'
    await start({ 'sak/svar.csv': answer, 'sak/hovedgrep.sarif': '{}' })
    const run = (...words: string[]): Promise<CliResult> => runInProcess(words, { cwd: join(workspace.path, from) })
    await run('init', ...argv)
    expect(await read('sak/hovedgrep.yaml')).toContain('\npaths:\n  - .\n')
    await writeFile(join(workspace.path, 'sak/ny.csv'), answer.replace('teknologi', 'helse'))
    const config = from === '.' ? ['--config', 'sak/hovedgrep.yaml'] : []
    const formats = ['text=hovedgrep.log', 'sarif=hovedgrep.sarif', 'gitlab=gl-code-quality-report.json']
    const words = ['check', ...config, '--update-baseline', ...formats.flatMap((format) => ['--format', format])]
    expect((await run(...words)).exitCode).toBe(0)
    // What the first run wrote is there now.
    const again = await run('check', ...config, '--no-baseline', '--format', 'json', '--verbose')
    const { findings } = JSON.parse(again.stdout)
    const skipped = findings.filter(({ rule }: { rule: string }) => rule === 'skipped-file')
    expect(skipped.map(({ source }: { source: string }) => source)).not.toContain('hovedgrep.yaml')
    expect(skipped.map(({ source }: { source: string }) => source)).not.toContain('.github')
    expect(again.stderr).toContain('\nny.csv: csv')
    expect(again.stderr).toContain('\nsvar.csv: csv')
    expect(again.stderr).not.toContain('hovedgrep-baseline.json: json')
  })

  it('names the files where others lie beside them, and says that new ones are not read', async () => {
    await start({ 'svar.csv': 'id;innspill\n1;Vi trenger en sandkasse.\n', 'README.md': '# Om\n' })
    expect((await init()).stderr).toContain('Mappen har også annet enn innspill, så nye filer leses ikke av seg selv')
    expect(await read('hovedgrep.yaml')).toContain('\npaths:\n  - svar.csv\n')
  })

  it('says so when there is nothing to read yet', async () => {
    await start({})
    expect((await init()).stderr).toContain(
      'Fant ingen innspill ennå. Legg dem i mappen, og nevn dem under paths i hovedgrep.yaml.',
    )
  })

  it('says nothing with --quiet', async () => {
    await start({})
    expect(await init('-q')).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  })

  it.each([
    ['a folder that does not exist', ['borte'], 'Mappen borte finnes ikke.'],
    ['a file', ['svar.csv'], 'svar.csv er ingen mappe.'],
    ['a file where a folder must be', ['--ci', 'github'], '.github/workflows/hovedgrep.yml kan ikke skrives'],
  ])('ends with 2 for %s', async (_, argv, message) => {
    await start({ 'svar.csv': '', '.github': '' })
    const { exitCode, stderr } = await init(...argv)
    expect(stderr).toContain(message)
    expect(exitCode).toBe(2)
  })

  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: these are GitHub's
  it.each(['-', 'a b', 'it\'s "x"', '# c', 'd: e', '*', '-r', '${{ github.token }}', '$HOME `id`', '[a]', 'ny\nlinje'])(
    'names the folder %j so that it means that folder, in the configuration and in CI',
    async (name) => {
      await start({ [`${name}/notat.md`]: '- Vi må dele data på tvers.\n', '.git/HEAD': '' })
      await init()
      const run = await runInProcess(['check', '--format', 'json', '--verbose'], { cwd: workspace.path })
      expect(run.stderr).toContain('Regnskap: 1 tekstdel lest fra 1 kilde')
      await init(`./${name}`)
      const workflow = parse(await read('.github/workflows/hovedgrep.yml'))
      expect(workflow.jobs.check.steps).toHaveLength(5)
    },
  )

  it('writes a name that a runner would take for an expression, or GitLab for a variable, so that it is none', async () => {
    const name = '${{ github.token }} $HOME'
    await start({ [`${name}/notat.md`]: '- Vi må dele data.\n', '.git/HEAD': '' })
    const { stderr } = await init(name)
    const { steps } = parse(await read('.github/workflows/hovedgrep.yml')).jobs.check
    const { HOVEDGREP_CONFIG: forGithub } = steps.find(({ env }: { env?: unknown }) => env !== undefined).env
    expect(forGithub).toBe("${{ '${{' }} github.token }} $HOME/hovedgrep.yaml")
    const { HOVEDGREP_CONFIG: forGitlab } = parse(await read('.gitlab-ci.yml')).hovedgrep.variables
    expect(forGitlab).toBe('$${{ github.token }} $$HOME/hovedgrep.yaml')
    expect(stderr).toContain(`Neste: hovedgrep check --config '${name}/hovedgrep.yaml'\n`)
  })

  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: these are GitHub's

  it.each([
    ['.gitlab-ci.yml', '.gitlab-ci.yml'],
    ['.github/workflows/hovedgrep.yml', '.github/workflows/hovedgrep.yml'],
    ['hovedgrep.yaml', 'hovedgrep.yaml'],
  ])('writes nothing at all where %s is a folder, and says so', async (folder, name) => {
    await start({ 'innspill/notat.md': '- Ja\n', [`${folder}/x`]: '' })
    for (const words of [[], ['--force']]) {
      const { exitCode, stderr } = await init('--ci', 'both', ...words)
      expect(exitCode).toBe(2)
      expect(stderr).toContain(`hovedgrep: ${name} kan ikke skrives: det er en mappe.\n`)
    }
    expect(await names()).toEqual([`${folder}/x`, 'innspill/notat.md'].sort())
  })

  it.skipIf(process.platform === 'win32')(
    'neither follows a link that leads nowhere nor waits for a pipe',
    async () => {
      await start({ 'innspill/notat.md': '- Ja\n', '.git/HEAD': '' })
      await symlink('../borte', join(workspace.path, 'hovedgrep.yaml'))
      expect((await init()).stderr).toContain('hovedgrep.yaml kan ikke skrives: lenken fører ikke til noe.')
      await rm(join(workspace.path, 'hovedgrep.yaml'))
      execFileSync('mkfifo', [join(workspace.path, '.gitlab-ci.yml')])
      const { exitCode, stderr } = await init()
      expect([exitCode, stderr]).toEqual([
        2,
        expect.stringContaining('.gitlab-ci.yml kan ikke skrives: det er ingen fil.'),
      ])
      await rm(join(workspace.path, '.gitlab-ci.yml'))
      await symlink('/finnes/ikke', join(workspace.path, '.github'))
      expect((await init()).stderr).toContain(
        '.github/workflows/hovedgrep.yml kan ikke skrives: lenken fører ikke til noe.',
      )
      expect((await names()).filter((name) => !name.startsWith('.git/'))).toEqual([
        'hovedgrep.yaml',
        'innspill/notat.md',
      ])
    },
  )
})
