import type { Command, CommanderError } from 'commander'
import { HovedgrepError } from '../errors.ts'
import { nearest } from '../taxonomy/nearest.ts'

/** What stands between the first pair of single quotes in one of commander's messages. */
function quoted(message: string): string {
  return /'([^']*)'/u.exec(message)?.[1] ?? ''
}

function optionNames(command: Command | undefined): string[] {
  return (command?.options ?? []).flatMap(({ long, short }) =>
    [long, short].filter((name) => name !== undefined && name !== null),
  )
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === undefined ? '' : `Mente du «${near}»? `
}

/**
 * The error of asking for help on a command that does not exist.
 * @param outer - the words before it, which do exist
 * @param within - the command that they name, or the program
 */
export function unknownCommand(word: string, outer: readonly string[], within: Command): HovedgrepError {
  const near = nearest(
    word,
    within.commands.map((candidate) => candidate.name()),
  )
  const said = near === undefined ? '' : `Mente du «${[...outer, near].join(' ')}»? `
  return new HovedgrepError('USAGE', `Kommandoen «${[...outer, word].join(' ')}» finnes ikke.`, {
    hint: `${said}Se «hovedgrep help${outer.map((one) => ` ${one}`).join('')}».`,
  })
}

/**
 * What commander found wrong with the command line, in Norwegian, with the nearest thing that exists.
 * @param argv - the words after `hovedgrep`
 */
export function usageError(error: CommanderError, program: Command, argv: readonly string[]): HovedgrepError {
  const outer = program.commands.find((candidate) => candidate.name() === argv[0])
  const inner = outer?.commands.find((candidate) => candidate.name() === argv[1])
  const command = inner ?? outer
  const help =
    inner === undefined
      ? `Se «hovedgrep help${outer === undefined ? '' : ` ${outer.name()}`}».`
      : `Se «hovedgrep ${outer?.name()} ${inner.name()} --help».`
  const { message } = error
  const word = quoted(message)
  const fail = (what: string, hint = ''): HovedgrepError =>
    new HovedgrepError('USAGE', what, { hint: `${hint}${help}`, cause: error })
  switch (error.code) {
    case 'commander.unknownCommand':
      return fail(
        `Kommandoen «${word}» finnes ikke.`,
        meant(
          word,
          program.commands.map((candidate) => candidate.name()),
        ),
      )
    case 'commander.unknownOption':
      return fail(`Valget «${word}» finnes ikke.`, meant(word.replace(/=.*$/u, ''), optionNames(command ?? program)))
    case 'commander.missingArgument':
      return fail(`Argumentet <${word}> mangler.`)
    case 'commander.optionMissingArgument':
      return fail(`Valget «${word}» mangler en verdi.`)
    case 'commander.missingMandatoryOptionValue':
      return fail(`Valget «${word}» må være med.`)
    case 'commander.excessArguments':
      return fail('Det er for mange argumenter.')
    case 'commander.invalidArgument': {
      const detail = /(?:is invalid\.|invalid for argument '[^']*'\.) ?(.*)$/su.exec(message)?.[1] ?? ''
      const choices = /Allowed choices are (.*)\.$/su.exec(detail)?.[1]
      const value = /argument '([^']*)' is invalid/u.exec(message)?.[1] ?? ''
      if (choices === undefined) return fail(`${word}: ${detail === '' ? message : detail}.`)
      return fail(`${word}: ventet ${choices}, fikk «${value}».`, meant(value, choices.split(', ')))
    }
    default:
      return fail(message.replace(/^error: /u, ''))
  }
}
