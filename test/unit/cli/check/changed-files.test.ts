import { existsSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changedFiles } from '../../../../src/cli/check/changed-files.ts'
import type { Io } from '../../../../src/cli/io.ts'
import { HovedgrepError } from '../../../../src/errors.ts'
import { gitEnvironment, git as gitIn, hasGit } from '../../../support/git.ts'
import { createWorkspace, type Workspace } from '../../../support/workspace.ts'

describe.skipIf(!hasGit() || process.platform === 'win32')('changedFiles (needs git, and file names of Unix)', () => {
  let workspace: Workspace

  const git = (...args: string[]): void => gitIn(workspace.path, ...args)
  const io = (more: Partial<Io> = {}): Io => ({
    stdin: { async *[Symbol.asyncIterator]() {} },
    stdout: { write: () => true, on: () => undefined },
    stderr: { write: () => true, on: () => undefined },
    env: gitEnvironment,
    cwd: workspace.path,
    onInterrupt: () => () => undefined,
    ...more,
  })
  const write = (name: string, text: string) => writeFile(join(workspace.path, name), text)
  const errorOf = async (ref: string, more: Partial<Io> = {}): Promise<HovedgrepError> => {
    const error = await changedFiles(io(more), ref).catch((thrown: unknown) => thrown)
    if (error instanceof HovedgrepError) return error
    throw new Error('git was asked without an error')
  }

  beforeEach(async () => {
    workspace = await createWorkspace({
      'inn/lik.csv': 'a\n',
      'inn/committed.csv': 'a\n',
      'inn/staged.csv': 'a\n',
      'inn/saved.csv': 'a\n',
      'inn/på «norsk» og\nto linjer.csv': 'a\n',
      '.gitignore': 'inn/ignored.csv\n',
    })
    git('init')
    git('add', '.')
    git('commit', '-m', 'Først')
    git('branch', '-M', 'main')
  })
  afterEach(() => workspace.remove())

  it('knows what is committed on a branch, staged or only saved, and what git does not follow', async () => {
    git('checkout', '-b', 'gren')
    await write('inn/committed.csv', 'b\n')
    git('commit', '-am', 'Endret')
    await write('inn/staged.csv', 'b\n')
    git('add', '.')
    await write('inn/saved.csv', 'b\n')
    await write('inn/new.csv', 'b\n')
    await write('inn/ignored.csv', 'b\n')
    const { isChanged } = await changedFiles(io(), 'main')
    const names = ['lik', 'committed', 'staged', 'saved', 'new', 'ignored', 'på «norsk» og\nto linjer', 'finnes-ikke']
    const answers = await Promise.all(names.map((name) => isChanged(join(workspace.path, 'inn', `${name}.csv`))))
    expect(answers).toEqual([false, true, true, true, true, true, false, true])
    expect(await isChanged('/etc/hostname')).toBe(true)
  })

  it('compares with the last commit in common, not with what the reference has got since', async () => {
    git('checkout', '-b', 'gren')
    git('checkout', 'main')
    await write('inn/lik.csv', 'endret på main\n')
    git('commit', '-am', 'Endret på main')
    git('checkout', 'gren')
    const { isChanged } = await changedFiles(io(), 'main')
    expect(await isChanged(join(workspace.path, 'inn/lik.csv'))).toBe(false)
  })

  it('finds a name that no quoting of git has changed, from a folder within, and through a link', async () => {
    const name = 'på «norsk» og\nto linjer.csv'
    await write(`inn/${name}`, 'b\n')
    await mkdir(join(workspace.path, 'annet'))
    await symlink(join(workspace.path, 'inn'), join(workspace.path, 'annet/lenke'))
    const { isChanged } = await changedFiles(io({ cwd: join(workspace.path, 'inn') }), 'HEAD')
    expect(await isChanged(join(workspace.path, 'inn', name))).toBe(true)
    expect(await isChanged(join(workspace.path, 'annet/lenke', name))).toBe(true)
    expect(await isChanged(join(workspace.path, 'annet/lenke/lik.csv'))).toBe(false)
  })

  it('follows a setting of the repository that makes names relative as little as one that starts a program', async () => {
    git('config', 'diff.relative', 'true')
    git('config', 'core.quotepath', 'true')
    git('config', 'core.fsmonitor', `touch ${join(workspace.path, 'startet')}; false`)
    git('config', 'diff.external', `touch ${join(workspace.path, 'startet')}`)
    await write('inn/saved.csv', 'b\n')
    const { isChanged } = await changedFiles(io({ cwd: join(workspace.path, 'inn') }), 'HEAD')
    expect(await isChanged(join(workspace.path, 'inn/saved.csv'))).toBe(true)
    expect(await isChanged(join(workspace.path, 'inn/lik.csv'))).toBe(false)
    expect(existsSync(join(workspace.path, 'startet'))).toBe(false)
  })

  it('says that git does not know a reference', async () => {
    const error = await errorOf('mian')
    expect([error.code, error.message]).toEqual(['CHANGES_UNKNOWN', 'git kjenner ikke «mian».'])
    expect(error.hint).toContain('fetch-depth: 0')
  })

  it.each(['--output=x', '-', ''])('refuses «%s», which git would take for an option', async (ref) => {
    expect((await errorOf(ref)).code).toBe('USAGE')
  })

  it('takes no expression for a command of a shell', async () => {
    expect((await errorOf('main; touch startet')).code).toBe('CHANGES_UNKNOWN')
    expect((await errorOf('$(touch startet)')).code).toBe('CHANGES_UNKNOWN')
  })

  it('says that there is no history in common', async () => {
    git('checkout', '--orphan', 'alene')
    git('commit', '-m', 'Alene')
    expect((await errorOf('main')).message).toBe('«main» og det som er sjekket ut, har ingen felles historie.')
  })

  it('says that the folder is in no repository', async () => {
    const outside = await createWorkspace({ 'a.csv': 'a\n' })
    const error = await errorOf('main', { cwd: outside.path })
    await outside.remove()
    expect(error.code).toBe('CHANGES_UNKNOWN')
    expect(error.message).toMatch(/^Mappen er ikke i et git-depot som kan leses \(git sier: fatal: /)
  })

  it('says that git is missing', async () => {
    const error = await errorOf('main', { env: { PATH: join(workspace.path, 'inn') } })
    expect(error.code).toBe('CHANGES_UNKNOWN')
    expect(error.message).toContain('git finnes ikke på denne maskinen')
  })
})
