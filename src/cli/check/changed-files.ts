import { execFile } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { HovedgrepError } from '../../errors.ts'
import { quote } from '../../taxonomy/quote.ts'
import type { Io } from '../io.ts'

/** Tells whether a file has changed since some point of its history. */
export interface ChangedFiles {
  /** The point, as the user named it. */
  readonly ref: string
  /**
   * @param path - absolute
   * @returns true also for a file that git does not follow, for whatever reason: nothing is known of its past
   */
  readonly isChanged: (path: string) => Promise<boolean>
}

/** What git answers may be as long as the names of all files of a repository. */
const maxBuffer = 1024 * 1024 * 1024

/** Bytes of git's own words that a message shows, at most. */
const mostSaid = 200

/**
 * Asks git which files have changed since a reference: since the last commit that it has in common with what is checked
 * out. What is committed, staged or only saved counts, and what git does not follow.
 *
 * The one place where hovedgrep starts another program, and only for `--changed-since`. git is called without a shell,
 * with names ended by null bytes, and is kept from starting what the repository's configuration names to watch or compare
 * files.
 * @param ref - as the user gave it
 * @throws {HovedgrepError} CHANGES_UNKNOWN when git is missing, the folder is in no repository, or the reference is
 * unknown; USAGE for one that begins with `-`
 */
export async function changedFiles(io: Io, ref: string): Promise<ChangedFiles> {
  if (ref === '' || ref.startsWith('-')) {
    throw new HovedgrepError('USAGE', `${quote(ref)} kan ikke være navnet på noe i git.`, {
      hint: 'Oppgi en gren, en merkelapp eller en innsjekking, for eksempel --changed-since origin/main.',
    })
  }
  const top = (await rootOf(io)).replace(/\n$/, '')
  const commit = await commitOf(io, ref)
  const base = await commonCommit(io, commit, ref)
  const names = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv']
  const changed = namesIn(await git(io, top, ['diff', ...names, base, '--']))
  const followed = namesIn(await git(io, top, ['ls-files', '-z', '--full-name']))
  const root = await realpath(top)
  return {
    ref,
    isChanged: async (path) => {
      const name = relative(root, await realpath(path).catch(() => path))
        .split(sep)
        .join('/')
      return changed.has(name) || !followed.has(name)
    },
  }
}

async function rootOf(io: Io): Promise<string> {
  try {
    return await git(io, io.cwd, ['rev-parse', '--show-toplevel'])
  } catch (cause) {
    if (isMissing(cause)) {
      throw unknown('git finnes ikke på denne maskinen, og --changed-since spør git om hva som er endret.', cause, {
        hint: 'Installer git, eller kjør uten --changed-since.',
      })
    }
    throw unknown(`Mappen er ikke i et git-depot som kan leses${said(cause)}.`, cause, {
      hint: 'Kjør i mappen der innspillene er sjekket ut, eller uten --changed-since.',
    })
  }
}

async function commitOf(io: Io, ref: string): Promise<string> {
  try {
    return (await git(io, io.cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])).trim()
  } catch (cause) {
    throw unknown(`git kjenner ikke ${quote(ref)}.`, cause, {
      hint: 'Se etter skrivefeil, eller hent grenen først: «git fetch origin». I en CI-jobb må hele historikken hentes (fetch-depth: 0).',
    })
  }
}

async function commonCommit(io: Io, commit: string, ref: string): Promise<string> {
  try {
    return (await git(io, io.cwd, ['merge-base', commit, 'HEAD'])).trim()
  } catch (cause) {
    throw unknown(`${quote(ref)} og det som er sjekket ut, har ingen felles historie.`, cause, {
      hint: 'I en CI-jobb må hele historikken hentes (fetch-depth: 0).',
    })
  }
}

function unknown(message: string, cause: unknown, { hint }: { readonly hint: string }): HovedgrepError {
  return new HovedgrepError('CHANGES_UNKNOWN', message, { hint, cause })
}

function git(io: Io, cwd: string, args: readonly string[]): Promise<string> {
  // A watcher of files is a program that the repository's configuration may name.
  const safe = ['-c', 'core.fsmonitor=false', ...args]
  const env = { ...io.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
  return new Promise((done, fail) => {
    execFile('git', safe, { cwd, env, maxBuffer, windowsHide: true }, (error, stdout, stderr) => {
      if (error === null) done(stdout)
      else fail(Object.assign(error, { said: stderr }))
    })
  })
}

function namesIn(listed: string): ReadonlySet<string> {
  return new Set(listed.split('\0').filter((name) => name !== ''))
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** What git itself said, in parentheses: its reasons are many. */
function said(error: unknown): string {
  const words = error instanceof Error && 'said' in error && typeof error.said === 'string' ? error.said : ''
  const line = words.slice(0, mostSaid).split('\n', 1)[0] ?? ''
  return line === '' ? '' : ` (git sier: ${line})`
}
