import { type Command, CommanderError } from 'commander'
import { type ExitCode, exitCodeOf, HovedgrepError } from '../errors.ts'
import { coloursFor } from './colours.ts'
import type { CommandResult, Io } from './io.ts'
import { describeError } from './messages.ts'
import { BrokenPipe } from './output.ts'
import { allCommands, createProgram } from './program.ts'
import { unknownCommand, usageError } from './usage-error.ts'

/** Whether commander stopped because help was asked for, and not because of a mistake. */
function isHelp({ code }: CommanderError): boolean {
  return code === 'commander.help' || code === 'commander.helpDisplayed'
}

/**
 * What to parse for `hovedgrep help …`. Commander knows no help on help or on the command of a command, and says nothing
 * where there is no such command.
 * @throws {HovedgrepError} USAGE for a command that does not exist
 */
function wordsOfHelp(program: Command, words: readonly string[]): readonly string[] {
  if (words[0] === undefined || words[0] === 'help' || words[0].startsWith('-')) return ['help']
  let command = program
  for (const [at, word] of words.entries()) {
    const next = command.commands.find((candidate) => candidate.name() === word)
    if (next === undefined) throw unknownCommand(word, words.slice(0, at), command)
    command = next
  }
  return [...words, '--help']
}

/** Runs one command and turns whatever happens into an exit code; errors are told on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let result: CommandResult | undefined
  const program = createProgram(io, (running) => {
    result = running
  })
  let help = ''
  for (const command of allCommands(program))
    command.configureOutput({
      writeOut: (text) => {
        help += text
      },
      writeErr: () => {},
    })
  try {
    if (argv.length === 0) {
      io.stderr.write(program.helpInformation())
      throw new HovedgrepError('USAGE', 'Ingen kommando er oppgitt.', {
        hint: 'Prøv «hovedgrep report innspill/ -o dekningsrapport.md».',
      })
    }
    program.parse([...(argv[0] === 'help' ? wordsOfHelp(program, argv.slice(1)) : argv)], { from: 'user' })
    return result === undefined ? 0 : await result
  } catch (error) {
    if (error instanceof BrokenPipe) return 0
    if (error instanceof CommanderError && isHelp(error)) {
      io.stdout.write(help)
      return 0
    }
    const wrong = error instanceof CommanderError ? usageError(error, program, argv) : error
    io.stderr.write(describeError(wrong, coloursFor(io, io.stderr, !argv.includes('--no-color'))))
    return wrong instanceof HovedgrepError ? exitCodeOf[wrong.code] : 3
  }
}
