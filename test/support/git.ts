import { execFileSync } from 'node:child_process'

/** An environment in which git knows no settings of the machine. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

/** Whether there is a git to test with. */
export function hasGit(): boolean {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Runs git in a folder, as somebody who does not exist. */
export function git(cwd: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=Prøve', '-c', 'user.email=prove@example.no', '-c', 'init.defaultBranch=main']
  execFileSync('git', [...who, ...args], { cwd, env: gitEnvironment, stdio: 'ignore' })
}
