import type { ExitCode } from '../errors.ts'
import type { Io } from './io.ts'

/**
 * Runs the command line.
 * @param argv - the words after `hovedgrep`
 * @returns the exit code; nothing here ends the process
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  // Asked for most often by scripts: answered before anything else is loaded.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    const { readVersion } = await import('./version.ts')
    io.stdout.write(`${readVersion()}\n`)
    return 0
  }
  return (await import('./run.ts')).run(argv, io)
}
