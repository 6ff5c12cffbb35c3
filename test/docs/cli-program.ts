import type { Command } from 'commander'
import type { Io } from '../../src/cli/io.ts'
import { allCommands, createProgram } from '../../src/cli/program.ts'

async function* nothing(): AsyncGenerator<Uint8Array> {}

const silent = { write: () => true, on: () => undefined, columns: 100 }
const io: Io = { stdin: nothing(), stdout: silent, stderr: silent, env: {}, cwd: '/', onInterrupt: () => () => {} }

/** The command line, which parses and does nothing. */
export function idleProgram(): Command {
  const program = createProgram(io, () => {})
  for (const command of allCommands(program).slice(1)) command.action(() => {})
  return program
}

/** Every long option of every command, such as `--no-header`. */
export function allLongOptions(): Set<string> {
  const program = idleProgram()
  const names = allCommands(program).flatMap((command) => command.options.map(({ long }) => long ?? ''))
  return new Set([...names, '--help'])
}
